import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { leafBadge } from "../../parts/marks.js"
import { agreementLines } from "../../phone/agreement.js"
import { back, heading, inARow, mainButton, options, quietLine } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { ready, writing } from "../../phone/writing.js"
import { t } from "../../words.js"
import { results } from "./phone-consent-results.js"

const LONGEST = 200
const SIGNS = {
  agree: leafBadge(true),
  remark: leafBadge(true, { remark: true }),
  objection: icon("objection"),
}

/**
 * Voting by consent: one agreement at a time, to change until it is closed; then what came of it.
 */
export function consent(app) {
  const { phase } = app.now
  if (phase === "result") return results(app)
  if (phase === "explain")
    return lookUp(app, { words: say(app.now.step, "help"), more: howItCounts(app) })
  const { order } = app.here
  if (order.length === 0) return lookUp(app, { words: t("voting.phone_nothing") })
  const at = app.recall(app.key("at"), firstOpen(app, order))
  return at < order.length ? one(app, order, at) : overview(app, order)
}

const go = (app, at) => app.remember(app.key("at"), at)

function firstOpen(app, order) {
  const open = order.findIndex((id) => !ballotOn(app, id).choice)
  return open < 0 ? order.length : open
}

/** My ballot: as it is under way, else as the server keeps it. */
function ballotOn(app, id) {
  return (
    app
      .own("ballot")
      .filter(({ about }) => about === id)
      .at(-1) ?? {}
  )
}

function one(app, order, at) {
  const { step, run } = app.now
  const id = order[at]
  const given = ballotOn(app, id)
  const consent = say(step, "methods", "consent")
  const chosen = app.recall(app.key("choice", id), given.choice)
  const key = app.key("why", id)
  const choose = (value) => {
    app.remember(app.key("choice", id), value)
    if (value !== "agree") app.reveal(`field-${key}`)
  }
  const choices = ["agree", "remark", "objection"].map((value) => ({
    value,
    text: consent.options[value],
    sign: SIGNS[value],
  }))
  const body = html`
    <article class="paper ready">
      <p class="hint">${t("voting.phone_of", { at: at + 1, of: order.length })}</p>
      ${agreementLines(app.here.items[id])}
    </article>
    ${heading(consent.question)}
    ${options(`ballot-${id}`, consent.question, choices, chosen, choose)}
    ${
      chosen === "remark" || chosen === "objection"
        ? writing(app, {
            key,
            label: consent.options[chosen],
            hidden: false,
            longest: LONGEST,
            rows: 2,
            starters: say(step, "starters"),
            value: given.text,
          })
        : nothing
    }
    ${quietLine("lock", t("voting.phone_secret"))}
    ${chosen === "objection" ? quietLine("eye-off", t("voting.phone_objection_shown")) : nothing}
    ${howItCounts(app)}
  `
  const send = () => cast(app, { id, order, at, chosen, given, key })
  const label = given.choice && given.choice === chosen ? t("phone.next") : t("voting.phone_cast")
  return {
    id: `${run}/vote/${id}`,
    body,
    actions: inARow(
      at > 0 ? back(() => go(app, at - 1)) : nothing,
      mainButton(label, send, { icon: "tick" }),
    ),
  }
}

function cast(app, { id, order, at, chosen, given, key }) {
  if (!chosen) return app.say(t("phone.choose_first"))
  const text = chosen === "agree" ? "" : ready(app, key, LONGEST, { value: given.text })
  if (text === null) return
  if (chosen !== given.choice || text !== (given.text ?? "")) {
    app.contribute(
      "ballot",
      { choice: chosen, ...(text && { text }) },
      { about: id, gives: [key], done: t("voting.phone_arrived") },
    )
  }
  const open = order.findIndex((other, n) => n > at && !ballotOn(app, other).choice)
  go(app, open < 0 ? order.length : open)
}

function overview(app, order) {
  const { step } = app.now
  const { turnout, waiting } = app.here
  const words = say(step, "methods", "consent", "options")
  const list = html`
    <ul class="options">
      ${order.map((id, at) => {
        const { choice, sending } = ballotOn(app, id)
        return html`
          <li>
            <button class="opt" @click=${() => go(app, at)}>
              ${choice ? SIGNS[choice] : icon("question")}
              <span class="words">
                <bdi>${app.here.items[id].what}</bdi>
                <small>${choice ? words[choice] : t("voting.phone_not_yet")}</small>
                ${
                  sending
                    ? html`
                        <small>${t("phone.on_its_way")}</small>
                      `
                    : nothing
                }
              </span>
            </button>
          </li>
        `
      })}
    </ul>
  `
  const body = html`
    ${heading(t("voting.phone_overview"))}
    <p class="hint">${t("voting.phone_change_until")}</p>
    ${list} ${waiting > 0 ? quietLine("note", t("voting.phone_waiting", { n: waiting })) : nothing}
    ${quietLine("people", t("voting.phone_turnout", { cast: turnout.cast, n: turnout.of }))}
    ${quietLine("lock", t("voting.phone_secret"))}${howItCounts(app)}
  `
  const open = firstOpen(app, order)
  return {
    id: `${app.now.run}/overview`,
    body,
    actions:
      open < order.length ? mainButton(t("voting.phone_next_open"), () => go(app, open)) : nothing,
  }
}

function howItCounts(app) {
  return app.me.side === "both" ? quietLine("question", say(app.now.step, "both_note")) : nothing
}
