import assert from "node:assert/strict"
import { test } from "node:test"
import { apart, offers } from "../../static/js/desk/merging/offers.js"

const pair = (one, other) => ({ one: { id: one }, other: { id: other } })
const view = (count) => ({
  run: "r1", phase: "open", notes: { count, order: [], merges: { note: "side" } }, deeds: { order: [] },
})

test("no note stands in two pairs, and the best pair of a note comes first", () => {
  assert.deepEqual(apart([pair("a", "b"), pair("b", "c"), pair("c", "d")]), [pair("a", "b"), pair("c", "d")])
  assert.deepEqual(apart([pair("a", "b"), pair("b", "c")], new Set(["a"])), [pair("b", "c")])
})

test("it pages on past pairs that differ, and asks once for what it knows", async () => {
  const asked = []
  const pages = { "": ["a b"], "a b": ["c d"] }
  const painted = Promise.withResolvers?.() ?? later()
  const desk = {
    view: view(4),
    repaint: () => painted.resolve(),
    look: async ({ after }) => {
      asked.push(after)
      const order = pages[after]
      return { ok: true, order, count: 2, shown: Object.fromEntries(order.map((id) => [id, pair(...id.split(" "))])) }
    },
  }
  const differ = { has: (one) => one === "a" }
  const own = offers(desk, differ)
  assert.deepEqual(own.pairs(), [])
  await painted.promise
  assert.deepEqual(own.pairs(), [pair("c", "d")])
  assert.deepEqual(asked, ["", "a b"])
  own.forget("d")
  assert.deepEqual(own.pairs(), [])
})

function later() {
  const made = {}
  made.promise = new Promise((resolve) => Object.assign(made, { resolve }))
  return made
}
