import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { t } from "../../words.js"
import { VERDICTS } from "./cards.js"

/** What people said of an example: a box a verdict, a bar a side, or one for all together. */
export const verdicts = (found, screen) => html`<div class="examples-verdicts"
    ?data-growing=${screen.justNow}>${VERDICTS.map(({ verdict, sign }) => html`<section>
  <h2>${icon(sign)}<span data-fit="2.25 1.75">${
    screen.say(`participant.options.${verdict}`)}</span></h2>
  <ul>${rowsOf(found).map(([side, counted]) => bar(side, counted[verdict], mostOf(found)))}</ul>
</section>`)}</div>`

/** A bar of a side with its number; the word of the side is for who does not see its mark. */
export const bar = (side, n, most) => html`<li class="examples-bar" data-side=${side}>
  ${side === "all" ? mark("both", t("examples.wall_all")) : mark(side, t(`side.${side}`))}
  <i style=${styleMap({ "--share": most ? n / most : 0 })} ?data-none=${!n} aria-hidden="true"></i>
  <b>${n}</b>
</li>`

const rowsOf = (found) => {
  const apart = ALL_SIDES.filter((side) => found.sides?.[side])
  return apart.length ? apart.map((side) => [side, found.sides[side]]) : [["all", found]]
}

const mostOf = (found) =>
  Math.max(...rowsOf(found).flatMap(([, counted]) => VERDICTS.map(({ verdict }) => counted[verdict])))

