import assert from "node:assert/strict"
import { test } from "node:test"
import { inColumns } from "../../static/js/wall/columns.js"
import { mapPages, planOf } from "../../static/js/exercises/portrait/map-plan.js"
import { wordPages } from "../../static/js/exercises/portrait/words-plan.js"
import { pagesThatFit, rowsOf, sizeFor } from "../../static/js/wall/measured.js"

// Letters that are all as wide as they are high.
const square = (text, size) => text.length * size

test("a text takes the rows that its words need", () => {
  assert.equal(rowsOf("aap noot mies", 1, 13, square), 1)
  assert.equal(rowsOf("aap noot mies", 1, 12, square), 2)
  assert.equal(rowsOf("aap noot mies", 1, 4, square), 3)
  assert.equal(rowsOf("opvoedondersteuning", 1, 8, square), 3)
  assert.equal(rowsOf("", 1, 8, square), 1)
})

test("a text is as large as it can be on one row", () => {
  assert.equal(sizeFor("warm", 10, 2, 1, square), 2)
  assert.equal(sizeFor("warm", 6, 2, 1, square), 1.5)
  assert.equal(sizeFor("betrokken maar druk", 6, 2, 1, square), 1)
})

test("a page holds what fits, in order, and always something", () => {
  assert.deepEqual(pagesThatFit([2, 2, 9, 1], 4, (n) => n), [[2, 2], [9], [1]])
  assert.deepEqual(pagesThatFit([], 4, (n) => n), [])
})

test("what was said more often is larger and comes first; no row is too wide", () => {
  const words = [["druk", 1], ["warm", 4], ["sterk", 2]].map(([text, times]) => ({ text, times }))
  const [page, ...more] = wordPages(words, { width: 30, height: 40 }, square)
  const said = page.flat()
  assert.deepEqual(more, [])
  assert.deepEqual(said.map(({ text }) => text), ["warm", "sterk", "druk"])
  assert.ok(said[0].size > said[1].size && said[1].size > said[2].size)
  for (const row of page) assert.ok(row.reduce((sum, { wide }) => sum + wide + 1, -1) <= 30)
})

test("a word that is wider than a row goes on in the next line, and nothing lies under it", () => {
  const words = [["W".repeat(30), 2], ["warm", 1]].map(([text, times]) => ({ text, times }))
  const pages = wordPages(words, { width: 30, height: 40 }, square)
  const [[[long], [short]]] = pages
  assert.equal(long.lines, 3)
  assert.ok(long.wide <= 30)
  assert.equal(short.lines, 1)
  assert.equal(wordPages(words, { width: 30, height: 9 }, square).length, 2)
})

test("what is of both goes to the shorter column", () => {
  const sides = { a: "formal", b: "both", c: "informal", d: "both", e: "formal" }
  const columns = inColumns(Object.keys(sides), (id) => sides[id])
  assert.deepEqual(columns, { formal: ["a", "e", "d"], informal: ["c", "b"] })
})

const TEAMS = Object.fromEntries([..."abcdefgh"].map((id, n) =>
  [id, { side: n % 2 ? "informal" : "formal" }]))
const match = (from, to, tall = 1) => ({ id: from + to, from, to, tall })
const LIMITS = { seats: 2, rows: 3 }

test("a page has no more organisations and lines than it may, and keeps what it has", () => {
  const all = [match("a", "b"), match("c", "d"), match("e", "f"), match("b", "a"), match("d", "a")]
  const pages = mapPages(all, TEAMS, LIMITS)
  assert.deepEqual(pages.map(({ lines }) => lines.map(({ id }) => id)),
    [["ab", "cd", "ba"], ["ef", "da"]])
  assert.deepEqual(pages[0].start, ["a", "c"])
  assert.deepEqual(pages[0].end, ["b", "d"])
  const before = mapPages(all.slice(0, 4), TEAMS, LIMITS)
  assert.deepEqual(before[0].lines, pages[0].lines)
})

test("who is both sits opposite the other", () => {
  const teams = { ...TEAMS, x: { side: "both" }, y: { side: "both" } }
  assert.deepEqual(mapPages([match("x", "a")], teams, LIMITS)[0].end, ["x"])
  assert.deepEqual(mapPages([match("b", "x")], teams, LIMITS)[0].start, ["x"])
  const [{ start, end }] = mapPages([match("x", "y")], teams, LIMITS)
  assert.deepEqual([start, end], [["x"], ["y"]])
})

test("every line has a row of its own, and every end a port of its own", () => {
  const all = [match("a", "b"), match("b", "a", 1.4), match("a", "c"), match("a", "d")]
  const [page] = mapPages(all, TEAMS, { seats: 4, rows: 7 })
  const { lines } = planOf(page, 800, { pitch: 107 })
  const rows = lines.map(({ y, height }) => [y - height / 2, y + height / 2])
  rows.slice(1).forEach(([top], n) => assert.ok(top >= rows[n][1] - 0.01))
  assert.ok(rows[0][0] >= 0 && rows.at(-1)[1] <= 800)
  const starts = lines.flatMap(({ way }) => way.match(/M\d+ [\d.]+/g))
  assert.equal(new Set(starts).size, 2 * lines.length)
})
