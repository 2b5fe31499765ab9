import assert from "node:assert/strict"
import { test } from "node:test"
import { acts } from "../../static/js/desk/acts.js"
import { drafted } from "../../static/js/desk/drafted.js"
import { notebook } from "../../static/js/desk/notebook.js"
import { reveal } from "../../static/js/desk/reveal.js"

const settled = () => new Promise((resolve) => setImmediate(resolve))

test("an act that is done leaves nothing behind", async () => {
  const sent = []
  const desk = acts(async (entry) => (sent.push(entry), { ok: true, agreement: "a" }))
  assert.deepEqual(await desk.act("agree", { fields: {} }), { ok: true, agreement: "a" })
  assert.match(sent[0].id, /^[\w-]{16}$/)
  assert.deepEqual(desk.failed, [])
})

test("an act that does not arrive within five seconds is listed, and tried again under its own id", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] })
  const sent = []
  let answer = () => new Promise(() => {})
  const desk = acts((entry) => (sent.push(entry.id), answer()))
  const asked = desk.act("set_timer", { do: "stop" })
  assert.equal(desk.busy("set_timer"), true)
  context.mock.timers.tick(5_000)
  assert.equal((await asked).refused, "not_arrived")
  assert.equal(desk.busy("set_timer"), false)
  assert.equal(desk.failed[0].again, true)
  answer = async () => ({ ok: true })
  await desk.again(desk.failed[0])
  assert.equal(sent[0], sent[1])
  assert.deepEqual(desk.failed, [])
})

test("an answer that comes after all takes the complaint away", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] })
  let give
  const desk = acts(() => new Promise((resolve) => (give = resolve)))
  const asked = desk.act("end")
  context.mock.timers.tick(5_000)
  await asked
  assert.equal(desk.failed.length, 1)
  give({ ok: true })
  await settled()
  assert.deepEqual(desk.failed, [])
})

test("without a line it is said at once, and a refusal cannot be tried again", async () => {
  const away = acts(() => Promise.reject(new Error("no line")))
  await away.act("hide")
  assert.equal(away.failed[0].answer.refused, "not_arrived")
  const refused = acts(async () => ({ ok: false, refused: "still_sealed" }))
  await refused.act("spotlight")
  assert.equal(refused.failed[0].again, false)
  refused.forget(refused.failed[0].id)
  assert.deepEqual(refused.failed, [])
})

test("who says itself what went wrong gets the answer and no complaint", async () => {
  const desk = acts(async () => ({ ok: false, refused: "text_too_long" }))
  assert.equal((await desk.act("correct", {}, { own: true })).refused, "text_too_long")
  assert.deepEqual(desk.failed, [])
})

test("what opens waits five seconds, one at a time, and can be called off", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] })
  const opened = []
  const wait = reveal()
  wait.begin({ run: "b", phase: "open" }, (move) => opened.push(move.phase))
  wait.begin({ run: "c", phase: "goodbye" }, (move) => opened.push(move.phase))
  for (let second = 0; second < 4; second += 1) context.mock.timers.tick(1_000)
  assert.deepEqual(wait.waiting, { left: 1, run: "b", phase: "open" })
  assert.deepEqual(opened, [])
  assert.equal(wait.callOff(), true)
  assert.equal(wait.callOff(), false)
  context.mock.timers.tick(9_000)
  assert.deepEqual(opened, [])
  wait.begin({ run: "b", phase: "open" }, (move) => opened.push(move.phase))
  for (let second = 0; second < 5; second += 1) context.mock.timers.tick(1_000)
  assert.deepEqual(opened, ["open"])
  assert.equal(wait.waiting, null)
})

test("a text saves itself a moment after the last key, and is only called saved once it is", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] })
  const saved = []
  const notes = drafted(async (key, text) => saved.push([key, text]) > 0)
  notes.type("a", "Han")
  context.mock.timers.tick(500)
  notes.type("a", "Hanan")
  assert.equal(notes.state("a"), "typing")
  context.mock.timers.tick(700)
  await settled()
  assert.deepEqual(saved, [["a", "Hanan"]])
  assert.equal(notes.state("a"), "saved")
  assert.equal(notes.open, false)
})

test("a text that was not saved stays in its field, whatever the session says", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] })
  let works = false
  const notes = drafted(async () => works)
  assert.equal(notes.text("a", "oud"), "oud")
  notes.type("a", "nieuw")
  context.mock.timers.tick(700)
  await settled()
  assert.equal(notes.state("a"), "failed")
  assert.equal(notes.text("a", "oud"), "nieuw")
  works = true
  await notes.store("a")
  assert.equal(notes.state("a"), "saved")
  assert.equal(notes.text("a", "oud"), "nieuw")
  assert.equal(notes.text("a", "van een ander"), "van een ander")
  assert.equal(notes.text("a", "oud"), "oud")
})

const view = { run: "b", phase: "write", notes: { shown: { n2: { type: "note", covered: true }, n1: { type: "note", covered: true } }, order: ["n2", "n1"], count: 3 } }
const page = (...ids) => ({ ok: true, order: ids, shown: Object.fromEntries(ids.map((id) => [id, { type: "note", text: `tekst ${id}`, side: "formal" }])) })

test("covered notes are read only as long as they are held", async () => {
  const book = notebook(async () => page("n2", "n1", "n0"))
  assert.deepEqual(book.notes(view).map((note) => note.text), [undefined, undefined])
  await book.hold(view)
  assert.deepEqual(book.notes(view).map((note) => note.text), ["tekst n2", "tekst n1"])
  assert.equal(book.notes(view)[0].held, true)
  book.release()
  assert.equal(book.held, false)
  assert.deepEqual(book.notes(view).map((note) => note.text), [undefined, undefined])
})

test("an answer that comes after letting go is not shown", async () => {
  let give
  const book = notebook(() => new Promise((resolve) => (give = resolve)))
  const holding = book.hold(view)
  book.release()
  give(page("n2", "n1"))
  await holding
  assert.equal(JSON.stringify(book.notes(view)).includes("tekst"), false)
})

test("older notes come after the newest, without their text while covered", async () => {
  const asked = []
  const book = notebook(async (data) => (asked.push(data), page("n0")))
  assert.equal(book.left(view), 1)
  await book.more(view)
  assert.deepEqual(asked, [{ part: "notes", run: "b", after: "n1" }])
  assert.deepEqual(book.notes(view).map((note) => note.id), ["n2", "n1", "n0"])
  assert.equal(book.notes(view)[2].text, undefined)
  assert.equal(book.left(view), 0)
})

test("another phase begins a new page, and an older note shows what was done to it", async () => {
  const open = { ...view, phase: "open", notes: { ...view.notes, shown: { n2: { text: "twee" }, n1: { text: "een" } } } }
  const book = notebook(async () => page("n0"))
  await book.more(open)
  book.change("n0", { hidden: true })
  assert.equal(book.notes(open)[2].hidden, true)
  assert.deepEqual(book.notes(view).map((note) => note.id), ["n2", "n1"])
})
