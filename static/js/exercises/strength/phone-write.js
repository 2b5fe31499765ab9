import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { icon } from "../../parts/icons.js"
import {
  back,
  heading,
  inARow,
  mainButton,
  quietLine,
  savedLine,
  secondButton,
  sendingLine,
  sideButton,
  signing,
} from "../../phone/parts.js"
import { say, sayAtDoor } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { ready, typed, writing } from "../../phone/writing.js"
import { t } from "../../words.js"

const LONGEST = 80
const SIGNS = { knowledge: "book", skills: "hand", position: "people", power: "key" }

/**
 * Four dimensions, one at a time, as many notes each as somebody wants to write; then what was
 * sent.
 */
export function write(app, side) {
  const ids = Object.keys(say(app.now.step, "dimensions") || {})
  const at = Math.min(app.recall(app.key("at"), 0), ids.length)
  return at === ids.length ? written(app, ids) : question(app, side, ids, at)
}

const go = (app, at) => app.remember(app.key("at"), at)

function question(app, side, ids, at) {
  const { step, run } = app.now
  const id = ids[at]
  const words = say(step, "dimensions", id)
  const editing = app.recall(app.key("editing", id), "")
  const key = editing ? app.key("edit", editing) : app.key("note", id)
  const mine = app.own("note").filter(({ dimension }) => dimension === id)
  const before = mine.find((note) => note.id === editing)
  const body = html`
    <div class="place">
      <span class="sign">${icon(SIGNS[id] ?? "note")}</span>
      <span class="name">${words.title}</span>
      <span class="of">${t("phone.of", { at: at + 1, of: ids.length })}</span>
    </div>
    ${heading(words[`question_${side}`])}
    <p class="hint">${words.help}</p>
    ${signing(app, { sealed: true })}
    ${writing(app, {
      key,
      side,
      longest: LONGEST,
      starters: words.starters,
      label: words[`question_${side}`],
      value: before?.text,
    })}
    ${mine.length === 0 ? quietLine("lock", sayAtDoor("privacy")) : nothing}
    ${notes(app, mine, side, id)}
  `
  return {
    id: `${run}/write/${id}`,
    body,
    actions: html`
      ${news(mine)}${buttons(app, { at, id, key, before, mine })}
    `,
  }
}

/** What arrived gets its tick; what is under way does not. */
function news(mine) {
  const arrived = mine.filter(({ sending }) => !sending).length
  if (arrived < mine.length) return sendingLine()
  return arrived > 0 ? savedLine(t("strength.phone_sent", { n: arrived })) : nothing
}

function buttons(app, { at, id, key, before, mine }) {
  const previous = at > 0 ? back(() => go(app, at - 1)) : nothing
  if (before) {
    const stop = () => stopEditing(app, id, key)
    return inARow(
      sideButton("close", t("phone.cancel"), stop),
      mainButton(t("phone.save"), () => change(app, id, key, before), { icon: "tick" }),
    )
  }
  const next = () => go(app, at + 1)
  if (!typed(app, key).trim()) {
    return inARow(
      previous,
      mainButton(mine.length ? say(app.now.step, "buttons", "next") : t("phone.skip"), next),
    )
  }
  const label = say(app.now.step, "buttons", "send")
  return inARow(
    previous,
    mainButton(label, () => send(app, id, key)),
    sideButton("arrow-next", say(app.now.step, "buttons", "next"), next),
  )
}

function send(app, dimension, key) {
  const text = ready(app, key, LONGEST)
  if (text === null) return
  app.contribute("note", { dimension, text }, { gives: [key], done: say(app.now.step, "sent") })
}

function change(app, id, key, before) {
  const text = ready(app, key, LONGEST, { value: before.text })
  if (text === null) return
  if (text !== before.text)
    app.amend(before.id, { dimension: id, text }, { gives: [key], done: t("phone.saved") })
  stopEditing(app, id, key)
}

function stopEditing(app, id, key) {
  app.drafts.set(key, "")
  app.remember(app.key("editing", id), "")
}

function notes(app, mine, side, id) {
  const edit = (note) => app.remember(app.key("editing", id), note)
  return html`
    <ul class="own">
      ${repeat(
        mine,
        (note) => note.id,
        (note) => html`
          <li class="note" data-side=${side} lang=${note.lang ?? app.lang}>
            <p dir="auto">${note.text}</p>
            ${note.hidden ? quietLine("eye-off", t("phone.hidden")) : nothing}
            ${note.corrected ? quietLine("pencil", t("phone.corrected")) : nothing}
            ${note.also ? quietLine("people", t("phone.also", { n: note.also })) : nothing}
            ${
              note.sending
                ? quietLine("clock", t("phone.on_its_way"))
                : html`
                    <div class="row">
                      ${secondButton(t("phone.change"), () => edit(note.id), "pencil")}
                      ${secondButton(t("phone.take_back"), () => app.withdraw(note.id), "trash")}
                    </div>
                  `
            }
          </li>
        `,
      )}
    </ul>
  `
}

function written(app, ids) {
  const { step } = app.now
  const mine = app.own("note")
  const countOf = (id) => mine.filter(({ dimension }) => dimension === id).length
  const more = html`
    <h2>${t("strength.phone_write_more")}</h2>
    <div class="options">
      ${ids.map(
        (id, at) => html`
          <button class="opt" @click=${() => go(app, at)}>
            ${icon(SIGNS[id] ?? "note")}
            <span class="words">
              ${say(step, "dimensions", id, "title")}
              <small>${t("strength.phone_notes", { n: countOf(id) })}</small>
            </span>
          </button>
        `,
      )}
    </div>
  `
  const saved = mine.length > 0 ? t("strength.phone_arrived", { n: mine.length }) : ""
  return lookUp(app, { id: "written", words: t("strength.phone_wait"), saved, more })
}
