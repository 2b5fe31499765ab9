import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { quietLine, signing } from "./parts.js"
import { say } from "./script.js"
import { ready, typed, writing } from "./writing.js"
import { t } from "../words.js"

/**
 * A field for a few words beside an answer, sealed like that: `type` of what is said, with its
 * `question` and `help` in the step under that name, `about` which thing, what was said `before`.
 */
export function besideAnswer(app, { type, about, before, longest, look }) {
  const { step } = app.now
  const question = say(step, type, "question")
  return html`
    <section class=${look}>
      <h2>${question}</h2>
      <p class="hint">${say(step, type, "help")}</p>
      ${signing(app, { sealed: true })}
      ${writing(app, {
        key: app.key(type, about),
        label: question,
        side: app.me.side,
        longest,
        rows: 2,
        starters: say(step, "starters") || [],
        value: before?.text,
      })}
      ${before?.hidden ? quietLine("eye-off", t("phone.hidden")) : nothing}
    </section>
  `
}

/** Send it, or change it, or (emptied) take it back; says no where it does not fit. */
export function sendBeside(app, { type, about, before, longest, content, done }) {
  const key = app.key(type, about)
  if (!typed(app, key)) return true
  const text = ready(app, key, longest, { required: false })
  if (text === null) return false
  const said = { ...content, text }
  if (!before && text) app.contribute(type, said, { gives: [key], ...(done ? { done } : {}) })
  else if (before && !text) app.withdraw(before.id)
  else if (before && text !== before.text) app.amend(before.id, said, { gives: [key] })
  app.drafts.set(key, "")
  return true
}
