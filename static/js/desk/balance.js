import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { ALL_SIDES } from "../parts/sides.js"
import { styleMap } from "../parts/style-map.js"
import { t } from "../words.js"
import { suggestion } from "./voices.js"

/** The balance of voices: who was heard of who is here, per side, and one suggestion. */
export function balance({ view }) {
  const sides = ALL_SIDES.filter((side) => view.heard?.[side])
  if (sides.length === 0) return nothing
  const advice = suggestion(view)
  return html`<section class="panel balance">
    <h2>${icon("hand")}${t("desk.voices")}</h2>
    <ul>${sides.map((side) => row(side, view.heard[side]))}</ul>
    ${advice ? html`<p class="advice">${t(advice.key, advice.values)}</p>` : nothing}
  </section>`
}

/** How much there is of something, as a bar with the pattern of its side. A number goes with it. */
export const track = (part, whole, side = "") => html`<span class="track" aria-hidden="true"
  data-side=${side || nothing}>
  <i style=${styleMap({ inlineSize: percent(part, whole) })}></i></span>`

/** For a length in a style: half is "50%", and nothing of nothing "0%". */
export const percent = (part, whole) => `${whole ? (100 * part) / whole : 0}%`

const row = (side, { heard, of }) => html`<li>${mark(side, t(`side.${side}`))}
  ${track(heard, of, side)}
  <span class="numbers"><span aria-hidden="true">${heard}/${of}</span>
    <span class="visually-hidden">${t("desk.heard_of", { heard, of })}</span></span></li>`
