import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { styleMap } from "../parts/style-map.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { t } from "../words.js"
import { suggestion } from "./voices.js"

const SIDES = ["formal", "informal", "both"]

/** The balance of voices: who was heard of who is here, per side, and one suggestion. */
export function balance({ view }) {
  const sides = SIDES.filter((side) => view.heard?.[side])
  if (sides.length === 0) return nothing
  const advice = suggestion(view)
  return html`<section class="panel balance">
    <h2>${icon("hand")}${t("desk.voices")}</h2>
    <ul>${sides.map((side) => row(side, view.heard[side]))}</ul>
    ${advice ? html`<p class="advice">${t(advice.key, advice.values)}</p>` : nothing}
  </section>`
}

/** One bar of people: so many of so many. */
export function row(side, { heard, of }) {
  return html`<li>${mark(side, t(`side.${side}`))}
    <span class="track" data-side=${side} aria-hidden="true"><i style=${styleMap({ inlineSize: `${of ? (100 * heard) / of : 0}%` })}></i></span>
    <span class="numbers"><span aria-hidden="true">${heard}/${of}</span><span class="visually-hidden">${t("desk.heard_of", { heard, of })}</span></span></li>`
}
