import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { signOf } from "../../parts/origin.js"
import {
  back,
  heading,
  inARow,
  mainButton,
  savedLine,
  secondButton,
  sendingLine,
  sideButton,
} from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookAgain, offersOf, originLine } from "../../phone/taking.js"
import { ready, typed, writing } from "../../phone/writing.js"
import { t } from "../../words.js"
import { hanging } from "./phone-hanging.js"
import { asideKey, itemKey, LONGEST, originKey } from "./phone-keys.js"

/** One part of the tree: what I hang there, and what hangs there already. */
export function part(app, id) {
  const words = say(app.now.step, "parts", id)
  const grows = app.now.phase === "grow"
  const editing = grows ? app.recall(app.key("editing"), "") : ""
  const before = app.own("item").find((item) => item.id === editing)
  const body = html`
    <div class="place">
      <span class="sign">${icon(signOf({ field: id }))}</span>
      <span class="name">${words.title}: ${words.meaning}</span>
    </div>
    ${heading(grows ? words.question : t("tree.phone_hang_here", { part: words.title }))}
    ${grows ? field(app, id, words, before) : nothing} ${hanging(app, id, { grows, before })}
  `
  return {
    id: `${app.now.run}/part/${id}/${grows}`,
    body,
    actions: grows ? html`${news(app, id)}${buttons(app, id, before)}` : leave(app),
  }
}

function field(app, id, words, before) {
  const key = itemKey(app, id, before)
  const origin = before ? before.origin : app.recall(originKey(app, id))
  return html`
    ${before ? nothing : html`<p class="hint">${words.help}</p>`}
    ${writing(app, {
      key,
      side: app.me.side,
      longest: LONGEST,
      starters: before || origin ? [] : words.starters,
      label: words.question,
      value: before?.text,
      rows: 2,
    })}
    ${typeof origin === "object" ? originLine(origin) : nothing}
    ${before ? nothing : origin ? letGo(app, id) : take(app, id)}
  `
}

/** What was said before can be taken along: where there is something, or nobody knows yet. */
function take(app, id) {
  const { count, failed } = offersOf(app, id)
  if (count === 0 && !failed) return nothing
  const open = () => {
    lookAgain(app, id)
    app.remember(app.key("taking"), true)
  }
  const word = say(app.now.step, "buttons", "take")
  return html`
    <button class="btn second tree-take" @click=${open}>
      ${icon("leaf")}
      <span>${word}</span>
      ${count > 0 ? html`<b class="count" dir="ltr">${count}</b>` : nothing}
    </button>
  `
}

/** Write something of one's own instead: what was typed before it comes back. */
function letGo(app, id) {
  const drop = () => {
    app.drafts.set(itemKey(app, id), app.drafts.get(asideKey(app, id)))
    app.drafts.set(asideKey(app, id), "")
    app.remember(originKey(app, id), undefined)
  }
  return secondButton(t("tree.phone_let_go"), drop, "undo")
}

function news(app, id) {
  const mine = app.own("item").filter(({ part }) => part === id)
  if (mine.some(({ sending }) => sending)) return sendingLine()
  return mine.length > 0 ? savedLine(t("tree.phone_mine_here", { n: mine.length })) : nothing
}

function buttons(app, id, before) {
  if (before) {
    return inARow(
      sideButton("close", t("phone.cancel"), () => stopEditing(app, before)),
      mainButton(t("phone.save"), () => change(app, id, before), { icon: "tick" }),
    )
  }
  if (!typed(app, itemKey(app, id)).trim()) return leave(app)
  const send = say(app.now.step, "buttons", "send")
  return inARow(
    back(() => close(app)),
    mainButton(send, () => hang(app, id), { icon: "leaf" }),
  )
}

const close = (app) => app.remember(app.key("part"), undefined)

const leave = (app) =>
  html`
    <button class="btn second" data-back @click=${() => close(app)}>
      ${icon("arrow-back")}
      <span>${t("tree.phone_other_part")}</span>
    </button>
  `

function hang(app, id) {
  const key = itemKey(app, id)
  const text = ready(app, key, LONGEST)
  if (text === null) return
  const origin = app.recall(originKey(app, id))
  const options = { origin: origin?.id, gives: [key], done: t("tree.phone_hung") }
  const answer = app.contribute("item", { part: id, text }, options)
  const aside = app.drafts.get(asideKey(app, id))
  app.drafts.set(key, aside)
  app.drafts.set(asideKey(app, id), "")
  app.remember(originKey(app, id), undefined)
  answer.then(({ ok, refused }) => {
    // What it came from may be gone by now: the words stay, and can be sent as one's own.
    if (!ok && refused !== "no_such_offer") app.remember(originKey(app, id), origin)
    if (ok && origin) lookAgain(app, id)
  })
}

function change(app, id, before) {
  const key = itemKey(app, id, before)
  const text = ready(app, key, LONGEST, { value: before.text })
  if (text === null) return
  if (text !== before.text)
    app.amend(before.id, { part: id, text }, { gives: [key], done: t("phone.saved") })
  stopEditing(app, before)
}

function stopEditing(app, before) {
  app.drafts.set(itemKey(app, before.part, before), "")
  app.remember(app.key("editing"), undefined)
}
