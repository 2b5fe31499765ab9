import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { say } from "../../phone/script.js"
import { t } from "../../words.js"
import { statementOf } from "./statements.js"

/** Both voices of a statement, with the label that they were made up; `at` is its place. */
export function statementCard(app, id, at) {
  const { step } = app.now
  const { order = [], theme } = app.here
  const statement = statementOf((path) => say(step, ...path.split(".")), theme, id)
  const place = at === undefined
    ? nothing
    : html`<span class="of">${t("phone.of", { at: at + 1, of: order.length })}</span>`
  // Neither side always speaks first.
  const voices = order.indexOf(id) % 2 ? SIDES : [...SIDES].reverse()
  return html`
    <article class="obstacles-card">
      <p class="place"><span class="name">${statement.theme}</span>${place}</p>
      ${voices.map((side) => html`
        <p class="hint">${mark(side)} ${say(step, `voice_${side}`)}</p>
        <blockquote class="note" data-side=${side}><p>${statement[side]}</p></blockquote>
      `)}
      <p class="made-up">${say(step, "label")}</p>
    </article>
  `
}
