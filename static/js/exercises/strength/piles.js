/** The notes of a row that one page shows: `size` of a side at a time. */
export const part = (pile, size, page) => pile.slice(page * size, (page + 1) * size)

/** How many pages these piles need when each shows `size` at a time. */
export function pagesOf(lengths, size) {
  return Math.max(1, ...lengths.map((length) => Math.ceil(length / size)))
}

/**
 * Which notes stand on a page where every pile shows `size`, counted over all piles, as in
 * "1–16 of 65": `{ first, last, total }`.
 */
export function span(lengths, size, page) {
  const until = (pages) =>
    lengths.reduce((sum, length) => sum + Math.min(length, pages * size), 0)
  const total = until(Infinity)
  return { first: total ? until(page) + 1 : 0, last: until(page + 1), total }
}

/** A pile with what was fetched beyond its first notes, in order and none of them twice. */
export function joined(first, further) {
  const seen = new Set(first.map(({ id }) => id))
  return [...first, ...further.filter(({ id }) => !seen.has(id))]
}

/** How far every closed note of a pile lies from the one before, in its own widths. */
export function overlap(count, room) {
  return count < 2 ? 0 : Math.min(0.52, (room - 1) / (count - 1))
}
