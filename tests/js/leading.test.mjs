import assert from "node:assert/strict"
import { test } from "node:test"
import { leading } from "../../static/js/desk/leading.js"

// announce() makes a region for screen readers, which is all that these tests need of a page.
globalThis.document = {
  body: { append: () => {} },
  createElement: () => ({ setAttribute: () => {}, replaceChildren: () => {} }),
}

const agenda = {
  order: ["a", "b"],
  runs: { a: { phase: "write" }, b: { phase: "" } },
  phases: { a: ["write", "open"], b: ["grow"] },
  reveals: { a: ["open"], b: [] },
}

function desk() {
  const sent = []
  const made = {
    view: { run: "a", phase: "write", agenda },
    acts: { busy: () => false },
    act: async (name, data) => sent.push(data),
    repaint: () => {},
  }
  leading(made)
  return { made, sent }
}

test("what opens says from where it was asked, also when the room was moved meanwhile", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] })
  const { made, sent } = desk()
  made.goOn()
  made.view = { run: "b", phase: "grow", agenda }
  for (let second = 0; second < 5; second += 1) context.mock.timers.tick(1_000)
  assert.deepEqual(sent, [
    { run: "a", phase: "open", turn: "", seen_run: "a", seen_phase: "write", seen_turn: "" },
  ])
})
