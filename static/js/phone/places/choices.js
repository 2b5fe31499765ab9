import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"
import { countsOf, placesOf } from "./keys.js"

/** The places of a step to choose from, each with how much was said there. `bed`: place.js. */
export const choices = (app, bed) => html`
  <div class="options place-list">
    ${placesOf(app).map((id) => choice(app, bed, id, countsOf(app)[id]))}
  </div>
`

function choice(app, bed, id, n) {
  const { title, meaning } = bed.words(app, id)
  return html`
    <button class="opt" data-part=${id} @click=${() => app.remember(app.key("part"), id)}>
      <span class="sign">${icon(bed.sign(id))}</span>
      <span class="words">
        <span>${title}</span>
        ${meaning ? html`<small>${meaning}</small>` : nothing}
      </span>
      <span class="place-count">
        <b dir="ltr">${n}</b>
        <span class="visually-hidden">${t("phone.said_here", { n })}</span>
      </span>
    </button>
  `
}
