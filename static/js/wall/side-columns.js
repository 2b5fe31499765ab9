import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { SIDES } from "../parts/sides.js"
import { times } from "../parts/times.js"

/**
 * Notes in a column a side; who do both, and what has no side, fill up the shorter one. `ids` are
 * those of `notes` to lay.
 */
export function sideColumns(ids = [], notes = {}) {
  const laid = ids.filter((id) => notes[id]).map((id) => ({ id, ...notes[id] }))
  const columns = SIDES.map((side) => laid.filter((note) => note.side === side))
  for (const note of laid.filter(({ side }) => !SIDES.includes(side))) {
    const [one, other] = columns
    ;(other.length < one.length ? other : one).push(note)
  }
  return columns
}

/** How many pages these columns have, `size` of each at a time. */
export const columnPages = (columns, size) =>
  Math.max(1, Math.ceil(Math.max(...columns.map(({ length }) => length)) / size))

/** The columns of the page that is on. */
export const drawColumns = (columns, screen, size) => html`<div class="side-columns">${columns.map(
  (notes) => html`<ul>${notes
    .slice(screen.page * size, (screen.page + 1) * size)
    .map((note) => drawNote(note, screen))}</ul>`)}</div>`

const drawNote = ({ text, lang, side, ...said }, { large }) => html`<li class="note" data-side=${
  side ?? nothing}><p data-fit=${large ? "3.75 2.25" : "2.125 1.75"} dir="auto" lang=${lang}>${
  text}${times(said)}</p></li>`
