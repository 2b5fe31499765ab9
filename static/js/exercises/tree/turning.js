import { PARTS, placesOf, ROOM } from "./places.js"

/** How many pages each part has, for `{ place: number of labels }`. */
export function pagesOf(labels) {
  const pages = (place) => Math.max(1, Math.ceil(labels[place] / ROOM[place]))
  return Object.fromEntries(
    PARTS.map((part) => [part, Math.max(...placesOf(part).map(pages))]))
}

/** How often the whole picture turns before it is back at its beginning. */
export function turnsOf(pages) {
  return Math.max(1, turning(pages).reduce((sum, part) => sum + pages[part], 0))
}

/**
 * Which page each part shows at a turn. One part turns at a time: it goes through its pages back
 * to its first, then the next part does.
 */
export function pagesAt(pages, turn) {
  const shown = Object.fromEntries(PARTS.map((part) => [part, 0]))
  let left = turn
  for (const part of turning(pages)) {
    if (left < pages[part]) {
      shown[part] = left
      break
    }
    left -= pages[part]
  }
  return shown
}

/** The ids on a page of a place; a side with fewer pages than the other begins again. */
export function pageOf(ids, place, page) {
  const size = ROOM[place]
  const pages = Math.max(1, Math.ceil(ids.length / size))
  const first = (page % pages) * size
  return { ids: ids.slice(first, first + size), first }
}

const turning = (pages) => PARTS.filter((part) => pages[part] > 1)
