import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"

/** That it is practice, and the way to the real start; or the way to practice while nobody is in. */
export function practice({ view, links }) {
  if (view.practice) {
    return html`<p class="practice" role="status">${icon("people")}
      <span><b>${t("practice.title")}.</b>
        ${t(view.practice_over ? "practice.desk_over" : "practice.desk_more")}</span>
      <a class="btn small second" href=${links.practice}>${t("practice.desk_stop")}</a></p>`
  }
  return view.may_practise
    ? html`<section class="practice-offer" aria-label=${t("practice.desk_begin")}><span>${t("practice.desk_nobody")}</span>
        <a class="btn small second" href=${links.practice}>${icon("people")}${t("practice.desk_begin")}</a></section>`
    : nothing
}
