import assert from "node:assert/strict"
import { test } from "node:test"
import { acts } from "../../static/js/desk/acts.js"

const settled = () => new Promise((resolve) => setImmediate(resolve))
const opened = []
let press

// What undoing asks of a page: its keys, the list of deeds, a region for screen readers, and what
// lit-html looks for when it is loaded.
globalThis.document = {
  createTreeWalker: () => ({}),
  createComment: () => ({}),
  body: { append: () => {} },
  createElement: () => ({ setAttribute: () => {}, replaceChildren: () => {} }),
  addEventListener: (name, heard) => (press = heard),
  getElementById: (id) => ({ showModal: () => opened.push(id) }),
}

const { undoing } = await import("../../static/js/desk/undoing.js")
const ctrlZ = () => press({ key: "z", ctrlKey: true, target: {}, preventDefault: () => {} })

function deskThat(order, answers) {
  const sent = []
  const own = new Set(order)
  const send = async (entry) => {
    sent.push(entry)
    own.add(entry.id)
    return answers[entry.act]?.(entry) ?? { ok: true }
  }
  const doing = acts(send, { done: (id) => desk.meetDeed(id) })
  const desk = { own, acts: doing, act: doing.act, reveal: {}, repaint: () => {} }
  undoing(desk)
  desk.sees = (...deeds) => {
    const before = desk.view
    const shown = Object.fromEntries(deeds.map((id) => [id, { what: "hide", text: id }]))
    desk.view = { deeds: { shown, order: deeds } }
    desk.noteDeeds(before)
  }
  desk.sees(...order)
  opened.length = 0
  return { desk, sent, undone: () => sent.filter(({ act }) => act === "undo") }
}

test("undone is what was done last, also where the page does not see it yet", async () => {
  const { desk, sent, undone } = deskThat(["merged"], { hide: () => ({ ok: true, deed: true }) })
  desk.act("hide")
  ctrlZ()
  await settled()
  ctrlZ()
  await settled()
  assert.deepEqual(undone(), [])
  desk.sees(sent[0].id, "merged")
  await settled()
  assert.deepEqual(
    undone().map(({ data }) => data.deed),
    [sent[0].id],
  )
})

test("what is on its way is waited for, and what cannot be undone is passed by", async () => {
  let give
  const { desk, undone } = deskThat(["merged"], { tell: () => new Promise((done) => (give = done)) })
  desk.act("tell")
  ctrlZ()
  await settled()
  assert.deepEqual(undone(), [])
  give({ ok: true })
  await settled()
  assert.equal(undone()[0].data.deed, "merged")
})

test("undone twice in a row are two, also where the page still shows the first", async () => {
  const { undone } = deskThat(["hidden", "merged"], {})
  ctrlZ()
  await settled()
  ctrlZ()
  await settled()
  assert.deepEqual(
    undone().map(({ data }) => data.deed),
    ["hidden", "merged"],
  )
})

test("what a colleague undid meanwhile is looked for in the list", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] })
  const { desk, undone } = deskThat(["merged"], { hide: () => ({ ok: true, deed: true }) })
  await desk.act("hide")
  ctrlZ()
  await settled()
  context.mock.timers.tick(5_000)
  await settled()
  assert.deepEqual(undone(), [])
  assert.deepEqual(opened, ["deeds"])
})
