import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { heading, mainButton, quietLine, savedLine, secondButton, sendingLine } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { dots } from "./phone-dots.js"
import { itemLine } from "./phone-item.js"
import { ranking } from "./phone-ranking.js"
import { rating } from "./phone-rating.js"
import { single } from "./phone-single.js"

/** By method: `choose(app, chosen, set)` draws the choice, `words(n)` says it, `next` lays one. */
const WAYS = { dots, single, rating }

/** One ballot over everything: to choose, to look at and change until it closes; then the order. */
export function ballot(app) {
  const { step, phase } = app.now
  if (phase === "result") return ranking(app, WAYS[app.here.method])
  if (phase === "explain") return lookUp(app, { words: say(step, "help"), more: howItCounts(app) })
  if (app.here.order.length === 0) return lookUp(app, { words: t("voting.phone_nothing_here") })
  const given = app.own("ballot").at(-1)
  const voted = standing(app, given?.choices)
  const changing = app.recall(app.key("changing"), false)
  return Object.keys(voted).length > 0 && !changing
    ? review(app, voted, given.sending)
    : choosing(app, voted)
}

/** Choices of what is still there. */
function standing({ here }, choices = {}) {
  const kept = here.order.filter((id) => choices[id])
  return Object.fromEntries(kept.map((id) => [id, choices[id]]))
}

function choosing(app, voted) {
  const { step, run } = app.now
  const { method, more } = app.here
  const way = WAYS[method]
  const key = app.key("chosen")
  const chosen = standing(app, app.recall(key, voted))
  const set = (id, n) => app.remember(key, standing(app, way.next(chosen, id, n)))
  const body = html`
    ${heading(say(step, "methods", method, "question") || say(step, "question"))}
    ${hint(say(step, "methods", method, "help"))} ${way.choose(app, chosen, set)}
    ${more > 0 ? quietLine("note", t("voting.phone_more", { n: more })) : nothing}
    ${quietLine("lock", t("voting.phone_secret"))} ${howItCounts(app)}
  `
  const label = say(step, "buttons", "send") || t("voting.phone_cast")
  return {
    id: `${run}/ballot`,
    body,
    actions: mainButton(label, () => cast(app, chosen, voted), { icon: "tick" }),
  }
}

function cast(app, chosen, voted) {
  if (Object.keys(chosen).length === 0) return app.say(t("phone.choose_first"))
  if (JSON.stringify(chosen) !== JSON.stringify(voted)) {
    app.contribute("ballot", { choices: chosen }, { done: t("voting.phone_arrived") })
  }
  app.remember(app.key("changing"), false)
}

function review(app, voted, sending) {
  const { step, run } = app.now
  const { method, items, turnout } = app.here
  const line = (id) => html`
    <li class="thing">
      ${itemLine(items[id])}
      <p class="chose">${WAYS[method].words(voted[id])}</p>
    </li>
  `
  const body = html`
    ${heading(t("voting.phone_your_ballot"))}
    ${sending ? sendingLine() : savedLine(t("voting.phone_arrived"))}
    <ul class="papers">${Object.keys(voted).map(line)}</ul>
    <p class="hint">${t("voting.phone_change_until")}</p>
    ${quietLine("people", t("voting.phone_turnout", { cast: turnout.cast, n: turnout.of }))}
    ${quietLine("lock", t("voting.phone_secret"))} ${howItCounts(app)}
  `
  const change = () => app.remember(app.key("changing"), true)
  return {
    id: `${run}/voted`,
    body,
    actions: secondButton(say(step, "buttons", "change") || t("phone.change"), change, "pencil"),
  }
}

const hint = (text) =>
  text
    ? html`
        <p class="hint">${text}</p>
      `
    : nothing

function howItCounts(app) {
  return app.me.side === "both" ? quietLine("question", say(app.now.step, "both_note")) : nothing
}
