import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { icon } from "../../parts/icons.js"
import {
  back,
  chips,
  heading,
  inARow,
  mainButton,
  quietLine,
  savedLine,
  secondButton,
  sendingLine,
  sideButton,
} from "../parts.js"
import { ready, typed, writing } from "../writing.js"
import { t } from "../../words.js"
import { cardOf, mates, paperOf } from "./card.js"

const LONGEST = 80
const SCOPES = ["one", "many"]
// Of the lines that stand already, before somebody asks for all of them.
const FEW = 3

/** One question of our card: what stands there, and a place for my own line. */
export function field(app, deck, fields, at) {
  const { id, title, help, starters, one } = fields[at]
  const { lines, struck } = cardOf(app)
  const here = lines.filter((line) => line.field === id)
  const editing = here.find((line) => line.mine && line.id === app.recall(app.key("editing"), ""))
  const key = editing ? app.key("edit", editing.id) : app.key("line", id)
  const body = html`
    <div class="place">
      <span class="sign">${icon(deck.sign(id))}</span>
      <span class="name">${t("card.phone_our_card")}</span>
      <span class="of">${t("card.phone_question_of", { at: at + 1, of: fields.length })}</span>
    </div>
    ${heading(title)}
    <p class="hint">${help}</p>
    ${standing(app, fields[at], here, struck.filter((line) => line.field === id), editing)}
    ${busyLine(app, id)} ${one ? scope(app, fields[at], editing) : nothing}
    ${writing(app, {
      key,
      side: paperOf(app),
      longest: LONGEST,
      starters: editing ? [] : starters,
      label: title,
      value: editing?.text,
      rows: 2,
      told: () => app.team.write(id),
    })}
  `
  return {
    id: `${app.now.run}/card/${id}`,
    body,
    actions: html`${news(app, here)}${buttons(app, fields[at], key, editing)}`,
  }
}

const busyLine = (app, id) => {
  const [name] = app.team.at(id)
  return name ? quietLine("pencil", t("card.phone_writes_now", { name })) : nothing
}

/** One family or many: said of each line where the question asks for it. */
function scope(app, words, editing) {
  const choices = SCOPES.map((value) => ({ value, text: words[value] }))
  const choose = (value) => app.remember(scopeKey(app, editing), value)
  return chips("scope", words.help, choices, scopeNow(app, editing), choose)
}

const scopeKey = (app, editing) => app.key("scope", editing?.id ?? "new")
const scopeNow = (app, editing) => app.recall(scopeKey(app, editing), editing?.scope)

/** What the team wrote, on one paper, with who wrote it; and what was taken off. */
function standing(app, words, lines, struck, editing) {
  const { id } = words
  if (lines.length + struck.length === 0) return nothing
  const all = app.recall(app.key("all", id), false)
  const shown = all ? lines : lines.slice(-FEW)
  const showAll = () => app.remember(app.key("all", id), true)
  const allOf = t("card.phone_all_lines", { n: lines.length })
  return html`
    ${shown.length < lines.length ? secondButton(allOf, showAll, "more") : nothing}
    <ul class="note card-lines" data-side=${paperOf(app)}>
      ${repeat(shown, (line) => line.id, (line) => one(app, words, line, editing))}
      ${repeat(struck, (line) => line.id, (line) => off(app, line))}
    </ul>
  `
}

function one(app, asked, line, editing) {
  const { id, text, lang, by, mine, sending, hidden, scope } = line
  const whom = scope ? ` · ${asked[scope]}` : ""
  const who = mine ? t("card.phone_you_wrote") : t("card.phone_wrote", { name: by ?? "" })
  return html`
    <li class=${id === editing?.id ? "now" : ""}>
      <div>
        <small><bdi>${who}</bdi>${whom}</small>
        <p lang=${lang ?? nothing} dir="auto">${text}</p>
        ${hidden ? quietLine("eye-off", t("phone.hidden")) : nothing}
        ${sending ? quietLine("clock", t("phone.on_its_way")) : nothing}
      </div>
      ${sending || editing ? nothing : handles(app, line)}
    </li>
  `
}

/** Mine can be changed, and what others wrote be struck. */
function handles(app, { id, text, mine }) {
  const change = () => app.remember(app.key("editing"), id)
  return mine
    ? tool("pencil", t("card.phone_change", { text }), change)
    : tool("close", t("card.phone_strike", { text }), () => strike(app, id, true))
}

const off = (app, { id, text, lang, sending }) => html`
  <li class="struck">
    <div>
      <small>${t("card.phone_struck")}</small>
      <p lang=${lang ?? nothing} dir="auto"><s>${text}</s></p>
      ${sending ? quietLine("clock", t("phone.on_its_way")) : nothing}
    </div>
    ${sending ? nothing : putBack(app, id, text)}
  </li>
`

const putBack = (app, id, text) =>
  tool("undo", t("card.phone_put_back", { text }), () => strike(app, id, false))

const tool = (name, word, onClick) => html`
  <button class="line-tool" aria-label=${word} title=${word} @click=${onClick}>${icon(name)}</button>
`

const strike = (app, contribution, struck) =>
  app.act("strike", { contribution, struck }, {
    done: t(struck ? "card.phone_is_struck" : "card.phone_is_back"),
  })

/** What arrived gets its tick, and who sees it too; what is under way does not. */
function news(app, lines) {
  const mine = lines.filter((line) => line.mine)
  if (mine.some(({ sending }) => sending)) return sendingLine()
  if (mine.length === 0) return nothing
  const names = mates(app)
  return savedLine(names ? t("card.phone_saved_for", { names }) : t("phone.saved"))
}

function buttons(app, words, key, editing) {
  if (editing) {
    return inARow(
      sideButton("close", t("phone.cancel"), () => stopEditing(app, key)),
      sideButton("trash", t("phone.take_back"), () => takeBack(app, editing, key)),
      mainButton(t("phone.save"), () => change(app, words, key, editing), { icon: "tick" }),
    )
  }
  const leave = () => app.remember(app.key("field"))
  if (!typed(app, key).trim()) {
    return mainBack(t("card.phone_done_here"), leave)
  }
  return inARow(
    back(leave),
    mainButton(t("card.phone_add"), () => send(app, words, key), { icon: "plus" }),
  )
}

const mainBack = (word, leave) => html`
  <button class="btn" data-back @click=${leave}><span>${word}</span>${icon("tick")}</button>
`

function send(app, words, key) {
  const content = contentOf(app, words, key)
  if (!content) return
  const gives = [key]
  app.contribute("line", content, { gives, done: t("phone.saved") })
  app.remember(app.key("scope", "new"))
}

function change(app, words, key, before) {
  const content = contentOf(app, words, key, before)
  if (!content) return
  if (content.text !== before.text || content.scope !== before.scope)
    app.amend(before.id, content, { gives: [key], done: t("phone.saved") })
  stopEditing(app, key)
}

/** What is to be sent; null, and said why, when something is missing. */
function contentOf(app, { id, one }, key, before) {
  const text = ready(app, key, LONGEST, { value: before?.text })
  if (text === null) return null
  if (!one) return { field: id, text }
  const chosen = scopeNow(app, before)
  if (!chosen) app.say(t("card.phone_choose_scope"))
  return chosen ? { field: id, text, scope: chosen } : null
}

function takeBack(app, line, key) {
  app.withdraw(line.id)
  stopEditing(app, key)
}

function stopEditing(app, key) {
  const id = app.recall(app.key("editing"), "")
  app.drafts.set(key, "")
  app.remember(app.key("scope", id))
  app.remember(app.key("editing"))
}
