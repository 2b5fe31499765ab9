import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { times } from "../../parts/times.js"
import { t } from "../../words.js"

const SIGNS = [["us", "heart"], ["surprise", "spark"], ["missing", "missing"]]

/** Four dimensions, two notes a side. `rows` are dimensions with the `piles` that a page shows. */
export function openBoard(view, screen, rows, heading) {
  return html`<div class="strength-open ${turning(screen)}">
    ${SIDES.map((side) => head(side, heading))}
    ${keyed(screen.page, rows.map((row, n) => html`<section style=${styleMap({ "--row": n })}>
      ${half(view, screen, row, "formal")}
      <h3 class="strength-sign">${icon(row.icon)}<span>${row.title}</span></h3>
      ${half(view, screen, row, "informal")}
    </section>`))}
  </div>`
}

/** The large setting: one dimension, three notes a side. */
export function openOne(view, screen, [row], heading) {
  const halves = SIDES.map((side) => half(view, screen, row, side))
  return html`<div class="strength-open strength-one ${turning(screen)}">
    ${SIDES.map((side) => head(side, heading))}
    ${keyed(screen.page, html`<section>${halves}</section>`)}
  </div>`
}

/** What the other side said of a note: a sign and a number for each reaction. */
export function reactions(note, { say }) {
  const said = SIGNS.filter(([word]) => note[word])
  if (!said.length) return nothing
  return html`<ul class="strength-reactions">${said.map(([word, sign]) => html`<li>
    ${icon(sign, { fill: sign === "heart" ? "coral" : "" })}
    <span class="visually-hidden">${say(`participant.react.options.${word}`)}</span>
    <b>${note[word]}</b></li>`)}</ul>`
}

const turning = ({ justNow, page }) => (justNow && page === 0 ? "strength-turning" : "")

const head = (side, heading) =>
  html`<h2 data-side=${side}>${mark(side)}<span>${heading(side)}</span></h2>`

function half(view, screen, row, side) {
  const { shown, count } = row.piles[side]
  if (count === 0) return empty(view, row, side)
  return html`<ul data-side=${side}>${shown.map((note) => html`<li>
    <div class="note" data-side=${side}>
      <p data-fit=${screen.large ? "3.75 2.5" : "2.125 2"} dir="auto" lang=${note.lang}>${
        note.text}${times(note)}</p>
    </div>
    ${reactions(note, screen)}
  </li>`)}</ul>`
}

function empty(view, row, side) {
  const nobody = view.sides?.[side] ? t("strength.wall_none") : t("wall.nobody")
  const words = view.here?.aloud?.[side] ? t("wall.aloud") : nobody
  return html`<p class="empty strength-none" data-side=${side}>
    <b>${words}</b><span>${row[side]}</span></p>`
}
