import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { live } from "../../../vendor/lit-html/directives/live.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"
import { cardOf } from "./cards.js"
import { chosen, chooses } from "./chosen.js"

// What the source leaves open, in the order in which a card has it.
const PARTS = ["place", "formal", "informal", "conditions"]

/** Which examples the room gets tonight, of all that the script lists: also while they are shown. */
export function choice(desk) {
  const { view, script } = desk
  const { choices = [] } = view.here ?? {}
  const order = chosen(desk)
  const item = (id) => {
    const card = cardOf(script, view.step, id)
    const on = order.includes(id)
    return html`<li>
      <label class="examples-pick">
        <input type="checkbox" .checked=${live(on)} ?disabled=${Boolean(view.ended)}
          @change=${() => chooses(desk, id, !on)}>
        <span><b>${card.title ?? id}</b>
          ${card.place ? html`<span class="soft">${t("examples.desk_from", { place: card.place })}</span>` : nothing}
          <span class="examples-told">${card.story}</span>
          ${about(card, script.steps[view.step])}</span>
      </label>
    </li>`
  }
  return html`<details class="panel examples-choice">
    <summary>${icon("book")}<span>${t("examples.desk_choose")}</span>
      <b>${t("examples.desk_chosen", { shown: order.length, of: choices.length })}</b></summary>
    <p class="soft">${t("examples.desk_choose_help")}</p>
    <ul>${choices.map(item)}</ul>
  </details>`
}

/** What the source does not say, and what we read in it ourselves: for the facilitator to know. */
function about(card, { participant }) {
  const names = { place: t("examples.desk_part_place"), ...participant.labels }
  const open = PARTS.filter((part) => !card[part]).map((part) => `“${names[part]}”`)
  return html`${open.length
    ? html`<span class="soft">${t("examples.desk_left_open", { parts: open.join(", ") })}</span>`
    : nothing}
  ${card.note ? html`<span class="soft">${t("examples.desk_reading", { note: card.note })}</span>` : nothing}
  <span class="soft">${t("examples.desk_source", { source: card.source })}</span>`
}
