// A phone in a frame of the editor: the real screens with a view that was made up. Nothing is sent.
import { render } from "../../vendor/lit-html/lit-html.js"
import { App } from "../phone/app.js"
import { frame } from "../phone/frame.js"
import { loadScript } from "../phone/script.js"
import { lookUp } from "../phone/waiting.js"
import { storage } from "../storage.js"
import { load } from "../words.js"

const { source, lang } = document.body.dataset
const root = document.querySelector("#app")
const { words, parts, now } = await (await fetch(source)).json()
load(words)
loadScript(words.script)
const { phone } = await import(`../exercises/${parts.room.kind}/phone.js`).catch(() => ({}))
const kept = storage("samenspel/preview/", null)
const app = new App({ room: "", lang, languages: [], kept, draw })
const refused = { ok: false, refused: "only_a_preview" }
app.line = {
  parts,
  known: true,
  online: true,
  waiting: [],
  now: () => now,
  look: async () => ({ items: {}, order: [] }),
  writing() {},
  act: async (act, data, { gives } = {}) => {
    app.refused({ act, data, gives }, refused)
    draw()
    return refused
  },
}
// No page of the menu leads anywhere from here.
app.open = () => app.refused({}, refused) ?? draw()
root.replaceChildren()
draw()

function draw() {
  queueMicrotask(() => render(frame(app, phone?.(app) ?? lookUp(app), { offline: false }), root))
}
