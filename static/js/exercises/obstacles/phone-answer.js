import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { fill } from "../../parts/fill.js"
import { icon } from "../../parts/icons.js"
import { nextOpen, overview as all } from "../../phone/one-by-one.js"
import {
  back,
  heading,
  inARow,
  mainButton,
  options,
  quietLine,
} from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { t } from "../../words.js"
import { statementCard } from "./phone-card.js"
import { remarkField, sendRemark } from "./phone-remark.js"
import { fullnessOf, statementOf } from "./statements.js"

const UNKNOWN = "unknown"

const go = (app, at) => app.remember(app.key("at"), at)
const answerOn = (app, id) => app.own("answer").filter(({ statement }) => statement === id).at(-1)
const answerWord = ({ step }, answer) => say(step, "answers", answer)

/** One statement: whether I know this, and a remark without a name. */
export function answer(app, order, at) {
  const { step, run } = app.now
  const id = order[at]
  const question = say(step, "question")
  const chosen = app.recall(app.key("answer", id), answerOn(app, id)?.answer)
  const choose = (value) => app.remember(app.key("answer", id), value)
  const body = html`
    ${statementCard(app, id, at)} ${heading(question)}
    ${options(`answer-${id}`, question, choices(app), chosen, choose)}
    ${quietLine("lock", t("obstacles.phone_secret"))}
    ${app.me.side === "both" ? quietLine("question", t("obstacles.phone_both")) : nothing}
    ${remarkField(app, id, { sealed: true, title: html`<h2>${say(step, "remark", "question")}</h2>` })}
  `
  return {
    id: `${run}/answer/${id}`,
    body,
    actions: inARow(
      at === 0 ? nothing : back(() => go(app, at - 1)),
      mainButton(say(step, "buttons", "next"), () => send(app, order, at, chosen)),
    ),
  }
}

const choices = ({ now, here: { scale = [] } }) => [
  ...scale.map((value, n) => ({
    value,
    text: answerWord(now, value),
    sign: fill(fullnessOf(scale, value), n),
  })),
  { value: UNKNOWN, text: answerWord(now, UNKNOWN), sign: icon("question") },
]

function send(app, order, at, chosen) {
  const id = order[at]
  if (!chosen) return app.say(t("phone.choose_first"))
  if (!sendRemark(app, id)) return
  if (chosen !== answerOn(app, id)?.answer) {
    const said = { statement: id, answer: chosen }
    app.contribute("answer", said, { done: t("obstacles.phone_arrived") })
  }
  go(app, nextOpen(order, at, (other) => answerOn(app, other)))
}

/** Everything that I answered, to change until the answers open. */
export const overview = (app, order) =>
  all(app, order, {
    given: (id) => answerOn(app, id),
    go: (at) => go(app, at),
    item: (id) => line(app, id),
  })

function line(app, id) {
  const { step } = app.now
  const statement = statementOf((path) => say(step, ...path.split(".")), app.here.theme, id)
  const given = answerOn(app, id)
  const words = given ? answerWord(app.now, given.answer) : t("obstacles.phone_not_yet")
  return html`<span class="words">
    <span>${statement.informal}</span>
    <small>${given ? html`<b>${words}</b>` : words}</small>
  </span>`
}
