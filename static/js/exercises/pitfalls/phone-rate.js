import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { fill } from "../../parts/fill.js"
import { icon } from "../../parts/icons.js"
import { besideAnswer, sendBeside } from "../../phone/beside.js"
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
import { AXES } from "./means.js"
import { answers, ideaOn, markOn } from "./phone-mine.js"
import { signOf } from "./signs.js"

const LONGEST = 80
const ANSWERS = [1, 2, 3, 4]
const FULLEST = 4
const UNKNOWN = 0

const go = (app, at, axis = AXES[0]) => {
  app.kept.set(`place/${app.key("axis")}`, axis)
  app.remember(app.key("at"), at)
}

/** One question about one pitfall: first how much it plays, then how well it is taken care of. */
export function rate(app, order, at) {
  const { step, run } = app.now
  const id = order[at]
  const axis = app.recall(app.key("axis"), AXES[0])
  const last = axis === AXES.at(-1)
  const words = say(step, "ratings", axis)
  const chosen = chosenOn(app, id, axis)
  const choose = (value) => app.remember(app.key(axis, id), Number(value))
  const body = html`
    ${card(step, id, at, order)} ${heading(words.question)}
    ${options(`${axis}-${id}`, words.question, choices(step, axis), chosen, choose)}
    ${quietLine("lock", t("pitfalls.phone_secret"))}
    ${app.me.side === "both" ? quietLine("question", t("pitfalls.phone_both")) : nothing}
    ${last ? besideAnswer(app, ideaBeside(app, id)) : nothing}
  `
  const on = () => (last ? answer(app, order, at) : second(app, at, chosen))
  return {
    id: `${run}/rate/${id}/${axis}`,
    body,
    actions: inARow(
      at === 0 && !last ? nothing : back(() => (last ? go(app, at) : go(app, at - 1, AXES.at(-1)))),
      mainButton(say(step, "buttons", "next"), on),
    ),
  }
}

const chosenOn = (app, id, axis) => app.recall(app.key(axis, id), markOn(app, id)?.[axis])

const card = (step, id, at, order) => html`
  <article class="pitfalls-card">
    <p class="place">
      <span class="sign">${icon(signOf(id))}</span>
      <span class="name">${say(step, "pitfalls", id, "title")}</span>
      <span class="of">${t("phone.of", { at: at + 1, of: order.length })}</span>
    </p>
    <p>${say(step, "pitfalls", id, "explanation")}</p>
  </article>
`

const choices = (step, axis) => [
  ...ANSWERS.map((value) => ({
    value,
    text: say(step, "ratings", axis, "answers", String(value)),
    sign: fill((value - 1) / (FULLEST - 1), value),
  })),
  { value: UNKNOWN, text: say(step, "skip"), sign: icon("question") },
]

const ideaBeside = (app, id) => ({
  type: "idea",
  about: id,
  before: ideaOn(app, id),
  longest: LONGEST,
  look: "pitfalls-idea",
  content: { pitfall: id },
})

function second(app, at, chosen) {
  if (chosen === undefined) return app.say(t("phone.choose_first"))
  go(app, at, AXES.at(-1))
}

function answer(app, order, at) {
  const id = order[at]
  const values = Object.fromEntries(AXES.map((axis) => [axis, chosenOn(app, id, axis)]))
  if (values.plays === undefined) return go(app, at)
  if (values.cared === undefined) return app.say(t("phone.choose_first"))
  if (!sendBeside(app, ideaBeside(app, id))) return
  const before = markOn(app, id)
  if (AXES.some((axis) => values[axis] !== before?.[axis]))
    app.contribute("mark", { pitfall: id, ...values }, { done: t("pitfalls.phone_arrived") })
  go(app, nextOpen(order, at, (other) => markOn(app, other)))
}

/** Everything that I chose, to change until the map opens. */
export const overview = (app, order) =>
  all(app, order, {
    given: (id) => markOn(app, id),
    go: (at) => go(app, at),
    item: (id) => html`${icon(signOf(id))}<span class="words">
      <span>${say(app.now.step, "pitfalls", id, "title")}</span>
      ${markOn(app, id) ? answers(app, id) : html`<small>${t("pitfalls.phone_not_yet")}</small>`}
    </span>`,
  })
