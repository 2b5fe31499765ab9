import assert from "node:assert/strict"
import { test } from "node:test"
import { likeness, similar } from "../../static/js/desk/places/similar.js"
import { beginningOf, letters } from "../../static/js/letters.js"
import { offeredText, originWords, signOf } from "../../static/js/parts/origin.js"

const items = (...texts) => texts.map((text, n) => ({ id: `i${n}`, text }))

test("what says the same in almost the same words is alike, in any script", () => {
  const same = [
    ["Elke ouder weet de weg", "elke ouder weet de weg!"],
    ["Meer tijd voor overleg", "Overleg: meer tijd"],
    ["Café voor moeders", "Cafe voor de moeders"],
    ["وقت أكثر للقاء", "وقت أكثر للقاءات"],
    ["更多时间见面", "更多时间来见面"],
  ]
  for (const [one, other] of same) assert.ok(likeness(one, other) >= 0.6, `${one} / ${other}`)
  assert.equal(likeness("Tijd", "Tijd"), 1)
})

test("what says something else is not alike, and nothing is alike with nothing", () => {
  const apart = [
    ["Elke ouder weet de weg", "Vaders doen ook mee"],
    ["Geld", "Tijd"],
    ["", ""],
    ["…", "!"],
  ]
  for (const [one, other] of apart) assert.ok(likeness(one, other) < 0.6, `${one} / ${other}`)
})

test("at most three pairs are offered, the most alike first, and nothing twice", () => {
  const many = items("Tijd 1", "Tijd 1", "Tijd 2", "Tijd 2", "Rust a", "Rust a", "Geld", "Geld", "Tijd 1")
  const pairs = similar(many)
  assert.equal(pairs.length, 3)
  assert.equal(new Set(pairs.flat()).size, 6)
  assert.deepEqual(pairs[0], ["i0", "i1"])
})

test("a pair that somebody found to be different is not offered again", () => {
  const two = items("Meer tijd", "Meer tijd")
  const apart = (one, other) => [one, other].sort().join() === "i0,i1"
  assert.equal(similar(two).length, 1)
  assert.deepEqual(similar(two, { apart }), [])
})

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
