const WEIGHT = 650
let pen

/**
 * How wide a text is, in rem, at a size in rem: measured in the letters that the page uses. In a
 * page without letters of its own yet it is what the browser's own give; see fit.js, which has the
 * screen drawn anew when they have come.
 */
export function widthOf(text, size, weight = WEIGHT) {
  pen ??= document.createElement("canvas").getContext("2d")
  pen.font = `${weight} 100px ${getComputedStyle(document.body).fontFamily}`
  return (pen.measureText(text).width / 100) * size
}

/** On how many rows of `width` rem a text comes at a size, words kept whole where they can be. */
export function rowsOf(text, size, width, measure = widthOf) {
  const space = measure(" ", size)
  let rows = 1
  let at = 0
  for (const word of text.split(/\s+/u)) {
    const length = measure(word, size)
    if (at > 0 && at + space + length <= width) {
      at += space + length
      continue
    }
    rows += (at > 0 ? 1 : 0) + Math.max(0, Math.ceil(length / width) - 1)
    at = length % width || width
  }
  return rows
}

/** The largest of the sizes from `most` down to `least` at which a text fits on one row. */
export function sizeFor(text, width, most, least, measure = widthOf) {
  const whole = measure(text, most)
  return whole <= width ? most : Math.max(least, (most * width) / whole)
}

/**
 * Things in pages, in their order: as many on each as there is `room` for, and always one. `costOf`
 * says how much room a thing takes.
 */
export function pagesThatFit(things, room, costOf) {
  const pages = []
  let left = 0
  for (const thing of things) {
    const cost = costOf(thing)
    if (!pages.length || cost > left) {
      pages.push([])
      left = room
    }
    pages.at(-1).push(thing)
    left -= cost
  }
  return pages
}
