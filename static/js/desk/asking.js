import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { onward } from "./moves.js"
import { tool } from "./tool.js"

// How long nobody's phone is connected before the room looks empty.
const EMPTY = 10 * 60_000

/**
 * Asks whether the session is over: when its last phase is on, or when nobody is left for a while.
 * 'Not yet' holds for this reason and this page.
 */
export function asking(desk) {
  const why = reason(desk)
  if (!why || desk.notYet === why) return nothing
  const later = () => {
    desk.notYet = why
    desk.repaint()
  }
  return html`<p class="asked" role="status">${icon("flag")}
    <span>${t(why === "done" ? "live.desk_ask_done" : "live.desk_ask_empty")}</span>
    ${tool("flag", t("desk.end"), desk.askEnd, { kind: "second" })}
    ${tool("close", t("live.desk_ask_later"), later, {})}
  </p>`
}

/** Since when nobody is left, kept on the desk each time the server says whose phones are there. */
export function emptySince(presence, since, now) {
  const { formal = 0, informal = 0, both = 0 } = presence
  return formal + informal + both > 0 ? null : (since ?? now)
}

function reason({ view, online, empty, now }) {
  if (view.ended || !online) return ""
  if (view.people > 0 && empty !== null && empty !== undefined && now() - empty > EMPTY) return "empty"
  return view.people > 0 && !onward(view) ? "done" : ""
}
