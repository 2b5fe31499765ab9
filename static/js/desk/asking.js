import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { reason } from "./over.js"
import { tool } from "./tool.js"

const ASKS = { done: "live.desk_ask_done", empty: "live.desk_ask_empty", left: "live.desk_ask_left" }

/**
 * Asks whether the session is over: when its last phase is on, when everybody left with what they
 * wrote, or when no phone was there for a while.
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
    <span>${t(ASKS[why])}</span>
    ${tool("flag", t("desk.end"), desk.askEnd, { kind: "second" })}
    ${tool("close", t("live.desk_ask_later"), later, {})}
  </p>`
}
