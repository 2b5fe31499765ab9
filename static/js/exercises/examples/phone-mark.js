import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { besideAnswer, sendBeside } from "../../phone/beside.js"
import { nextOpen, overview as all, state } from "../../phone/one-by-one.js"
import {
  back,
  inARow,
  mainButton,
  options,
  quietLine,
  secondButton,
} from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { t } from "../../words.js"
import { VERDICTS } from "./cards.js"
import { card } from "./phone-card.js"
import { markOn, titleOf, verdictLine, whyOn } from "./phone-mine.js"

const LONGEST = 200

const go = (app, at) => app.remember(app.key("at"), at)

/** One example to read and to mark, at one's own pace; a mark is sent as soon as it is tapped. */
export function mark(app, order, at) {
  const { step, run } = app.now
  const id = order[at]
  const question = say(step, "question")
  const body = html`
    ${card(app, id, at, order.length)}
    <h2 class="examples-ask">${question}</h2>
    ${options(`mark-${id}`, question, choices(step), markOn(app, id)?.mark, (value) => choose(app, id, value))}
    ${quietLine("lock", t("examples.phone_secret"))}
    ${app.me.side === "both" ? quietLine("question", t("examples.phone_both")) : nothing}
    ${markOn(app, id) ? besideAnswer(app, whyBeside(app, id)) : nothing}
    ${toScreen(app, order, at)}
  `
  return {
    id: `${run}/mark/${id}`,
    body,
    actions: html`
      ${state([markOn(app, id)].filter(Boolean), t("examples.phone_arrived"))}
      ${inARow(
        at === 0 ? nothing : back(() => go(app, at - 1)),
        mainButton(say(step, "buttons", "next"), () => next(app, order, at)),
      )}
    `,
  }
}

const choices = (step) =>
  VERDICTS.map(({ verdict, sign }) => ({
    value: verdict,
    text: say(step, "options", verdict),
    sign: icon(sign),
  }))

function choose(app, example, verdict) {
  if (markOn(app, example)?.mark === verdict) return
  app.contribute("mark", { example, mark: verdict }, { done: t("examples.phone_arrived") })
}

/** Whoever fell behind, or went ahead, can go to what everybody looks at. */
function toScreen(app, order, at) {
  const shown = order.indexOf(app.now.turn)
  if (shown < 0 || shown === at) return nothing
  return secondButton(t("examples.phone_at_screen"), () => go(app, shown), "screen")
}

const whyBeside = (app, id) => ({
  type: "why",
  about: id,
  before: whyOn(app, id),
  longest: LONGEST,
  look: "examples-why",
  content: { example: id },
})

function next(app, order, at) {
  if (!markOn(app, order[at])) return app.say(t("phone.choose_first"))
  if (!sendBeside(app, whyBeside(app, order[at]))) return
  go(app, nextOpen(order, at, (id) => markOn(app, id)))
}

/** All examples with what I marked, to change until the answers are shown. */
export const overview = (app, order) =>
  all(app, order, {
    given: (id) => markOn(app, id),
    go: (at) => go(app, at),
    item: (id) => html`<span class="words">
      <span>${titleOf(app.now.step, id)}</span>
      ${verdictLine(app, id)}
      ${app.now.turn === id ? html`<small class="examples-verdict">${icon("screen")}<span>${t("examples.phone_now")}</span></small>` : nothing}
    </span>`,
  })
