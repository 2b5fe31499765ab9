import { pagesThatFit, rowsOf, sizeFor, widthOf } from "../../wall/measured.js"

// In rem: from a word that was said once to one that was said most, as the design draws them.
const NORMAL = [2.125, 2.25, 2.5, 2.625, 2.875, 3.125, 3.375, 3.625]
const LARGE = [3.75, 3.875, 4, 4.25, 4.5, 4.75, 5, 5.25]
const LEAST = { normal: 2, large: 2.5 }
const EDGES = 3.375
const TIMES = 1.875
const TIMES_EDGES = 2.75
const GAP = { across: 1, down: 0.75 }
const UPRIGHT = 1

/**
 * Words in pages of rows, measured, so that none lies over another or outside `width` by `height`
 * rem: `[[[{ id, text, times, size, lines }]]]`. A word that was said more often is larger, and
 * comes first. One that is too wide for a row has a row of its own, of so many lines.
 */
export function wordPages(words, { width, height, large = false }, measure = widthOf) {
  const sized = [...words]
    .sort((one, other) => other.times - one.times)
    .map((word) => chip(word, width, large, measure))
  return pagesThatFit(rowsIn(sized, width), height + GAP.down, highOf)
}

function chip(word, width, large, measure) {
  const sizes = large ? LARGE : NORMAL
  const times = word.times > 1 ? measure(`×${word.times}`, TIMES, 700) + TIMES_EDGES : 0
  const room = width - EDGES - times
  const most = sizes[Math.min(word.times, sizes.length) - 1]
  const size = sizeFor(word.text, room, most, LEAST[large ? "large" : "normal"], measure)
  const lines = rowsOf(word.text, size, room, measure)
  const wide = lines > 1 ? width : measure(word.text, size) + EDGES + times
  return { ...word, size, lines, wide }
}

function rowsIn(chips, width) {
  const rows = []
  let left = 0
  for (const one of chips) {
    if (!rows.length || one.wide > left) {
      rows.push([])
      left = width
    }
    rows.at(-1).push(one)
    left -= one.wide + GAP.across
  }
  return rows
}

const highOf = (row) =>
  Math.max(...row.map(({ size, lines }) => size * lines)) * 1.15 + UPRIGHT + GAP.down
