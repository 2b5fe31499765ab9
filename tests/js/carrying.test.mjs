import assert from "node:assert/strict"
import { test } from "node:test"
import { beginningOf, letters } from "../../static/js/letters.js"
import { offeredText, originWords, signOf } from "../../static/js/parts/origin.js"

const script = {
  steps: {
    tree: { title: "Boom", participant: { parts: { roots: { title: "Wortels" } } } },
    traps: { title: "Valkuilen", participant: { pitfalls: { load: { matter: "Te veel werk" } } } },
  },
}

test("an origin is said in the words of the script, and by its id where that says nothing", () => {
  const root = { step: "tree", kind: "tree", field: "roots", under: "parts.roots.title" }
  assert.equal(originWords(script, root), "Boom · Wortels")
  const trap = { step: "traps", kind: "pitfalls", path: "pitfalls.load.matter" }
  assert.equal(originWords(script, trap), "Valkuilen · Te veel werk")
  assert.equal(originWords(script, { step: "gone", under: "no.where" }), "gone")
})

test("an offer says what somebody typed, or the text of its step", () => {
  assert.equal(offeredText(script, { text: "De straat", step: "tree" }), "De straat")
  const trap = { step: "traps", path: "pitfalls.load.matter" }
  assert.equal(offeredText(script, trap), "Te veel werk")
  assert.deepEqual([signOf({ field: "roots" }), signOf(trap), signOf({})], ["root", "warning", "note"])
})

test("what is too long for an agreement begins it, to the letter", () => {
  assert.equal(beginningOf("Samen koffie", 80), "Samen koffie")
  const cut = beginningOf("👩‍👩‍👧 samen ".repeat(20), 80)
  assert.ok(letters(cut) <= 80 && cut.endsWith("…"))
})
