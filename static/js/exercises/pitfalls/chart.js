import { SIDES } from "../../parts/sides.js"
import { widthOf } from "../../wall/measured.js"
import { inLines } from "./lines.js"
import { apart, labelled } from "./placing.js"

// In 1920ths of the stage, from the start of the line; the body of a screen is 824 high.
export const CHART = { x: 170, y: 4, width: 1694, height: 728 }
const PX = 16
const GAP = 22
const INSET = 10
// A leaf before the name of a pitfall of which an agreement was made.
const LEAF = 1.25
// Over and under a name, in its own letters; as in the style sheet.
const PAD = 0.1
const WEIGHT = 650
const ABREAST = 2
const HAIR = 0.25
const SCALES = {
  normal: { mark: 54, name: 2.125, row: 1.15, width: 340, corner: 2, edge: { x: 60, y: 92 } },
  large: { mark: 84, name: 3.75, row: 1.12, width: 640, corner: 2.75, edge: { x: 80, y: 122 } },
}

export const scaleOf = ({ large }) => SCALES[large ? "large" : "normal"]

/**
 * The map of some pitfalls, `{ id, title, points, agreed }`, with `widest` the id of the one in
 * which the sides differ most: `{ marks: [{ id, side, x, y }], lines: [{ id, from, to, firm }],
 * labels: { id: { x, y, width, height, lines, leader? } } }`. `corners` are the words in the two
 * corners.
 */
export function chart(pitfalls, { widest, scale, corners }) {
  const marks = standing(pitfalls, scale)
  const lines = joined(marks, widest)
  const names = new Map(pitfalls.map((each) => [each.id, nameOf(each, scale)]))
  const asked = pitfalls
    .map(({ id }) => ({ id, ...names.get(id), marks: marks.filter((mark) => mark.id === id) }))
    .filter((label) => label.marks.length > 0)
  const placed = labelled(asked, {
    lines,
    taken: cornersOf(corners, scale),
    box: inset(CHART, INSET),
    size: scale.mark,
    gap: GAP,
  })
  const labels = Object.fromEntries(
    asked.map(({ id }) => [id, { ...placed[id], lines: names.get(id).lines }]),
  )
  return { marks, lines, labels }
}

/** Where each side stands, or all together; marks on one spot stand beside each other. */
function standing(pitfalls, scale) {
  const marks = pitfalls.flatMap(({ id, points }, n) =>
    [...SIDES, "all"].filter((side) => points[side])
      .map((side) => ({ id, side, ...nudged(spot(points[side], scale), side, n) })))
  const placed = apart(marks, scale.mark + 6, betweenCorners(scale))
  return marks.map((mark, n) => ({ ...mark, ...placed[n] }))
}

// Where the words of the corners are not.
function betweenCorners({ mark, edge }) {
  const { x, width } = inset(CHART, INSET)
  const out = edge.y - mark / 2
  return { x, width, y: CHART.y + out, height: CHART.height - 2 * out }
}

// A hair's breadth, so that marks on one spot give way in rows, with the two of a pitfall together.
function nudged({ x, y }, side, n) {
  const column = (n % ABREAST) * 2 + (side === SIDES[1] ? 1 : 0)
  return { x: x + column * HAIR, y: y + Math.floor(n / ABREAST) * HAIR * 8 }
}

function spot({ plays, cared }, { edge }) {
  return {
    x: CHART.x + edge.x + cared * (CHART.width - 2 * edge.x),
    y: CHART.y + edge.y + (1 - plays) * (CHART.height - 2 * edge.y),
  }
}

function joined(marks, widest) {
  const first = marks.filter(({ side }) => side === SIDES[0])
  return first.map(({ id, ...from }) => {
    const to = marks.find((mark) => mark.id === id && mark.side === SIDES[1])
    return { id, from, to, firm: id === widest }
  })
}

function nameOf({ title, agreed }, { name, row, width }) {
  const shape = inLines(title, width, (text) => widthOf(text, name, WEIGHT) * PX)
  const leaf = agreed ? LEAF * name * PX : 0
  return {
    lines: shape.lines,
    // Room for what letters stick out of their lines, and for rounding.
    width: Math.ceil(shape.width + leaf) + 4,
    height: Math.ceil((shape.lines.length * row + 2 * PAD) * name * PX) + 1,
  }
}

/** What the words in the corners take: the one at the start above, the other at the end below. */
function cornersOf({ act, good }, { corner }) {
  const height = corner * 1.3 * PX + 2.4 * INSET
  const wide = (text) => widthOf(text, corner, 750) * PX + corner * 1.6 * PX + 2 * INSET
  const end = CHART.x + CHART.width
  return [
    { x: CHART.x, y: CHART.y, width: wide(act), height },
    { x: end - wide(good), y: CHART.y + CHART.height - height, width: wide(good), height },
  ]
}

const inset = ({ x, y, width, height }, by) => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
})
