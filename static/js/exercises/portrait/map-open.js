import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { pagesThatFit, rowsOf } from "../../wall/measured.js"
import { nameOf } from "../../wall/cards.js"
import { t } from "../../words.js"
import { inColumns } from "../../wall/columns.js"

// In rem: how high a column is, how wide a text in it, and what a card has around its text.
const ROOM = 43
const WIDE = 48
const AROUND = 5.25
const sizeOf = ({ large }) => (large ? 3.75 : 2.125)

/** The needs that nobody said they can answer, as far as this screen knows them. */
export const stillOpen = ({ here }) => (here?.order?.needs ?? [])
  .map((id) => ({ id, ...here.needs[id] }))
  .filter(({ matched }) => !matched)

/** What is open in pages, both sides a column on each: `[{ needs: { formal, informal } }]`. */
export function openPages(view, screen) {
  const size = sizeOf(screen)
  const cost = ({ text }) => rowsOf(text, size, WIDE) * size * 1.2 + AROUND
  const columns = inColumns(stillOpen(view), ({ team }) => view.here.teams[team]?.side)
  const [start, end] = SIDES.map((side) => pagesThatFit(columns[side], ROOM, cost))
  return Array.from({ length: Math.max(start.length, end.length) }, (_, n) => ({
    needs: { formal: start[n] ?? start.at(-1) ?? [], informal: end[n] ?? end.at(-1) ?? [] },
  }))
}

/** Open needs in two columns; without any, what there will be to see. */
export function openList({ here }, screen, page) {
  if (!page) return html`<p class="empty wall-empty">${t("portrait.wall_no_needs")}</p>`
  return html`<section class="portrait-unmet">
    <h2>${icon("question")}<span>${screen.say("projector.unmet")}</span></h2>
    ${SIDES.map((side) => html`<ul>${page.needs[side].map((need) =>
      card(need, here.teams[need.team], screen))}</ul>`)}
  </section>`
}

const card = ({ text, lang }, team, { large }) => html`<li class="portrait-need arrive">
  <p>${mark(team.side, t(`side.${team.side}`))}<span class="fit-line"><b data-fit="1.875 1.75"
    dir="auto">${nameOf(team)}</b></span></p>
  <p class="portrait-say" dir="auto" lang=${lang} data-size=${large ? "large" : nothing}>${text}</p>
</li>`
