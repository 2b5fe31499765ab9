import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { back, heading, inARow, mainButton, options, signing } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { ready, writing } from "../../phone/writing.js"
import { t } from "../../words.js"

const LONGEST = 200
const SIGNS = {
  us: icon("heart", { fill: "coral" }),
  surprise: icon("spark"),
  missing: icon("missing"),
}

/** The notes about us that this phone was dealt, one at a time. */
export function react(app) {
  const order = app.mine.order ?? []
  const at = Math.min(app.recall(app.key("react-at"), firstOpen(app, order)), order.length)
  if (order.length === 0) return lookUp(app, { words: t("strength.phone_none_dealt") })
  return at === order.length ? done(app, order) : one(app, order, at)
}

const go = (app, at) => app.remember(app.key("react-at"), at)

function firstOpen(app, order) {
  const open = order.findIndex((id) => !app.mine.dealt[id]?.reaction)
  return open < 0 ? order.length : open
}

function one(app, order, at) {
  const { step, run } = app.now
  const id = order[at]
  const note = app.mine.dealt[id]
  const given = reactionTo(app, id)
  const chosen = app.recall(app.key("reaction", id), given.reaction)
  const key = app.key("missing", id)
  const question = say(step, "react", "question")
  const choices = ["us", "surprise", "missing"].map((value) => ({
    value,
    text: say(step, "react", "options", value),
    sign: SIGNS[value],
  }))
  const missing = say(step, "react", "missing")
  const body = html`
    <div class="place">
      ${mark(note.side)}
      <span class="name">${t(`strength.phone_${note.side}_writes`)}</span>
      <span class="of">${t("phone.of", { at: at + 1, of: order.length })}</span>
    </div>
    <blockquote class="note big" data-side=${note.side}>
      <p lang=${note.lang} dir="auto">${note.text}</p>
    </blockquote>
    ${heading(question)}
    ${options(`reaction-${id}`, question, choices, chosen, (value) => choose(app, id, value))}
    ${
      chosen === "missing"
        ? html`
            ${signing(app)}
            ${writing(app, {
              key,
              label: missing.question,
              hidden: false,
              longest: LONGEST,
              starters: missing.starters,
              value: given.text,
            })}
          `
        : nothing
    }
  `
  const send = () => answer(app, { id, at, chosen, given, key })
  return {
    id: `${run}/react/${id}`,
    body,
    actions: inARow(
      at > 0 ? back(() => go(app, at - 1)) : nothing,
      mainButton(say(step, "buttons", "next"), send),
    ),
  }
}

function choose(app, id, value) {
  app.remember(app.key("reaction", id), value)
  if (value === "missing") app.reveal(`field-${app.key("missing", id)}`)
}

/** What I said to a note: as the server knows it, or as it is under way. */
function reactionTo(app, id) {
  const sent = app
    .own("reaction")
    .filter(({ about }) => about === id)
    .at(-1)
  return { reaction: sent?.reaction, text: sent?.text ?? "" }
}

function answer(app, { id, at, chosen, given, key }) {
  if (!chosen) return app.say(t("phone.choose_first"))
  const text = chosen === "missing" ? ready(app, key, LONGEST, { value: given.text }) : ""
  if (text === null) return
  if (chosen !== given.reaction || text !== given.text) {
    app.contribute(
      "reaction",
      { reaction: chosen, ...(text && { text }) },
      { about: id, gives: [key] },
    )
  }
  go(app, at + 1)
}

function done(app, order) {
  const count = order.filter((id) => reactionTo(app, id).reaction).length
  const again = html`
    <button class="btn second" @click=${() => go(app, 0)}>
      ${icon("undo")}
      <span>${t("strength.phone_look_again")}</span>
    </button>
  `
  return lookUp(app, {
    id: "reacted",
    words: t("strength.phone_reacted_wait"),
    saved: t("strength.phone_reacted", { n: count }),
    actions: again,
  })
}
