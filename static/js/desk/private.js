import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { live } from "../../vendor/lit-html/directives/live.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"

const LONGEST = 4000

/** Notes for the facilitators alone, one for each step. */
export function privately({ view, privateNotes: notes }) {
  const key = view.run
  return html`<section class="panel private">
    <h2><label for="private-note">${t("desk.private")}</label></h2>
    <textarea id="private-note" rows="4" dir="auto" maxlength=${LONGEST}
      placeholder=${t("desk.private_hint")} .value=${live(notes.text(key, view.private[key] ?? ""))}
      @input=${(event) => notes.type(key, event.target.value)}
      @change=${() => notes.store(key)}></textarea>
    ${stateInWords(notes.state(key), () => notes.store(key))}
  </section>`
}

/** What became of a text that saves itself: only "saved" once it is stored. */
export function stateInWords(state, again) {
  if (state === "saved") {
    return html`<p class="saved" role="status">${icon("tick")}${t("desk.saved")}</p>`
  }
  if (state === "failed") {
    return html`<p class="errorline" role="alert">${icon("warning")}
      <span>${t("desk.not_saved")}</span>
      <button class="btn small danger" type="button" @click=${again}>
        ${t("desk.try_again")}</button></p>`
  }
  return state ? html`<p class="soft">${t("desk.saving")}</p>` : nothing
}
