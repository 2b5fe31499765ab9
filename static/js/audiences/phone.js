import { render } from "../../vendor/lit-html/lit-html.js"
import { awake } from "../awake.js"
import { connect } from "../connection.js"
import { App } from "../phone/app.js"
import { growing } from "../growing.js"
import { announce } from "../parts/announce.js"
import { everySecond } from "../parts/timer.js"
import { focusHeading, holdBack } from "../phone/focus.js"
import { frame } from "../phone/frame.js"
import { gathering, hearOfGroup } from "../phone/group.js"
import { join } from "../phone/join.js"
import { page } from "../phone/pages.js"
import { loadScript } from "../phone/script.js"
import { ended, lookUp, noSuchRoom } from "../phone/waiting.js"
import { onVoices, stopReading } from "../read-aloud.js"
import { storage } from "../storage.js"
import { load, t } from "../words.js"

// A line that drops for a moment is nobody's business.
const OFFLINE_AFTER = 1_500

let app
let root
let drawing = false
let shownId = ""
let offline = false
let offlineTimer
let plan
const kinds = {}

/** A phone in a room: `data` is what the page says in data-room, data-lang, data-kinds and data-languages. */
export async function start({ room, lang, kinds: planned, languages }) {
  const kept = storage(`samenspel/${room}/`)
  const asked = new URLSearchParams(location.search).has("lang")
  if (asked) history.replaceState(null, "", location.pathname)
  app = new App({
    room,
    lang: asked ? lang : (kept.get("lang") ?? lang),
    languages: JSON.parse(languages),
    kept,
    draw,
  })
  app.changeLanguage = changeLanguage
  app.awake = awake()
  if (app.recall("awake")) app.awake.hold()
  kept.set("lang", app.lang)
  root = document.querySelector("#app")
  await firstWords(app.lang)
  app.line = connect({
    auth: () => ({ as: "phone", room, device: app.device, lang: app.lang }),
    lang: () => app.lang,
    store: kept,
    onChange: changed,
    onRefused: (entry, answer) => app.refused(entry, answer),
    onWriting: (told) => app.team.saw(told),
    onHands: (told) => {
      app.hand = told
      draw()
    },
  })
  onVoices(draw)
  holdBack(goBack)
  everySecond(() => app.now?.timer && draw())
  draw()
  // All of them while there is a line: later there may be none.
  await Promise.all(planned.split("|").map(loadKind))
  draw()
}

function changed() {
  clearTimeout(offlineTimer)
  if (app.line?.online === false && !offline)
    offlineTimer = setTimeout(() => setOffline(true), OFFLINE_AFTER)
  if (app.line?.online && offline) setOffline(false)
  hearOfGroup(app)
  if (app.now && !(app.now.kind in kinds)) loadKind(app.now.kind)
  if (!app.now?.floor) app.hand = null
  if (app.now) plan?.meet([app.now])
  draw()
}

function setOffline(now) {
  offline = now
  if (!now) announce(t("phone.online"))
  draw()
}

function draw() {
  if (drawing) return
  drawing = true
  queueMicrotask(() => {
    drawing = false
    if (app.line) paint()
  })
}

function paint() {
  // What the page brought along stands until there is something to show.
  if (!app.line.known && !app.line.refused) return
  const screen = current()
  const before = shownId
  if (!before) root.replaceChildren()
  shownId = screen.id
  if (before && before !== shownId) app.problem = ""
  render(frame(app, screen, { offline }), root)
  if (!before || before === shownId) return
  stopReading()
  focusHeading()
}

/** The phone's back button: out of a page of the menu, or back by one screen. */
function goBack() {
  if (app.page) app.open("")
  else root.querySelector("[data-back]")?.click()
}

/** One thing to do at a time. */
function current() {
  const { parts, line } = app
  if (line.refused) return noSuchRoom()
  if (app.page && (parts.me || app.page === "carry-on" || app.page === "gone")) return page(app)
  if (parts.door) return parts.door.ended ? ended(app) : join(app)
  if (app.now.ended) return ended(app)
  return gathering(app) ?? kinds[app.now.kind]?.(app) ?? lookUp(app)
}

async function loadKind(kind) {
  kinds[kind] ??= await import(`../exercises/${kind}/phone.js`).then(
    ({ phone }) => phone,
    () => undefined,
  )
  if (kinds[kind]) draw()
}

async function changeLanguage(lang) {
  try {
    await takeWords(lang)
  } catch {
    return app.say(t("phone.language_offline"))
  }
  app.lang = lang
  app.kept.set("lang", lang)
  if (app.me.id) app.act("speak", { lang })
  draw()
}

/** The words, asked for until they come. */
async function firstWords(lang) {
  for (;;) {
    try {
      return await takeWords(lang)
    } catch {
      await new Promise((again) => setTimeout(again, 2_000))
    }
  }
}

async function takeWords(lang) {
  const words = await wordsOf(lang)
  load(words)
  loadScript(words.script)
  plan = growing(words, () => wordsOf(lang), (grown) => {
    loadScript(grown.script)
    draw()
  })
}

async function wordsOf(lang) {
  const answer = await fetch(`/r/${app.room}/words/${lang}.json`)
  if (!answer.ok) throw new Error("no words")
  return answer.json()
}
