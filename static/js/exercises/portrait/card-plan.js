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

/** Where a field stands on a card: see wall/card-pages.js. */
export function placeOf(field, large) {
  const places = large ? LARGE : NORMAL
  if (field === "goal") return places.goal
  return HALVES.includes(field) ? (places.half ?? places.whole) : places.whole
}
