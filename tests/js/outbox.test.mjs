import assert from "node:assert/strict"
import { test } from "node:test"
import { drafts } from "../../static/js/drafts.js"
import { Outbox } from "../../static/js/outbox.js"
import { storage } from "../../static/js/storage.js"

/** What localStorage does, in memory; it stays when the page is loaded again. */
class Disk {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null
  }
  setItem(key, value) {
    this[key] = String(value)
  }
  removeItem(key) {
    delete this[key]
  }
}

/** A server that answers what a test says, and remembers each act that it did. */
function server(answers = {}) {
  const came = []
  const send = async (entry) => {
    came.push(entry)
    const next = (answers[entry.data.text] ?? []).shift()
    if (next instanceof Error) throw next
    return next ?? { ok: true }
  }
  return { came, send, texts: () => came.map(({ data }) => data.text) }
}

function phone(line, disk = new Disk(), more = {}) {
  const pauses = []
  const store = storage("samenspel/room/", disk)
  const pause = async (milliseconds) => pauses.push(milliseconds)
  const outbox = new Outbox({ store, send: line.send, pause, ...more })
  return { outbox, disk, store, pauses }
}

const note = (text) => ["contribute", { text }]

test("acts go in order, one after the other, each under its own id", async () => {
  const line = server()
  const { outbox, disk } = phone(line)
  outbox.open()
  await Promise.all(["one", "two", "three"].map((text) => outbox.put(...note(text))))
  assert.deepEqual(line.texts(), ["one", "two", "three"])
  assert.equal(new Set(line.came.map(({ id }) => id)).size, 3)
  assert.match(line.came[0].id, /^[A-Za-z0-9_-]{16}$/)
  assert.deepEqual(Object.keys(disk), [], "nothing is left behind")
})

test("without a line acts wait, and are sent when it opens", async () => {
  const line = server()
  const { outbox } = phone(line)
  const answer = outbox.put(...note("later"))
  assert.deepEqual(
    outbox.waiting.map(({ data }) => data.text),
    ["later"],
  )
  assert.equal(line.came.length, 0)
  outbox.open()
  assert.deepEqual(await answer, { ok: true })
  assert.deepEqual(outbox.waiting, [])
})

test("an act that gets no answer is sent again under the same id, before what came after it", async () => {
  const line = server({ lost: [new Error("no answer"), { ok: true }] })
  const { outbox } = phone(line)
  outbox.open()
  await Promise.all([outbox.put(...note("lost")), outbox.put(...note("after"))])
  assert.deepEqual(line.texts(), ["lost", "lost", "after"])
  assert.equal(line.came[0].id, line.came[1].id)
})

test("what is not stored, or too fast, is kept and sent again", async () => {
  const line = server({
    busy: [{ ok: false, refused: "not_stored" }, { ok: false, refused: "too_fast" }, { ok: true }],
  })
  const refused = []
  const { outbox, pauses } = phone(line, new Disk(), { onRefused: (entry) => refused.push(entry) })
  outbox.open()
  assert.deepEqual(await outbox.put(...note("busy")), { ok: true })
  assert.equal(new Set(line.came.map(({ id }) => id)).size, 1)
  assert.equal(pauses.length, 2)
  assert.deepEqual(refused, [])
})

test("after a reload the acts of before are sent, in the order in which they were done", async () => {
  const before = phone(server())
  before.outbox.put(...note("first"))
  before.outbox.put(...note("second"))
  const line = server()
  const { outbox, disk } = phone(line, before.disk)
  assert.deepEqual(
    outbox.waiting.map(({ data }) => data.text),
    ["first", "second"],
  )
  outbox.open()
  await outbox.put(...note("third"))
  assert.deepEqual(line.texts(), ["first", "second", "third"])
  assert.deepEqual(
    line.came.slice(0, 2).map(({ id }) => id),
    before.outbox.waiting.map(({ id }) => id),
  )
  assert.deepEqual(Object.keys(disk), [])
})

test("a refused act gives its text back to the field, also after a reload", async () => {
  const disk = new Disk()
  const before = phone(server(), disk)
  before.outbox.put(
    "contribute",
    { text: "too late" },
    { gives: { "run/note/skills": "too late" } },
  )
  const told = []
  const line = server({ "too late": [{ ok: false, refused: "not_now" }] })
  const { outbox, store } = phone(line, disk, {
    onRefused: ({ gives }, { refused }) => {
      told.push(refused)
      drafts(store).giveBack(gives)
    },
  })
  outbox.open()
  await outbox.put(...note("next"))
  assert.deepEqual(told, ["not_now"])
  assert.equal(drafts(store).get("run/note/skills"), "too late")
  assert.deepEqual(line.texts(), ["too late", "next"], "a refused act is not sent again")
})

test("two tabs of one phone send the same id, so that the server does it once", async () => {
  const disk = new Disk()
  const first = phone(server(), disk)
  first.outbox.put(...note("one note"))
  const [one, other] = [server(), server()]
  const second = phone(other, disk)
  Object.assign(first.outbox, { send: one.send })
  const both = new Promise((done) => {
    const look = () => one.came.length && other.came.length && done()
    first.outbox.onChange = look
    second.outbox.onChange = look
  })
  first.outbox.open()
  second.outbox.open()
  await both
  assert.equal(one.came[0].id, other.came[0].id)
  assert.deepEqual(Object.keys(disk), [])
})

test("where the browser keeps nothing, acts and drafts live in memory", async () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error("quota")
    },
    removeItem: () => {},
  }
  for (const disk of [null, full]) {
    const line = server()
    const { outbox, store } = phone(line, disk)
    drafts(store).set("run/note/power", "half a sen")
    assert.equal(drafts(store).get("run/note/power"), "half a sen")
    const answer = outbox.put(...note("kept"))
    outbox.open()
    assert.equal((await answer).ok, true)
    assert.deepEqual(outbox.waiting, [])
  }
})

test("a draft survives a reload, per room and field, and an emptied one is gone", () => {
  const disk = new Disk()
  const here = drafts(storage("samenspel/room/", disk))
  here.set("run/note/knowledge", "Ze weten")
  const again = drafts(storage("samenspel/room/", disk))
  assert.equal(again.get("run/note/knowledge"), "Ze weten")
  assert.equal(again.get("run/note/skills"), "")
  assert.equal(drafts(storage("samenspel/other/", disk)).get("run/note/knowledge"), "")
  again.set("run/note/knowledge", "")
  assert.deepEqual(Object.keys(disk), [])
})

test("a text that comes back never takes the place of what was typed since", () => {
  const kept = drafts(storage("samenspel/room/", new Disk()))
  kept.set("run/note/knowledge", "something new")
  kept.giveBack({ "run/note/knowledge": "the old one", "run/note/skills": "alone" })
  assert.equal(kept.get("run/note/knowledge"), "something new")
  assert.equal(kept.get("run/note/skills"), "alone")
})

test("what cannot be read on the disk is left alone", () => {
  const disk = new Disk()
  disk.setItem("samenspel/room/place/x", "{broken")
  assert.equal(storage("samenspel/room/", disk).get("place/x"), undefined)
})
