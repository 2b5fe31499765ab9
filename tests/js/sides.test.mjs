import assert from "node:assert/strict"
import { test } from "node:test"
import { byTheme, fullnessOf, nearestOf } from "../../static/js/exercises/obstacles/statements.js"
import { Said } from "../../static/js/phone/said.js"

const SCALE = ["often", "sometimes", "rarely"]

test("a mean is told in the answer that it lies nearest to", () => {
  assert.deepEqual([1, 0.76, 0.74, 0.5, 0.1, 0].map((mean) => nearestOf(SCALE, mean)), [
    "often",
    "often",
    "sometimes",
    "sometimes",
    "rarely",
    "rarely",
  ])
  assert.deepEqual(SCALE.map((answer) => fullnessOf(SCALE, answer)), [1, 0.5, 0])
})

test("statements come by theme, both in the order of the script", () => {
  const theme = { p1: "power", l1: "loyalty", p2: "power" }
  assert.deepEqual(byTheme({ order: ["p1", "p2", "l1"], theme }), [["p1", "p2"], ["l1"]])
  assert.deepEqual(byTheme(), [])
})

test("what was said with a token is remembered by the phone alone, and forgotten when taken back", () => {
  const kept = new Map()
  const store = {
    get: (key) => kept.get(key),
    set: (key, value) => kept.set(key, value),
    remove: (key) => kept.delete(key),
    keys: (start) => [...kept.keys()].filter((key) => key.startsWith(start)),
  }
  const said = new Said(store)
  const content = { statement: "p1", text: "te laat" }
  said.arrived("one", { run: "r", type: "remark", content, token: "t" })
  said.arrived("two", { run: "r", type: "answer", content: { statement: "p1" } })
  assert.deepEqual(said.anonymous.map(({ id, text }) => [id, text]), [["one", "te laat"]])
  assert.equal(new Said(store).list("remark", "r").length, 1)
  said.changed("one")
  assert.deepEqual(said.anonymous, [])
})
