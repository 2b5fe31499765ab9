import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { groupChip } from "../parts/group-sign.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { phaseWord } from "./phrases.js"
import { tool } from "./tool.js"

/** What everyone sees now, small. A kind may draw its own picture. */
export function onScreen(desk) {
  const { view, script, kind, spotlight } = desk
  const title = script?.steps?.[view.step]?.projector?.title ?? view.title
  const lit = view.spotlight
  const off = () => tool("undo", t("desk.off_screen"), () => spotlight(), { kind: "second" })
  return html`<section class="panel on-screen">
    <h2>${icon("screen")}${t("desk.now_on_screen")}</h2>
    <div class="mini">
      ${
        view.gathering && !lit
          ? groupsNow(view)
          : html`<b dir="auto">${title}</b>${lit ? alone(lit) : (kind.mini?.(desk) ?? phase(view))}`
      }
    </div>
    ${lit && !view.ended ? off() : nothing}
  </section>`
}

const groupsNow = ({ groups }) => html`<b>${t("group.desk_groups")}</b>
  <span>${groups.order.slice(0, 12).map((id) => groupChip(groups.shown[id].number))}</span>`

const alone = ({ text, lang, side }) => html`<div class="note" data-side=${side ?? nothing}>
  <p dir="auto" lang=${lang}>${text}</p></div>`

const phase = ({ agenda, run, kind, phase }) =>
  agenda.phases[run].length > 1
    ? html`<span class="soft">${phaseWord(kind, phase)}</span>`
    : nothing
