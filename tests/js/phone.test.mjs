import assert from "node:assert/strict"
import { test } from "node:test"
import { App } from "../../static/js/phone/app.js"
import { inPlace } from "../../static/js/phone/in-place.js"
import { storage } from "../../static/js/storage.js"

/** A phone whose server is the test: `acts` came out, `answer(n, …)` goes back. */
function phone({ naming = "side", kept = storage("room/", null), online = true } = {}) {
  const acts = []
  const waiting = []
  const line = {
    online,
    waiting,
    parts: { room: { run: "run-1", naming }, me: { id: "me", own: {} } },
    act(name, data, options) {
      const act = { id: options.id, act: name, data, gives: options.gives }
      acts.push(act)
      waiting.push(act)
      return new Promise((resolve) => {
        act.answer = (answer) => {
          waiting.splice(waiting.indexOf(act), 1)
          if (!answer.ok) app.refused(act, answer)
          resolve(answer)
        }
      })
    },
  }
  const app = new App({ room: "room", lang: "nl", languages: [], kept, draw: () => {} })
  app.line = line
  return { app, acts, line, kept }
}

const texts = (said) => said.map(({ text, sending }) => (sending ? `${text} …` : text))

// announce() makes a region for screen readers, which is all that these tests need of a page.
globalThis.document = {
  body: { append: () => {} },
  createElement: () => ({ setAttribute: () => {}, replaceChildren: () => {} }),
}

test("who is one of few of a side at a table is told that people can guess", () => {
  const { app, line } = phone()
  const sits = (counts, side, room = { in_groups: true }) => {
    line.parts.me = { id: "me", side, own: {}, ...(counts && { group: { id: "g", counts } }) }
    line.parts.room = { run: "run-1", naming: "side", ...room }
    return app.isOneOfFew
  }
  assert.equal(sits({ formal: 3, informal: 2 }, "informal"), true)
  assert.equal(sits({ formal: 3, informal: 2 }, "formal"), false)
  assert.equal(sits({ formal: 3, informal: 2 }, "informal", {}), false)
  assert.equal(sits(undefined, "informal"), false)
})

test("a note is listed at once, and has its tick only after the server's ok", async () => {
  const { app, acts, line } = phone()
  app.drafts.set("run-1/note/skills", "Ze luisteren")
  const sent = app.contribute(
    "note",
    { dimension: "skills", text: "Ze luisteren" },
    { gives: ["run-1/note/skills"] },
  )
  assert.equal(app.drafts.get("run-1/note/skills"), "", "the field is free for the next one")
  assert.deepEqual(texts(app.own("note")), ["Ze luisteren …"])
  acts[0].answer({ ok: true })
  await sent
  assert.deepEqual(texts(app.own("note")), ["Ze luisteren"], "also before the next view comes")
  line.parts.me.own = { [acts[0].id]: { type: "note", text: "Ze luisteren" } }
  assert.deepEqual(texts(app.own("note")), ["Ze luisteren"], "and not twice after it")
})

test("a refused note comes back to its field, with the reason", async () => {
  const { app, acts } = phone()
  app.drafts.set("run-1/note/skills", "Te laat")
  const sent = app.contribute("note", { text: "Te laat" }, { gives: ["run-1/note/skills"] })
  acts[0].answer({ ok: false, refused: "not_now" })
  await sent
  assert.equal(app.drafts.get("run-1/note/skills"), "Te laat")
  assert.notEqual(app.problem, "")
  assert.deepEqual(app.own("note"), [])
})

test("what is taken back is gone from the list at once", async () => {
  const { app, acts, line } = phone()
  line.parts.me.own = { "note-1": { type: "note", text: "Weg ermee" } }
  const sent = app.withdraw("note-1")
  assert.deepEqual(app.own("note"), [])
  acts[0].answer({ ok: true })
  await sent
})

test("only what was said in this step, and of this type, is listed", () => {
  const { app, line } = phone()
  app.contribute("note", { text: "hier" })
  line.parts.room.run = "run-2"
  assert.deepEqual(app.own("note"), [])
  line.parts.room.run = "run-1"
  assert.deepEqual(app.own("reaction"), [])
  assert.deepEqual(texts(app.own("note")), ["hier …"])
})

test("anonymous: the phone alone remembers what it said, also after a reload", async () => {
  const first = phone({ naming: "anonymous" })
  const sent = first.app.contribute("note", { text: "zonder naam" })
  assert.match(first.acts[0].data.token, /^[A-Za-z0-9_-]{22}$/)
  first.acts[0].answer({ ok: true })
  await sent

  const again = phone({ naming: "anonymous", kept: first.kept })
  assert.deepEqual(texts(again.app.own("note")), ["zonder naam"])
  const { id } = again.app.own("note")[0]
  const taken = again.app.withdraw(id)
  assert.equal(
    again.acts[0].data.token,
    first.acts[0].data.token,
    "only the token proves whose it is",
  )
  again.acts[0].answer({ ok: true })
  await taken
  assert.deepEqual(again.app.own("note"), [])
})

test("with a name no token is sent", () => {
  const { app, acts } = phone({ naming: "named" })
  app.contribute("take", { text: "dit" })
  assert.equal("token" in acts[0].data, false)
})

test("another step has another token, so that answers cannot be laid side by side", () => {
  const { app, acts, line } = phone({ naming: "anonymous" })
  app.contribute("note", { text: "een" })
  line.parts.room.run = "run-2"
  app.contribute("note", { text: "twee" })
  assert.notEqual(acts[0].data.token, acts[1].data.token)
})

test("the secret of this phone is made once", () => {
  const { app, kept } = phone()
  assert.match(app.device, /^[A-Za-z0-9_-]{22}$/)
  assert.equal(phone({ kept }).app.device, app.device)
})

test("what others add to a list stands below what somebody is about to tap", () => {
  const list = (...values) =>
    inPlace("a list", values.map((value) => ({ value }))).map(({ value }) => value)
  assert.deepEqual(list("brug", "alone"), ["brug", "alone"])
  assert.deepEqual(list("wijk", "brug", "alone"), ["brug", "alone", "wijk"])
  assert.deepEqual(list("wijk", "alone"), ["alone", "wijk"])
  assert.deepEqual(list("tuin", "wijk", "brug", "alone"), ["brug", "alone", "wijk", "tuin"])
  assert.deepEqual(inPlace("another", [{ value: "wijk" }]), [{ value: "wijk" }])
})
