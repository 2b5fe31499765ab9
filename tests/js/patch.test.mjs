import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { apply } from "../../static/js/patch.js"
import { State } from "../../static/js/state.js"

const cases = JSON.parse(readFileSync(new URL("../patch_cases.json", import.meta.url), "utf8"))
// Keys in one order, so that only what stands in them counts.
const plain = (value) =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

for (const { what, before, patch, after } of cases) {
  test(`a patch: ${what}`, () => {
    const kept = plain(before)
    assert.equal(plain(apply(patch, before)), plain(after))
    assert.equal(plain(before), kept, "the old view stays as it was")
  })
}

const opened = () => {
  const state = new State()
  state.replace({
    room: { version: 4, view: { phase: "write", people: 3 } },
    me: { version: 9, view: { name: "Fatma" } },
  })
  return state
}

test("a frame that follows on the view is laid over it", () => {
  const state = opened()
  assert.equal(state.take({ part: "room", from: 4, to: 5, patch: { people: 4 } }), "new")
  assert.equal(
    plain(state.parts),
    plain({ room: { phase: "write", people: 4 }, me: { name: "Fatma" } }),
  )
})

test("a frame from before the snapshot is ignored", () => {
  const state = opened()
  assert.equal(state.take({ part: "room", from: 3, to: 4, patch: { people: 99 } }), "old")
  assert.equal(state.parts.room.people, 3)
})

test("a frame after one that was missed asks for everything, and changes nothing", () => {
  const state = opened()
  assert.equal(state.take({ part: "room", from: 5, to: 6, patch: { people: 99 } }), "gap")
  assert.equal(
    state.take({ part: "side", from: 1, to: 2, patch: {} }),
    "gap",
    "a part that this screen does not know yet",
  )
  assert.equal(state.parts.room.people, 3)
})

test("a snapshot takes the place of everything, also with lower versions", () => {
  const state = opened()
  state.replace({ door: { version: 1, view: { title: "Samen" } } })
  assert.deepEqual(Object.keys(state.parts), ["door"])
})

test("nothing is known before the first snapshot", () => {
  assert.equal(new State().known, false)
  assert.equal(opened().known, true)
})
