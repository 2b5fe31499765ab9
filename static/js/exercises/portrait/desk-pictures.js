import { html } from "../../../vendor/lit-html/lit-html.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"

const MOMENTS = ["before", "after"]

/** What each side said of the other, first and now: as it stands on the big screen. */
export function pictures({ view: { here = {} } }) {
  return html`<section class="panel portrait-pictures" aria-labelledby="portrait-pictures">
    <h2 id="portrait-pictures">${t("portrait.desk_pictures")}</h2>
    <table>
      <thead><tr><td></td>${MOMENTS.map((moment) => html`<th scope="col">
        ${t(`portrait.desk_phase_${moment}`)}</th>`)}</tr></thead>
      <tbody>${SIDES.map((side) => html`<tr>
        <th scope="row">${mark(side)}<span>${t(`portrait.desk_about_${side}`)}</span></th>
        ${MOMENTS.map((moment) => html`<td>${said(here, moment, side)}</td>`)}
      </tr>`)}</tbody>
    </table>
  </section>`
}

function said({ words = {}, order = {} }, moment, side) {
  const list = order[moment]?.[side] ?? []
  if (list.length === 0) return html`<span class="soft">${t("desk.nothing_yet")}</span>`
  return html`<ul>${list.map((id) => one(words[moment][side][id]))}</ul>`
}

const one = ({ text, lang, n }) => html`<li><span lang=${lang} dir="auto">${text}</span>${
  n > 1 ? html` <b class="times" dir="ltr">×${n}</b>` : ""
}</li>`
