import assert from "node:assert/strict"
import { test } from "node:test"
import { boardPages } from "../../static/js/exercises/setup/plan.js"
import { beyond } from "../../static/js/wall/beyond.js"
import { firstThatFits, sizesBetween } from "../../static/js/wall/fit.js"
import { inGroups } from "../../static/js/wall/groups.js"
import { newcomers } from "../../static/js/wall/newcomers.js"
import { pageTurner, turned } from "../../static/js/wall/pages.js"
import { sayerOf } from "../../static/js/wall/script.js"
import { keepLarge, wasLarge } from "../../static/js/wall/size.js"
import { joined, overlap, pagesOf, span } from "../../static/js/exercises/strength/piles.js"

/** A clock that only moves when told. */
function standing() {
  let waiting = []
  let last = 0
  return {
    later: (act, time) => {
      waiting.push({ id: ++last, act, time })
      return last
    },
    stop: (id) => {
      waiting = waiting.filter((one) => one.id !== id)
    },
    pass() {
      const [next] = waiting.splice(0, 1)
      next?.act()
    },
    times: () => waiting.map(({ time }) => time),
  }
}

function turner() {
  const clock = standing()
  let painted = 0
  const pages = pageTurner(() => painted++, { every: 15, later: clock.later, stop: clock.stop })
  return { pages, clock, painted: () => painted }
}

test("pages turn by themselves, and after the last comes the first", () => {
  const { pages, clock } = turner()
  assert.equal(pages.at("notes", 3), 0)
  clock.pass()
  assert.equal(pages.at("notes", 3), 1)
  clock.pass()
  clock.pass()
  assert.equal(pages.at("notes", 3), 0)
})

test("one page never turns", () => {
  const { pages, clock } = turner()
  pages.at("notes", 1)
  assert.deepEqual(clock.times(), [])
})

test("a page turned by hand stays for four turns", () => {
  const { pages, clock } = turner()
  pages.at("notes", 3)
  pages.turn(-1)
  assert.equal(pages.at("notes", 3), 2)
  assert.deepEqual(clock.times(), [60])
})

test("no page turns under a spotlight, and it goes on after it", () => {
  const { pages, clock } = turner()
  pages.at("notes", 3)
  pages.hold(true)
  assert.deepEqual(clock.times(), [])
  pages.turn(1)
  pages.hold(false)
  assert.equal(pages.at("notes", 3), 0)
  assert.deepEqual(clock.times(), [15])
})

test("who says 'stay here' stays, until they go on", () => {
  const { pages, clock } = turner()
  pages.at("notes", 3)
  pages.halt()
  assert.equal(pages.halted, true)
  assert.deepEqual(clock.times(), [])
  pages.halt()
  assert.deepEqual(clock.times(), [15])
})

test("something else begins at its first page, and fewer pages bring us to the last", () => {
  const { pages } = turner()
  pages.at("notes", 5)
  pages.turn(4)
  assert.equal(pages.at("notes", 5), 4)
  assert.equal(pages.at("notes", 2), 1)
  assert.equal(pages.at("agreements", 3), 0)
})

test("turning back from the first page comes to the last", () => {
  assert.equal(turned(0, 4, -1), 3)
  assert.equal(turned(0, 1, 1), 0)
})

test("the largest size that fits is taken, and the smallest when none does", () => {
  assert.deepEqual(firstThatFits([3, 2, 1], (size) => size <= 2), { size: 2, fitted: true })
  assert.deepEqual(firstThatFits([3, 2, 1], () => false), { size: 1, fitted: false })
})

test("sizes go from the largest to the smallest and include both", () => {
  const sizes = sizesBetween(9.5, 4)
  assert.equal(sizes[0], 9.5)
  assert.equal(sizes.at(-1), 4)
  assert.ok(sizes.length <= 17)
})

test("six digits are read in two groups of three", () => {
  assert.equal(inGroups("482917"), "482 917")
  assert.equal(inGroups(""), "")
})

test("who is there from the beginning is not new; who comes later is, for ten seconds", () => {
  let now = 0
  const isNew = newcomers(() => now)
  assert.deepEqual([...isNew("arrive", ["a"])], [])
  now = 5_000
  assert.deepEqual([...isNew("arrive", ["a", "b"])], ["b"])
  now = 16_000
  assert.deepEqual([...isNew("arrive", ["a", "b"])], [])
})

test("the script's texts are found by their path; what is missing is empty", () => {
  const script = { steps: { strength: { projector: { title: "De kracht van de ander" } } } }
  const say = sayerOf(script, "strength")
  assert.equal(say("projector.title"), "De kracht van de ander")
  assert.equal(say("projector.line"), "")
  assert.equal(sayerOf(undefined, "close")("projector.title"), "")
})

test("the large setting is kept, and a browser that keeps nothing shows the normal one", () => {
  const kept = new Map()
  const store = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) }
  assert.equal(wasLarge(store), false)
  keepLarge(true, store)
  assert.equal(wasLarge(store), true)
  keepLarge(true, { setItem: () => { throw new Error("full") } })
})

test("what a view leaves out is asked for until all of it has come", async () => {
  const all = Array.from({ length: 45 }, (_, n) => ({ id: `n${n}` }))
  const asked = []
  const look = async ({ after }) => {
    asked.push(after)
    const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0
    const page = all.slice(from, from + 20)
    const shown = Object.fromEntries(page.map((one) => [one.id, { text: one.id }]))
    return { ok: true, shown, order: page.map(({ id }) => id), count: all.length }
  }
  let more
  const painted = new Promise((done) => {
    more = beyond(look, done)
  })
  assert.deepEqual(more("r1", 45), [])
  await painted
  assert.equal(more("r1", 45).length, 45)
  assert.deepEqual(asked, [undefined, "n19", "n39"])
  assert.deepEqual(more("r2", 1), [])
})

test("without a line nothing more is known, and nothing breaks", async () => {
  const more = beyond(async () => null, () => assert.fail("nothing came"))
  assert.deepEqual(more("r1", 3), [])
  await new Promise((done) => setImmediate(done))
  assert.deepEqual(more("r1", 3), [])
})

test("a page counts over all piles: two of each, as far as they go", () => {
  const piles = [9, 11, 7, 6, 1, 0]
  assert.deepEqual(span(piles, 2, 0), { first: 1, last: 9, total: 34 })
  assert.deepEqual(span(piles, 2, 1), { first: 10, last: 17, total: 34 })
  assert.deepEqual(span([0, 0], 2, 0), { first: 0, last: 0, total: 0 })
  assert.equal(pagesOf(piles, 2), 6)
  assert.equal(pagesOf([], 2), 1)
})

test("fetched notes follow the first ones, none of them twice", () => {
  const ids = joined([{ id: "a" }, { id: "b" }], [{ id: "c" }, { id: "a" }]).map(({ id }) => id)
  assert.deepEqual(ids, ["a", "b", "c"])
})

test("closed notes lie closer together when there are more, and never outside their room", () => {
  assert.equal(overlap(1, 6), 0)
  assert.equal(overlap(4, 6), 0.52)
  const step = overlap(14, 6)
  assert.ok(13 * step + 1 <= 6.001)
})

test("the whole story begins with what lies ahead, in whatever order it came", () => {
  const order = { goals: [], how: [], wish: [] }
  const here = { questions: ["wish", "goals", "how"], order, lines: {} }
  const [page] = boardPages({ phase: "whole", here }, { large: false })
  assert.deepEqual(page.map(({ field }) => field), ["wish", "goals", "how"])
})
