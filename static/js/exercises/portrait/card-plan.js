import { pagesThatFit, rowsOf } from "../../wall/measured.js"

const GAP = 0.75
// In rem: the smallest letters, how wide a text may be, how high they may stand, in how many
// columns.
const NORMAL = {
  goal: { least: 2, wide: 26.5, room: 9.5 },
  half: { least: 2, wide: 29, room: 11.5 },
  whole: { least: 2, wide: 66, room: 6, across: 2 },
}
const LARGE = {
  goal: { least: 3.75, wide: 62, room: 24 },
  whole: { least: 3.75, wide: 100, room: 33 },
}

/** Which fields stand side by side on a card; the goal hangs beside them, as an apple. */
export const HALVES = ["need", "offer"]

/**
 * What a card shows, page after page, as `[{ field: [line] }]`. In normal all fields on each page,
 * in large one. A field with more lines than fit in readable letters goes on on the next page.
 */
export function cardPages(lines, large) {
  const parts = Object.entries(lines).map(([field, all]) => [field, split(field, all, large)])
  if (large) return parts.flatMap(([field, pages]) => pages.map((page) => ({ [field]: page })))
  const most = Math.max(1, ...parts.map(([, pages]) => pages.length))
  return Array.from({ length: most }, (_, n) => Object.fromEntries(parts.map(([field, pages]) =>
    [field, pages[Math.min(n, pages.length - 1)]])))
}

function split(field, lines, large) {
  const { least, wide, room, across = 1 } = placeOf(field, large)
  const columns = Math.min(across, lines.length)
  const high = (row, beside = columns) => Math.max(...row.map(({ text }) =>
    rowsOf(text, least, wide / beside - 1))) * least * 1.2 + GAP
  // What does not fit beside another has the whole width, on a page of its own.
  const costOf = (row) => (row.length < columns ? room + GAP : high(row))
  const rows = rowsIn(lines, columns).flatMap((row) =>
    row.length > 1 && high(row) > room + GAP ? row.map((line) => [line]) : [row])
  const pages = pagesThatFit(rows, room + GAP, costOf).map((page) => page.flat())
  return pages.length ? pages : [[]]
}

// What is done for one family stands beside what is done for many, where a card has both.
function rowsIn(lines, columns) {
  const one = lines.filter(({ scope }) => scope === "one")
  const many = lines.filter(({ scope }) => scope === "many")
  if (columns > 1 && one.length && many.length) {
    const length = Math.max(one.length, many.length)
    return Array.from({ length }, (_, n) => [one[n], many[n]].filter(Boolean))
  }
  return Array.from({ length: Math.ceil(lines.length / columns) || 0 }, (_, n) =>
    lines.slice(n * columns, (n + 1) * columns))
}

function placeOf(field, large) {
  const places = large ? LARGE : NORMAL
  if (field === "goal") return places.goal
  return HALVES.includes(field) ? (places.half ?? places.whole) : places.whole
}
