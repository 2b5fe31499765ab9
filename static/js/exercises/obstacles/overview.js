import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { leafBadge, mark } from "../../parts/marks.js"
import { ALL_SIDES, SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { t } from "../../words.js"
import { nearestOf, statementOf } from "./statements.js"

const WHOSE = [...ALL_SIDES, "all"]

/** Statements with both voices; beside each a line from hardly ever to often, with the sides on it. */
export function rows({ here }, screen, shown) {
  const [most, least] = [here.scale[0], here.scale.at(-1)]
  const word = (answer) => screen.say(`participant.answers.${answer}`)
  return html`<div class="obstacles-overview" ?data-large=${screen.large}>
    <p class="obstacles-ends" aria-hidden="true"><span>${word(least)}</span><span>${word(most)}</span></p>
    ${keyed(screen.page, html`<ul class=${screen.justNow ? "obstacles-growing" : ""}>${shown.map((id) =>
      row(here, id, screen))}</ul>`)}
  </div>`
}

function row({ stands, widest, theme, agreed = {}, scale }, id, screen) {
  const statement = statementOf((path) => screen.say(`participant.${path}`), theme, id)
  return html`<li ?data-widest=${id === widest}>
    <div class="obstacles-voices">${SIDES.map((side) => voice(statement, side, screen))}
      ${agreed[id] ? leafBadge(true, { word: t("obstacles.wall_agreed") }) : nothing}</div>
    ${scaled(stands[id], scale, screen)}
    ${id === widest ? html`<b class="obstacles-gap">${t("obstacles.wall_gap")}</b>` : nothing}
  </li>`
}

const voice = (statement, side, { large }) => html`<div>${mark(side, t(`side.${side}`))}
  <p data-fit=${large ? "3 2" : "2 1.75"}>${statement[side]}</p></div>`

/** Formal stands over the line and informal under it, so that none covers the other. */
function scaled(stands, scale, { say }) {
  const shown = WHOSE.filter((side) => stands[side])
  if (shown.length === 0) return html`<p class="empty obstacles-few">${say("projector.few")}</p>`
  return html`<p class="obstacles-scale">${shown.map((side) => html`<span data-side=${side}
      style=${styleMap({ "--at": stands[side].mean })}>${mark(side === "all" ? "both" : side)}
    <span class="visually-hidden">${wordOf(side)}: ${
      say(`participant.answers.${nearestOf(scale, stands[side].mean)}`)}.</span></span>`)}</p>`
}

const wordOf = (side) => (side === "all" ? t("side.all_together") : t(`side.${side}`))
