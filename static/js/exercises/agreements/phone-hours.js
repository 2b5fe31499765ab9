import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { chips } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { line, typed } from "../../phone/writing.js"
import { t } from "../../words.js"

const MOST = 200
const UNKNOWN = "unknown"
const OWN = "own"

/** How many hours a month the informal lead has: one of the script's choices, a number of one's own, or not known yet. */
export function hoursChoice(app, id, saved) {
  const question = say(app.now.step, "load_check", "question")
  const chosen = chosenNow(app, id, saved)
  const words = say(app.now.step, "load_check", "options") || {}
  const choices = [...Object.entries(words).map(([value, text]) => ({ value, text })),
    { value: UNKNOWN, text: say(app.now.step, "load_check", "fits", "unknown") }]
  return html`<p class="field-label">${question}</p>
    ${chips(`hours-${id}`, question, choices, chosen, (value) => app.remember(app.key("hours", id), value))}
    ${chosen === OWN ? line(app, { key: app.key("own-hours", id), label: say(app.now.step, "load_check", "own"), longest: 3, type: "number", value: saved === undefined ? "" : String(saved) }) : nothing}`
}

/** {value}: the hours, undefined inside when they are not known; null, and said why, when the number makes no sense. */
export function hoursChosen(app, id, saved) {
  const chosen = chosenNow(app, id, saved)
  if (!chosen || chosen === UNKNOWN) return { value: undefined }
  const hours = Number(chosen === OWN ? typed(app, app.key("own-hours", id), saved === undefined ? "" : String(saved)).trim() || NaN : chosen)
  if (Number.isInteger(hours) && hours >= 0 && hours <= MOST) return { value: hours }
  app.say(t("agreements.phone_hours_wrong", { n: MOST }))
  return null
}

function chosenNow(app, id, saved) {
  const words = say(app.now.step, "load_check", "options") || {}
  const known = saved === undefined ? undefined : String(saved) in words ? String(saved) : OWN
  return app.recall(app.key("hours", id), known)
}
