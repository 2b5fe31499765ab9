import assert from "node:assert/strict"
import { test } from "node:test"
import { chosen, chooses } from "../../static/js/exercises/examples/chosen.js"

const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A facilitator's page whose server is the test: `sent` came out, `answer(n, …)` goes back. */
function page() {
  const sent = []
  const desk = {
    view: { run: "run", here: { choices: ["a", "b", "c", "d"], order: ["a", "b", "c"] } },
    repaint: () => {},
    act: (name, { items }) => new Promise((resolve) => sent.push({ items, resolve })),
  }
  const shows = (...order) => (desk.view = { run: "run", here: { ...desk.view.here, order } })
  const answer = (n, ok = true) => (sent[n].resolve({ ok }), settled())
  return { desk, sent, shows, answer, boxes: () => chosen(desk) }
}

test("who takes away one after the other on a slow line loses none of it", async () => {
  const { desk, sent, shows, answer, boxes } = page()
  chooses(desk, "a", false)
  chooses(desk, "b", false)
  assert.deepEqual(boxes(), ["c"])
  await answer(0)
  shows("b", "c")
  assert.deepEqual(boxes(), ["c"])
  chooses(desk, "d", true)
  assert.deepEqual(sent.map(({ items }) => items), [["b", "c"], ["c"], ["c", "d"]])
  await answer(1)
  await answer(2)
  assert.deepEqual(boxes(), ["c", "d"])
  shows("c", "d")
  assert.deepEqual(boxes(), ["c", "d"])
  shows("a", "c", "d")
  assert.deepEqual(boxes(), ["a", "c", "d"])
})

test("what may not be taken away stands there again", async () => {
  const { desk, answer, boxes } = page()
  chooses(desk, "c", false)
  assert.deepEqual(boxes(), ["a", "b"])
  await answer(0, false)
  assert.deepEqual(boxes(), ["a", "b", "c"])
})
