import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { scene } from "./scenes.js"

/** A starting point: its scene, its name, what it means. */
export const card = (option, { large, say }, more = nothing) => html`<div class="standpoint-card"
    ?data-bare=${large}>${large ? nothing : scene(option)}
  <div>
    <h2 data-fit=${large ? "3.75 2.5" : "2.625 2"}>${say(`participant.options.${option}.title`)}</h2>
    <p data-fit=${large ? "3 2" : "2 1.75"}>${say(`participant.options.${option}.explanation`)}</p>
    ${more}
  </div>
</div>`
