import assert from "node:assert/strict"
import { test } from "node:test"
import { inLines } from "../../static/js/exercises/pitfalls/lines.js"
import { distance, howFar, nearest } from "../../static/js/exercises/pitfalls/means.js"
import { apart, crosses, labelled, overlap } from "../../static/js/exercises/pitfalls/placing.js"

const BOX = { x: 0, y: 0, width: 1600, height: 700 }
const SIZE = 54
const GAP = 22

/** Numbers that look like chance and are the same every time. */
function chance(seed) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

const roundOf = ({ x, y }) => ({ x: x - SIZE / 2, y: y - SIZE / 2, width: SIZE, height: SIZE })

/** Labels of six pitfalls, two marks each, the marks already beside each other. */
function labels(spots, { width = 330, height = 80 } = {}) {
  const marks = apart(spots, SIZE, BOX)
  return Array.from({ length: spots.length / 2 }, (_, n) => ({
    id: `pitfall-${n}`,
    width,
    height,
    marks: marks.slice(2 * n, 2 * n + 2),
  }))
}

function faults(asked, placed, taken) {
  const boxes = Object.entries(placed)
  const marks = asked.flatMap(({ marks }) => marks.map(roundOf))
  return boxes.flatMap(([id, one], n) => [
    ...boxes.slice(n + 1).filter(([, other]) => overlap(one, other)).map(([other]) => `${id} ${other}`),
    ...marks.filter((mark) => overlap(one, mark)).map(() => `${id} lies over a mark`),
    ...taken.filter((each) => overlap(one, each)).map(() => `${id} lies over a corner`),
    ...(one.x < 0 || one.y < 0 || one.x + one.width > BOX.width || one.y + one.height > BOX.height
      ? [`${id} stands outside`]
      : []),
  ])
}

const CORNERS = [
  { x: 0, y: 0, width: 460, height: 60 },
  { x: 1300, y: 640, width: 300, height: 60 },
]

function place(spots, size) {
  const asked = labels(spots, size)
  const lines = asked.map(({ id, marks: [from, to] }, n) => ({ id, from, to, firm: n === 0 }))
  const placed = labelled(asked, { lines, taken: CORNERS, box: BOX, size: SIZE, gap: GAP })
  return { asked, placed, found: faults(asked, placed, CORNERS) }
}

test("labels lie over nothing, wherever the marks are", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const next = chance(seed)
    const close = seed % 3 === 0 ? 0.15 : 1
    const spots = Array.from({ length: 12 }, () => ({
      x: 60 + (0.4 + (next() - 0.4) * close) * 1480,
      y: 90 + (0.4 + (next() - 0.4) * close) * 520,
    }))
    assert.deepEqual(place(spots).found, [], `seed ${seed}`)
  }
})

test("six pitfalls on one spot, in each corner of the map", () => {
  for (const spot of [{ x: 800, y: 350 }, { x: 60, y: 90 }, { x: 1540, y: 610 }, { x: 60, y: 610 }]) {
    const { found } = place(Array.from({ length: 12 }, (_, n) => ({ x: spot.x + n / 100, y: spot.y })))
    assert.deepEqual(found, [])
  }
})

test("two labels in letters for the back row", () => {
  const spots = [{ x: 700, y: 300 }, { x: 760, y: 320 }, { x: 720, y: 310 }, { x: 800, y: 300 }]
  assert.deepEqual(place(spots, { width: 640, height: 205 }).found, [])
})

test("a lone label stands at the end of its mark, and needs no leader", () => {
  const { placed } = place([{ x: 300, y: 300 }, { x: 700, y: 320 }])
  const { x, y, height, leader } = placed["pitfall-0"]
  assert.equal(x, 700 + SIZE / 2 + GAP)
  assert.equal(y + height / 2, 320)
  assert.equal(leader, undefined)
})

test("a label that stands away from its mark is led to it", () => {
  const taken = [{ x: 200, y: 100, width: 1200, height: 500 }]
  const marks = [{ x: 800, y: 350 }]
  const options = { taken, box: BOX, size: SIZE, gap: GAP }
  const { one } = labelled([{ id: "one", width: 300, height: 80, marks }], options)
  assert.ok(!overlap(one, taken[0]))
  assert.deepEqual(one.leader.to, marks[0])
})

test("marks that lie over each other give way, and others stay where they are", () => {
  const far = { x: 1000, y: 100 }
  const [one, other, third] = apart([{ x: 300, y: 300 }, { x: 310, y: 300 }, far], SIZE, BOX)
  assert.deepEqual(third, far)
  assert.ok(other.x - one.x >= SIZE - 1)
  assert.equal(Math.round(one.x + other.x), 610)
})

test("a heap opens in rows, also in a corner of the map, and stays inside", () => {
  for (const { x: left, y: top } of [{ x: 800, y: 350 }, { x: 27, y: 27 }, { x: 1573, y: 673 }]) {
    const heap = Array.from({ length: 12 }, (_, n) => ({
      x: left + (n % 4) / 4,
      y: top + (n >> 2) * 2,
    }))
    const opened = apart(heap, SIZE, BOX)
    for (const [n, one] of opened.entries()) {
      assert.ok(one.x >= SIZE / 2 - 0.01 && one.x <= BOX.width - SIZE / 2 + 0.01)
      assert.ok(one.y >= SIZE / 2 - 0.01 && one.y <= BOX.height - SIZE / 2 + 0.01)
      for (const other of opened.slice(n + 1)) {
        const away = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))
        assert.ok(away > SIZE - 1, `${away}`)
      }
    }
    assert.deepEqual(opened.map(({ x }) => Math.round(x)).slice(0, 4),
      opened.map(({ x }) => Math.round(x)).slice(8))
  }
})

test("a line goes through a box, or passes it", () => {
  const box = { x: 10, y: 10, width: 10, height: 10 }
  assert.ok(crosses({ from: { x: 0, y: 15 }, to: { x: 30, y: 15 } }, box))
  assert.ok(!crosses({ from: { x: 0, y: 25 }, to: { x: 30, y: 25 } }, box))
  assert.ok(!crosses({ from: { x: 0, y: 15 }, to: { x: 5, y: 15 } }, box))
  assert.ok(!crosses({ from: { x: 0, y: 30 }, to: { x: 30, y: 22 } }, box))
})

test("a name comes in lines that are about equal", () => {
  const measure = (text) => text.length
  assert.deepEqual(inLines("Te veel op één bord", 30, measure), { lines: ["Te veel op één bord"], width: 19 })
  assert.deepEqual(inLines("Te weinig verschil in het team", 20, measure).lines, [
    "Te weinig verschil",
    "in het team",
  ])
  assert.deepEqual(inLines("Jeugdgezondheidszorgmedewerkers", 10, measure).lines, [
    "Jeugdgezondheidszorgmedewerkers",
  ])
  assert.deepEqual(inLines("", 10, measure), { lines: [], width: 0 })
})

test("a mean lies nearest to an answer, and half way to the higher one", () => {
  assert.deepEqual([0, 0.16, 0.167, 0.5, 0.833, 0.834, 1].map(nearest), ["1", "1", "2", "3", "3", "4", "4"])
})

test("there is a distance only where both sides stand", () => {
  const formal = { plays: 0.2, cared: 0.4 }
  assert.equal(distance({ formal }), undefined)
  assert.equal(distance({ all: formal }), undefined)
  assert.equal(distance({ formal, informal: { plays: 0.5, cared: 0.8 } }), 0.5)
  assert.deepEqual([0, 0.2, 0.5].map(howFar), ["same", "some", "large"])
})
