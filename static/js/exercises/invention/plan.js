import { cardPages } from "../../wall/card-pages.js"
import { sideOf } from "./fields.js"

// They stand by themselves beside the drawing.
const HEADS = new Set(["name", "for-whom"])
// In rem: see wall/card-pages.js.
const NORMAL = {
  what: { least: 2, wide: 66, room: 7.5 },
  role: { least: 2, wide: 28, room: 15, around: 1 },
  conditions: { least: 2, wide: 62, room: 12, across: 2, around: 1 },
}
const LARGE = {
  what: { least: 3.75, wide: 100, room: 34 },
  role: { least: 3.75, wide: 96, room: 33, around: 2 },
}

/** What stands over and under each other in words, and what in notes. */
export const isNotes = (field) => field === "conditions" || sideOf(field) !== ""

/** What the screen shows of an idea, page after page: all parts on each, in large one. */
export function ideaPages(lines, large) {
  const beside = Object.entries(lines).filter(([field]) => large || !HEADS.has(field))
  const shown = large ? beside.filter(([field, all]) => all.length || !HEADS.has(field)) : beside
  return cardPages(Object.fromEntries(shown), large, (field) => placeOf(field, large))
}

function placeOf(field, large) {
  if (large) return isNotes(field) ? LARGE.role : LARGE.what
  if (sideOf(field)) return NORMAL.role
  return NORMAL[field] ?? NORMAL.what
}
