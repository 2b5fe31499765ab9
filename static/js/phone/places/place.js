import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import {
  back,
  heading,
  inARow,
  mainButton,
  savedLine,
  secondButton,
  sendingLine,
  sideButton,
} from "../parts.js"
import { lookAgain, offersOf, originLine } from "../taking.js"
import { ready, typed, writing } from "../writing.js"
import { t } from "../../words.js"
import { asideKey, originKey, textKey } from "./keys.js"
import { ownIn, saidIn } from "./said.js"

/**
 * One place of a step: what I write there, and what was said there. `bed` is what a kind has of its
 * own: the `type` of answer, in which field (`where`) its place stands, its `longest`; `writes(app)`
 * whether it is taken now; `words(app, id)` ({title, question, help, starters}), `name(words)`,
 * `sign(id)`; the words `take`, `takeTitle` and `send` (of app), the `icon` of sending; `said`, the
 * words around it; and `place(app, id)` where its list is looked up under another name.
 */
export function place(app, bed, id) {
  const words = bed.words(app, id)
  const writes = bed.writes(app)
  const editing = writes ? app.recall(app.key("editing"), "") : ""
  const before = app.own(bed.type).find((said) => said.id === editing)
  const body = html`
    <div class="place">
      <span class="sign">${icon(bed.sign(id))}</span>
      <span class="name">${bed.name(words)}</span>
    </div>
    ${heading(writes ? words.question : bed.said.closed(words))}
    ${writes ? field(app, bed, id, words, before) : nothing} ${saidIn(app, bed, id, { writes, before })}
  `
  return {
    id: `${app.now.run}/part/${id}/${writes}`,
    body,
    actions: writes ? html`${news(app, bed, id)}${buttons(app, bed, id, before)}` : leave(app, bed),
  }
}

function field(app, bed, id, words, before) {
  const key = textKey(app, id, before)
  const origin = before ? before.origin : app.recall(originKey(app, id))
  return html`
    ${before || !words.help ? nothing : html`<p class="hint">${words.help}</p>`}
    ${writing(app, {
      key,
      side: app.me.side,
      longest: bed.longest,
      starters: before || origin ? [] : (words.starters ?? []),
      label: words.question,
      value: before?.text,
      rows: 2,
    })}
    ${typeof origin === "object" ? originLine(origin) : nothing}
    ${before ? nothing : origin ? letGo(app, id) : take(app, bed, id)}
  `
}

/** What was said before can be taken along: where there is something, or nobody knows yet. */
function take(app, bed, id) {
  const { count, failed } = offersOf(app, id)
  if (count === 0 && !failed) return nothing
  const open = () => {
    lookAgain(app, id)
    app.remember(app.key("taking"), true)
  }
  return html`
    <button class="btn second place-take" @click=${open}>
      ${icon("leaf")}
      <span>${bed.take(app)}</span>
      ${count > 0 ? html`<b class="count" dir="ltr">${count}</b>` : nothing}
    </button>
  `
}

/** Write something of one's own instead: what was typed before it comes back. */
function letGo(app, id) {
  const drop = () => {
    app.drafts.set(textKey(app, id), app.drafts.get(asideKey(app, id)))
    app.drafts.set(asideKey(app, id), "")
    app.remember(originKey(app, id), undefined)
  }
  return secondButton(t("phone.let_go"), drop, "undo")
}

function news(app, bed, id) {
  const mine = ownIn(app, bed, id)
  if (mine.some(({ sending }) => sending)) return sendingLine()
  return mine.length > 0 ? savedLine(bed.said.mine(mine.length)) : nothing
}

function buttons(app, bed, id, before) {
  if (before) {
    return inARow(
      sideButton("close", t("phone.cancel"), () => stopEditing(app, id, before)),
      mainButton(t("phone.save"), () => change(app, bed, id, before), { icon: "tick" }),
    )
  }
  if (!typed(app, textKey(app, id)).trim()) return leave(app, bed)
  return inARow(
    back(() => close(app)),
    mainButton(bed.send(app), () => send(app, bed, id), { icon: bed.icon }),
  )
}

const close = (app) => app.remember(app.key("part"), undefined)

const leave = (app, bed) =>
  html`
    <button class="btn second" data-back @click=${() => close(app)}>
      ${icon("arrow-back")}
      <span>${bed.said.other()}</span>
    </button>
  `

function send(app, bed, id) {
  const key = textKey(app, id)
  const text = ready(app, key, bed.longest)
  if (text === null) return
  const origin = app.recall(originKey(app, id))
  const options = { origin: origin?.id, gives: [key], done: bed.said.sent() }
  const answer = app.contribute(bed.type, { [bed.where]: id, text }, options)
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

function change(app, bed, id, before) {
  const key = textKey(app, id, before)
  const text = ready(app, key, bed.longest, { value: before.text })
  if (text === null) return
  if (text !== before.text)
    app.amend(before.id, { [bed.where]: id, text }, { gives: [key], done: t("phone.saved") })
  stopEditing(app, id, before)
}

function stopEditing(app, id, before) {
  app.drafts.set(textKey(app, id, before), "")
  app.remember(app.key("editing"), undefined)
}
