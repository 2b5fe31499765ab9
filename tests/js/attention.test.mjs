import assert from "node:assert/strict"
import { test } from "node:test"
import { attention } from "../../static/js/desk/attention.js"

const PEOPLE = { a: { name: "Anneke" }, b: { name: "Al" } }

function seen(texts, more = {}, pairs = []) {
  const shown = Object.fromEntries(
    texts.map((text, n) => [`n${n}`, { type: "note", ...(text && { text }), ...more[n] }]),
  )
  const order = Object.keys(shown)
  const view = { notes: { shown, order, count: order.length }, people_in: PEOPLE }
  const listed = order.map((id) => ({ id, ...shown[id] }))
  return attention({ view }, listed, pairs).map(({ id, why }) => [id, why])
}

const plain = (texts, more) => seen(texts, more).map(([id]) => id)

test("who is named in a note is worth a look, before anything newer", () => {
  assert.deepEqual(seen(["Tijd", "Ruimte", "Anneke belt nooit terug"]), [
    ["n2", "desk.wants_name"],
    ["n0", ""],
  ])
})

test("of two that are alike the newer one says which it is like", () => {
  const notes = ["Tijd van onze leiding", "Een gebouw", "Tijd van de leiding"]
  const pair = { one: { id: "n2", text: notes[2] }, other: { id: "n0", text: notes[0] } }
  assert.deepEqual(seen(notes, {}, [pair])[0], ["n0", "desk.wants_alike"])
})

test("a name of two letters is a word, too", () => {
  assert.deepEqual(seen(["Al het geld"]), [["n0", ""]])
})

test("what is closed, hidden or laid with another asks for nothing", () => {
  const more = { 0: { covered: true }, 1: { hidden: true }, 2: { merged: "n3" } }
  assert.deepEqual(plain(["", "Anneke zegt het", "Anneke weet het", "Ruimte"], more), ["n0", "n3"])
})

test("never more than two", () => {
  assert.equal(seen(["Anneke", "Anneke", "Anneke", "Tijd"]).length, 2)
})
