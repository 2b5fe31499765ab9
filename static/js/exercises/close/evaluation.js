import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { back, chips, heading, inARow, mainButton, quietLine, signing } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { line, ready, writing } from "../../phone/writing.js"
import { t } from "../../words.js"

const FACES = ["1", "2", "3", "4", "5"]
const HEARD = ["yes", "partly", "no"]
const LONGEST_WORD = 30
const LONGEST_NOTE = 80

/** What this person answered before, by type. */
export const givenBy = (app) =>
  Object.fromEntries(["face", "heard", "take", "better"].map((type) => [type, app.own(type).at(-1)]))

/** The questions come before this person again, or go away. */
export const ask = (app, yes) => app.remember(app.key("asks"), yes)

/** How was it, could I say what I wanted, what do I take along, and what could be better. */
export function evaluation(app, given) {
  const { step, run, phase } = app.now
  const keys = { word: app.key("word"), take: app.key("take"), better: app.key("better") }
  const chosen = {
    face: app.recall(app.key("face"), given.face?.face),
    heard: app.recall(app.key("heard"), given.heard?.heard),
  }
  const question = say(step, "evaluation", "question")
  const better = asked(app, "better")
  const body = html`
    ${heading(question)}
    <div class="faces" role="radiogroup" aria-label=${question}>
      ${FACES.map((value) => face(app, value, chosen.face))}
    </div>
    ${line(app, {
      key: keys.word,
      label: say(step, "evaluation", "word"),
      longest: LONGEST_WORD,
      value: given.face?.text ?? "",
    })}
    ${heard(app, chosen.heard)} ${note(app, keys.take, given.take, say(step, "take"))}
    ${better ? note(app, keys.better, given.better, better) : nothing} ${signing(app)}
    ${quietLine("lock", t(asked(app, "heard") ? "close.phone_answer_secret" : "close.phone_face_secret"))}
    ${better ? quietLine("eye", t("close.phone_better_read")) : nothing}
  `
  const send = mainButton(say(step, "buttons", "send"), () => answer(app, { given, chosen, keys }))
  const answered = Object.values(given).some(Boolean)
  const skip = phase !== "evaluate" || answered ? back(() => ask(app, false)) : nothing
  return { id: `${run}/evaluate`, body, actions: inARow(skip, send) }
}

/** The texts of what this script asks as well; nothing where it does not. */
function asked(app, name) {
  const texts = app.here.asks?.includes(name) && say(app.now.step, "asks", name)
  return texts?.question ? texts : null
}

function face(app, value, chosen) {
  const choose = () => app.remember(app.key("face"), value)
  return html`
    <label class=${value === chosen ? "face on" : "face"}>
      <input
        type="radio"
        name="face"
        value=${value}
        .checked=${value === chosen}
        @change=${choose}
      />
      ${icon(`face-${value}`, { fill: value === chosen ? "coral" : "" })}
      <span>${say(app.now.step, "evaluation", "faces", value)}</span>
    </label>
  `
}

/** It stands once it is seen. */
function heard(app, chosen) {
  const texts = asked(app, "heard")
  if (!texts || app.now.phase === "goodbye") return nothing
  const choices = HEARD.map((value) => ({ value, text: texts.options?.[value] ?? value }))
  const choose = (value) => app.remember(app.key("heard"), value)
  return html`
    <div class="close-heard">
      <h2 class="field-label">${texts.question}</h2>
      ${chips("heard", texts.question, choices, chosen, choose)}
    </div>
  `
}

function note(app, key, given, { question, help, starters = [] }) {
  const label = help
    ? html`
        ${question}
        <small>${help}</small>
      `
    : question
  return writing(app, {
    key,
    label,
    hidden: false,
    longest: LONGEST_NOTE,
    rows: 2,
    side: app.now.naming === "anonymous" ? undefined : app.me.side,
    starters,
    value: given?.text ?? "",
  })
}

function answer(app, { given, chosen, keys }) {
  const texts = {}
  for (const type of ["word", "take", "better"]) {
    const longest = type === "word" ? LONGEST_WORD : LONGEST_NOTE
    const value = type === "word" ? given.face?.text : given[type]?.text
    texts[type] = ready(app, keys[type], longest, { value, required: false })
    if (texts[type] === null) return
  }
  const { word, take, better } = texts
  if (!chosen.face && (word || !(take || better || chosen.heard)))
    return app.say(t("close.phone_choose_face"))
  if (chosen.face && (chosen.face !== given.face?.face || word !== (given.face?.text ?? "")))
    app.contribute("face", { face: chosen.face, ...(word && { text: word }) }, { gives: [keys.word] })
  if (chosen.heard && chosen.heard !== given.heard?.heard && app.now.phase !== "goodbye")
    app.contribute("heard", { heard: chosen.heard })
  keep(app, "take", take, given.take, keys.take)
  keep(app, "better", better, given.better, keys.better)
  ask(app, false)
}

function keep(app, type, text, given, key) {
  if (text && text !== given?.text)
    app.contribute(type, { text }, { gives: [key], done: t("phone.saved") })
  if (!text && given) app.withdraw(given.id)
}
