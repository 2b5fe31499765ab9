import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import {
  back,
  heading,
  inARow,
  mainButton,
  options,
  quietLine,
  secondButton,
  signing,
} from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { ready, typed, writing } from "../../phone/writing.js"
import { t } from "../../words.js"

const LONGEST = 80
const UNKNOWN = "unknown"

/** What I mean by collaboration, then why; to change until the choices open. */
export function phone(app) {
  if (app.now.phase !== "choose")
    return lookUp(app, { words: t("standpoint.phone_compare"), more: mine(app) })
  const at = app.recall(app.key("at"), choiceOf(app) ? "done" : "choose")
  return { choose, why, done }[at](app)
}

const go = (app, at) => app.remember(app.key("at"), at)
const choiceOf = (app) => app.own("choice").at(-1)
const whyOf = (app) => app.own("why").at(-1)
const titleOf = ({ step }, option) =>
  option === UNKNOWN ? say(step, "buttons", "unsure") : say(step, "options", option, "title")

function choose(app) {
  const { step, run } = app.now
  const question = say(step, "question")
  const before = choiceOf(app)?.option
  const chosen = app.recall(app.key("chosen"), before)
  const choices = (app.here.order ?? []).map((value) => ({
    value,
    text: titleOf(app.now, value),
    help: say(step, "options", value, "explanation"),
  }))
  const unsure = { value: UNKNOWN, text: titleOf(app.now, UNKNOWN), sign: icon("question") }
  const body = html`
    ${heading(question)}
    <p class="hint">${say(step, "help")}</p>
    ${options("standpoint", question, [...choices, unsure], chosen, (value) =>
      app.remember(app.key("chosen"), value),
    )}
    ${quietLine("lock", t("standpoint.phone_secret"))}
    ${app.me.side === "both" ? quietLine("question", t("standpoint.phone_both")) : nothing}
  `
  const send = mainButton(say(step, "buttons", "send"), () => decide(app, chosen, before))
  const leave = before ? back(() => go(app, "done")) : nothing
  return { id: `${run}/choose`, body, actions: inARow(leave, send) }
}

/** A reason goes along with a choice that changes. */
function decide(app, option, before) {
  if (!option) return app.say(t("phone.choose_first"))
  if (option !== before)
    app.contribute("choice", { option }, { done: t("standpoint.phone_arrived") })
  const given = whyOf(app)
  if (given && given.option !== option) app.amend(given.id, { option, text: given.text })
  go(app, "why")
}

function why(app) {
  const { step, run } = app.now
  const given = whyOf(app)
  const question = say(step, "why", "question")
  const body = html`
    <p class="standpoint-chosen">${icon("tick")}<b>${titleOf(app.now, choiceOf(app)?.option)}</b></p>
    ${heading(question)}
    <p class="hint">${say(step, "why", "help")}</p>
    ${signing(app, { sealed: true, type: "why" })}
    ${writing(app, {
      key: app.key("why"),
      label: question,
      side: app.isAnonymous("why") ? undefined : app.me.side,
      longest: LONGEST,
      starters: say(step, "starters") || [],
      value: given?.text,
    })}
    ${given?.hidden ? quietLine("eye-off", t("phone.hidden")) : nothing}
  `
  const text = typed(app, app.key("why"), given?.text ?? "").trim()
  const word = t(text ? "standpoint.phone_why_send" : "standpoint.phone_why_skip")
  const actions = inARow(back(() => go(app, "choose")), mainButton(word, () => explain(app, given)))
  return { id: `${run}/why`, body, actions }
}

function explain(app, given) {
  const key = app.key("why")
  const text = ready(app, key, LONGEST, { value: given?.text, required: false })
  if (text === null) return
  const { option } = choiceOf(app)
  if (!given && text) app.contribute("why", { option, text }, { gives: [key] })
  else if (given && !text) app.withdraw(given.id)
  else if (given && text !== given.text) app.amend(given.id, { option, text }, { gives: [key] })
  app.drafts.set(key, "")
  go(app, "done")
}

function done(app) {
  const sending = [choiceOf(app), whyOf(app)].some((said) => said?.sending)
  const word = whyOf(app) ? "standpoint.phone_why_change" : "standpoint.phone_why_add"
  return lookUp(app, {
    id: "done",
    words: t("standpoint.phone_change_until"),
    saved: sending ? "" : t("standpoint.phone_arrived"),
    more: mine(app),
    actions: html`
      ${secondButton(t(word), () => go(app, "why"), "pencil")}
      ${secondButton(t("standpoint.phone_change"), () => go(app, "choose"), "undo")}
    `,
  })
}

function mine(app) {
  const choice = choiceOf(app)
  if (!choice) return nothing
  const given = whyOf(app)
  return html`
    <section class="standpoint-mine" aria-labelledby="standpoint-mine">
      <h2 id="standpoint-mine">${t("standpoint.phone_chosen")}</h2>
      <p><b>${titleOf(app.now, choice.option)}</b></p>
      ${given ? html`<p dir="auto" lang=${given.lang ?? nothing}>${given.text}</p>` : nothing}
      ${quietLine("lock", t("standpoint.phone_secret"))}
    </section>
  `
}
