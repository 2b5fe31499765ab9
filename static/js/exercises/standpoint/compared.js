import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { icon } from "../../parts/icons.js"
import { SIDES } from "../../parts/sides.js"
import { areApart, longestOf, standBar, standBoth, standHeads } from "../../wall/stands.js"
import { t } from "../../words.js"
import { card } from "./card.js"

const UNKNOWN = "unknown"
const answersOf = (stand) => stand

/** Both sides next to each other, or all together beside why they are not told apart. */
export function compared({ here }, screen, shown) {
  const { stands } = here
  const apart = areApart(stands)
  const longest = longestOf(stands, answersOf)
  const row = (option) => (apart ? mirrored : whole)(here, option, longest, screen)
  return html`<div class="standpoint-compared" data-apart=${apart} ?data-large=${screen.large}>
    ${standHeads(stands, answersOf)}
    ${keyed(screen.page, html`<ol class=${screen.justNow ? "standpoint-growing" : ""}>${shown.map(row)}
      ${unsure(here, longest, screen)}</ol>`)}
    ${apart ? nothing : closed(here)}
  </div>`
}

const mirrored = ({ stands, widest }, option, longest, screen) => html`<li
    ?data-widest=${option === widest}>
  ${standBar(SIDES[0], stands.formal[option], longest)}
  ${card(option, screen, html`${standBoth(stands.both?.[option])}${option === widest
    ? html`<b class="standpoint-gap">${t("standpoint.wall_gap")}</b>` : nothing}`)}
  ${standBar(SIDES[1], stands.informal[option], longest)}
</li>`

const whole = ({ stands }, option, longest, screen) => html`<li>${card(option, screen)}
  ${stands.all ? standBar("all", stands.all[option], longest) : nothing}</li>`

/** Who does not know yet, in a row of its own. */
function unsure({ stands }, longest, { say, large }) {
  if (large || !Object.values(stands).some((stand) => stand[UNKNOWN].share > 0)) return nothing
  const name = html`<p class="standpoint-unsure">${icon("question")}
    <span>${say("participant.buttons.unsure")}</span>${standBoth(stands.both?.[UNKNOWN])}</p>`
  if (stands.all) return html`<li class="low">${name}${standBar("all", stands.all[UNKNOWN], longest)}</li>`
  const [one, other] = SIDES.map((side) => standBar(side, stands[side][UNKNOWN], longest))
  return html`<li class="low">${one}${name}${other}</li>`
}

const closed = ({ aloud = {} }) => html`<div class="standpoint-closed empty">
  ${icon("lock")}
  ${SIDES.filter((side) => aloud[side]).map((side) => html`<b>${
    t(`standpoint.wall_aloud_${side}`)}</b>`)}
  <span>${t("standpoint.wall_closed")}</span>
</div>`
