import { html } from "../../vendor/lit-html/lit-html.js"
import { t } from "../words.js"
import { close, dialog, open } from "./dialog.js"
import { grouped } from "./grouped.js"
import { tool } from "./tool.js"

/** What opens from the bar on top beside the screen, the pause and undo: icons where all is shown. */
export const otherTools = ({ view }) => others(view).map(([sign, word, id]) =>
  tool(sign, word, () => open(id), { wordy: false }))

/** In the simple view the same stands behind one button, each with its word. */
export const moreButton = () => tool("more", t("desk.more"), () => open("more"), { kind: "second" })

/** Everything that is behind it. */
export function more(desk) {
  const go = (id) => () => {
    close("more")
    open(id)
  }
  return dialog(desk, "more", t("desk.more"), html`<div class="more">
    <p>${t("desk.digits")}: <b class="code">${grouped(desk.view.digits)}</b></p>
    ${others(desk.view).map(([sign, word, id]) => tool(sign, word, go(id), { kind: "second" }))}
  </div>`)
}

function others({ ended }) {
  const live = [
    ["chat", t("live.desk_tell_all"), "telling"],
    ["phone", t("remote.title"), "remotes"],
  ]
  return [
    ["people", t("group.desk_groups"), "groups"],
    ...(ended ? [] : live),
    ["link", t("desk.links"), "links"],
    ["keyboard", t("desk.keys"), "keys"],
  ]
}
