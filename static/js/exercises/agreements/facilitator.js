import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { icon } from "../../parts/icons.js"
import { leafBadge, mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { form, newForm } from "./desk-form.js"
import { loads } from "./desk-loads.js"
import { memory } from "./desk-memory.js"
import { unanswered } from "./desk-unanswered.js"

/** The form needs the room of the agenda, which folds away. */
export const wide = true

/** The agreements as a list, and the one that is being finished. */
export function facilitator(desk) {
  const own = memory(desk)
  const { order = [], agreements = {} } = desk.view.here ?? {}
  const id = own.choose(order, agreements)
  const one = (each) => html`<li>${row(own, each, agreements[each], each === id)}</li>`
  return html`<div class="agreements-desk">
    <nav class="panel agreements-list" aria-labelledby="agreements-title">
      ${counted(desk.view.here)}
      <ul>${repeat(order, (each) => each, one)}</ul>
      ${desk.view.ended ? nothing : add(own)} ${desk.view.ended ? nothing : unanswered(desk, own)}
    </nav>
    ${own.writing || !id ? newForm(desk, own) : form(desk, own, id, agreements[id])}
  </div>`
}

/** What informal partners carry, beside what they said fits. */
export const aside = (desk) => loads(desk, memory(desk))

const counted = ({ count = 0, order = [] } = {}) => html`
  <h2 id="agreements-title">${t("agreements.desk_count", { n: count })}</h2>
  ${
    count > order.length
      ? html`<p class="soft">${t("agreements.desk_newest", { n: order.length })}</p>`
      : nothing
  }`

const row = (own, id, agreement, chosen) => html`<button
  class=${agreement.missing.length ? "open" : "ready"}
  aria-current=${chosen && !own.writing ? "true" : nothing} @click=${() => own.open(id)}>
  <span class="what"><b dir="auto" lang=${agreement.lang}>${agreement.what}</b>
    ${agreement.vote ? badge(agreement.vote) : nothing}</span>
  <span class="led-by">${SIDES.map((side) => led(side, agreement.leads[side]))}</span>
</button>`

const badge = ({ carried }) =>
  leafBadge(carried, { word: carried ? t("agreements.desk_carried") : "" })

const led = (side, lead) => html`<span>${mark(side, t(`side.${side}`))}
  <span dir="auto">${lead?.name ?? t("agreements.desk_open_place")}</span></span>`

const add = (own) => html`<button class="btn small second agreements-add" aria-pressed=${own.writing}
  @click=${own.write}>${icon("plus")}${t("agreements.desk_new")}</button>`
