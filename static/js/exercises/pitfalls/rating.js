import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { styleMap } from "../../parts/style-map.js"
import { t } from "../../words.js"
import { signOf } from "./signs.js"

/** What is being rated, and by how many so far. Nobody can read what they chose. */
export const list = ({ here }, screen, shown) => html`<ul class="pitfalls-list"
  ?data-large=${screen.large} ?data-column=${screen.large || shown.length < 3}>${shown.map((id) => row(here, screen, id))}</ul>`

function row({ rated, of }, { large, say }, id) {
  const n = rated?.[id] ?? 0
  return html`<li>
    <span class="pitfalls-sign">${icon(signOf(id))}</span>
    <div>
      <h2 data-fit=${large ? "3.75 2.5" : "2.5 2"}>${say(`participant.pitfalls.${id}.title`)}</h2>
      <p class="pitfalls-what" data-fit=${large ? "2.75 2" : "2 1.75"}>${
        say(`participant.pitfalls.${id}.explanation`)}</p>
      <p class="pitfalls-count"><i aria-hidden="true"><i style=${styleMap({
        "--share": of ? Math.min(1, n / of) : 0 })}></i></i>
        <span>${t("pitfalls.wall_rated", { rated: n, n: of ?? 0 })}</span></p>
    </div>
  </li>`
}
