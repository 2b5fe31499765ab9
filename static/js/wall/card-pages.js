import { pagesThatFit, rowsOf } from "./measured.js"

const GAP = 0.75

/**
 * What a card shows, page after page, as `[{ field: [line] }]`. In normal all fields on each page,
 * in large one. A field with more lines than fit in readable letters goes on on the next page.
 */
export function cardPages(lines, large, placeOf) {
  const parts = Object.entries(lines).map(([field, all]) => [field, split(all, placeOf(field))])
  if (large) return parts.flatMap(([field, pages]) => pages.map((page) => ({ [field]: page })))
  const most = Math.max(1, ...parts.map(([, pages]) => pages.length))
  return Array.from({ length: most }, (_, n) => Object.fromEntries(parts.map(([field, pages]) =>
    [field, pages[Math.min(n, pages.length - 1)]])))
}

function split(lines, { least, wide, room, across = 1, around = 0 }) {
  const columns = Math.min(across, lines.length)
  const high = (row, beside = columns) => Math.max(...row.map(({ text }) =>
    rowsOf(text, least, wide / beside - 1))) * least * 1.2 + around + GAP
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
