import { cardPages } from "../../wall/card-pages.js"
import { inColumns } from "../../wall/columns.js"
import { SIDES } from "../../parts/sides.js"

// In rem: see wall/card-pages.js. How high a cell may be goes by how many stand over each other.
const WIDE = 47
const HEIGHTS = [43, 19.5, 11.5]
const LARGE = { least: 3.75, wide: 98, room: 33, around: 2 }
// Over the whole story, from side to side.
const FIRST = "wish"
const BANNER = { least: 2, wide: 104, room: 3.5, around: 1, across: 2 }
const AROUND = { plain: 1, signed: 3.25 }

/** Whether what stands on the screen is laid out by side, one question under the other. */
export const isAlone = ({ phase, turn, here }) =>
  phase === "back" || phase === "ahead" || Boolean(turn && here?.order?.[turn])

/**
 * What the screen shows, page after page, as `[{ field, side, lines }]`: of few questions what each
 * side wrote beside the other, of many one cell a question. In large one cell a page.
 */
export function boardPages(view, { large }) {
  const cells = cellsOf(view)
  const known = new Map(cells.map((cell) => [keyOf(cell), cell]))
  const lines = Object.fromEntries(cells.map((cell) => [keyOf(cell), cell.lines]))
  const place = (key) => placeOf(view, cells, large, known.get(key).field)
  return cardPages(lines, large, place).map((page) =>
    Object.entries(page).map(([key, shown]) => ({ ...known.get(key), lines: shown })))
}

const keyOf = ({ field, side }) => [field, side].join(" ")

function cellsOf(view) {
  const { questions = [], order = {}, lines = {} } = view.here ?? {}
  const fields = order[view.turn] ? [view.turn] : questions
  const written = (field) => order[field].map((id) => ({ id, ...lines[id] }))
  if (!isAlone(view)) return fields.map((field) => ({ field, side: "", lines: written(field) }))
  return fields.flatMap((field) => {
    const columns = inColumns(written(field), ({ side }) => side)
    return SIDES.map((side) => ({ field, side, lines: columns[side] }))
  })
}

function placeOf(view, cells, large, field) {
  if (large) return LARGE
  if (view.phase === "whole" && field === FIRST) return BANNER
  const over = Math.ceil(cells.length / 2)
  const room = HEIGHTS[Math.min(over, HEIGHTS.length) - 1] - (over > HEIGHTS.length ? 3.5 : 0)
  return { least: 2, wide: WIDE, room, around: view.phase === "back" ? AROUND.signed : AROUND.plain }
}
