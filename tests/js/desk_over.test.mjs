import assert from "node:assert/strict"
import { test } from "node:test"
import { emptySince, reason } from "../../static/js/desk/over.js"

const MINUTE = 60_000
const agenda = {
  order: ["a", "b"],
  runs: { a: { phase: "first" }, b: { phase: "" } },
  phases: { a: ["first"], b: ["last"] },
}
const desk = (view, more = {}) => ({
  view: { people: 6, run: "a", phase: "first", agenda, ...view },
  online: true,
  now: () => 20 * MINUTE,
  ...more,
})

test("ending is asked for when the last part is on", () => {
  assert.equal(reason(desk({})), "")
  assert.equal(reason(desk({ run: "b", phase: "last" })), "done")
})

test("a room is empty since its last phone went", () => {
  const nobody = { formal: 0, informal: 0, both: 0 }
  assert.equal(emptySince({ ...nobody, informal: 1 }, 5, 9), null)
  assert.equal(emptySince(nobody, null, 9), 9)
  assert.equal(emptySince(nobody, 5, 9), 5)
})

test("ending is asked for when no phone was there for ten minutes", () => {
  const empty = emptySince({ formal: 0, informal: 0 }, null, 9 * MINUTE)
  assert.equal(reason(desk({}, { empty })), "empty")
  assert.equal(reason(desk({}, { empty: emptySince({ both: 1 }, empty, 20 * MINUTE) })), "")
  assert.equal(reason(desk({}, { empty: 15 * MINUTE })), "")
})

test("ending is asked for at once when everybody left, and not before anybody came", () => {
  assert.equal(reason(desk({ people: 0, left: true })), "left")
  assert.equal(reason(desk({ people: 0 }, { empty: 0 })), "")
  assert.equal(reason(desk({ people: 0, left: true, ended: true })), "")
})
