import assert from "node:assert/strict"
import { test } from "node:test"
import { arrangement, crownSize, growth, showing } from "../../static/js/exercises/tree/growth.js"
import { atPlaces, PLACES, ROOM, seating, sideOf } from "../../static/js/exercises/tree/places.js"
import { pageOf, pagesAt, pagesOf, turnsOf } from "../../static/js/exercises/tree/turning.js"

const labels = (counts) => ({ ...Object.fromEntries(PLACES.map((place) => [place, 0])), ...counts })
const ids = (count) => Array.from({ length: count }, (_, n) => `id${n}`)

test("a tree that can be read at once never turns", () => {
  assert.equal(turnsOf(pagesOf(labels({ fruits: 8, "roots.formal": 5, sun: 4 }))), 1)
})

test("one part turns at a time, and in the end everything was seen", () => {
  const counts = labels({ fruits: 21, "roots.formal": 19, "roots.informal": 18, sun: 9 })
  const pages = pagesOf(counts)
  const turns = turnsOf(pages)
  assert.equal(turns, 3 + 4 + 3)
  const seen = Array.from({ length: turns + 1 }, (_, turn) => pagesAt(pages, turn % turns))
  for (const [n, now] of seen.slice(1).entries()) {
    const changed = Object.keys(now).filter((part) => now[part] !== seen[n][part])
    assert.ok(changed.length <= 1, `turn ${n + 1}: ${changed}`)
  }
  const read = (place, part) => new Set(seen.flatMap((at) =>
    pageOf(ids(counts[place]), place, at[part]).ids))
  assert.equal(read("fruits", "fruits").size, 21)
  assert.equal(read("roots.formal", "roots").size, 19)
  assert.equal(read("roots.informal", "roots").size, 18)
})

test("a side with fewer pages begins again, so that its half is never empty", () => {
  assert.deepEqual(pageOf(ids(2), "trunk.formal", 5), { ids: ["id0", "id1"], first: 0 })
  assert.deepEqual(pageOf([], "trunk.formal", 5), { ids: [], first: 0 })
})

test("what hangs somewhere stays there; what is new takes the next seat", () => {
  const seats = seating()
  assert.deepEqual(seats("fruits", ["a", "b"]), ["a", "b"])
  assert.deepEqual(seats("fruits", ["c", "b", "a"]), ["b", "a", "c"].sort())
  assert.deepEqual(seats("fruits", ["d", "c", "a"]), ["a", "c", "d"])
})

test("who does both, or is not known by side, hangs where there is most room", () => {
  const items = { a: { side: "formal" }, b: { side: "both" }, c: {}, d: { side: "informal" } }
  const found = atPlaces({ roots: ["a", "b", "c", "d"], sun: ["b"] }, items)
  assert.deepEqual(found["roots.formal"], ["a", "c"])
  assert.deepEqual(found["roots.informal"], ["b", "d"])
  assert.deepEqual(found.sun, ["b"])
})

test("a leaf hangs on what more than one side said, and nothing where nobody may know", () => {
  assert.equal(sideOf({ side: "formal", times: 3 }), "formal")
  assert.equal(sideOf({ side: "formal", times: 3, joint: true }), "both")
  assert.equal(sideOf({ side: "formal", sides: { formal: 1, informal: 2 } }), "both")
  assert.equal(sideOf({}), "none")
})

test("what cannot be read is counted apart", () => {
  const grown = growth(40, labels({ fruits: 20, "roots.formal": 6, "trunk.formal": 2 }),
    labels({ fruits: 8, "roots.formal": 5, "trunk.formal": 2 }))
  assert.equal(grown.small, 12)
  assert.equal(grown["rootlets.formal"], 1)
  assert.equal(grown.roles, 3)
  assert.equal(growth(6, labels({}), labels({})).roles, 0)
})

test("pieces come with their number and stay within what they are counted by", () => {
  const pieces = [{ d: "a" }, { d: "b", of: "sun", since: 2 }, { d: "c", until: 6 }]
  const shown = (grown) => showing(pieces, grown).map(({ id, d }) => `${id}${d}`)
  assert.deepEqual(shown({ all: 7, sun: 1 }), ["0a"])
  assert.deepEqual(shown({ all: 6, sun: 2 }), ["0a", "1b", "2c"])
})

test("the smallest arrangement that holds the fruits, and the crown that goes with it", () => {
  const crown = { sizes: { 1: [0.8, 0.9], 4: [0.8, 0.9], 8: [1, 1] } }
  assert.equal(arrangement(crown.sizes, 0), 1)
  assert.equal(arrangement(crown.sizes, 3), 4)
  assert.equal(arrangement(crown.sizes, 60), 8)
  assert.equal(crownSize({ crown }, 99, 2), 0.9)
  assert.equal(crownSize({ crown }, 0, 5), 1)
  assert.equal(ROOM.fruits, 8)
})
