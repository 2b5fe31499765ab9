import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { back, chips, heading, inARow, mainButton } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { line, typed } from "../../phone/writing.js"
import { t } from "../../words.js"

const MOST = 200
const MOST_DOTS = 20
const UNKNOWN = "unknown"
const OWN = "own"

/**
 * How many hours a month the informal lead has: one of the script's choices, a number of one's
 * own, or not known yet.
 */
export function hoursChoice(app, id, saved) {
  const question = say(app.now.step, "load_check", "question")
  const chosen = chosenNow(app, id, saved)
  const words = say(app.now.step, "load_check", "options") || {}
  const choices = [
    ...Object.entries(words).map(([value, text]) => ({ value, text })),
    { value: UNKNOWN, text: say(app.now.step, "load_check", "fits", "unknown") },
  ]
  const choose = (value) => app.remember(app.key("hours", id), value)
  return html`
    <p class="field-label">${question}</p>
    ${chips(`hours-${id}`, question, choices, chosen, choose)}
    ${
      chosen === OWN
        ? line(app, {
            key: app.key("own-hours", id),
            label: say(app.now.step, "load_check", "own"),
            longest: 3,
            type: "number",
            value: inWords(saved),
          })
        : nothing
    }
  `
}

/**
 * {value}: the hours, undefined inside when they are not known; null, and said why, when the
 * number makes no sense.
 */
export function hoursChosen(app, id, saved) {
  const chosen = chosenNow(app, id, saved)
  if (!chosen || chosen === UNKNOWN) return { value: undefined }
  const own = () => typed(app, app.key("own-hours", id), inWords(saved)).trim() || NaN
  const hours = Number(chosen === OWN ? own() : chosen)
  if (Number.isInteger(hours) && hours >= 0 && hours <= MOST) return { value: hours }
  app.say(t("agreements.phone_hours_wrong", { n: MOST }))
  return null
}

const inWords = (hours) => (hours === undefined ? "" : String(hours))

function chosenNow(app, id, saved) {
  const words = say(app.now.step, "load_check", "options") || {}
  const known = saved === undefined ? undefined : String(saved) in words ? String(saved) : OWN
  return app.recall(app.key("hours", id), known)
}

/** How many hours a month fit our organisation, or me alone, for all agreements together. */
export function fits(app) {
  const words = say(app.now.step, "load_check", "fits")
  const { me } = app
  const organisation = app.parts.team?.name
  const key = app.key("fits")
  const hours = app.recall(key, app.mine.fits ?? 4)
  const set = (value) => app.remember(key, Math.min(MOST, Math.max(0, value)))
  const body = html`
    <p class="place">
      ${mark(me.side)}
      <bdi class="name">${organisation ?? me.name}</bdi>
    </p>
    ${heading(organisation ? words.team : words.alone)}
    <p class="hint">${words.help}</p>
    <div class="stepper">
      <button
        class="btn second square"
        aria-label=${t("agreements.phone_less")}
        @click=${() => set(hours - 1)}
      >
        ${icon("minus")}
      </button>
      <p role="status">
        <b>${hours}</b>
        <span>${t("agreements.phone_hours_a_month", { n: hours })}</span>
      </p>
      <button
        class="btn second square"
        aria-label=${t("agreements.phone_more")}
        @click=${() => set(hours + 1)}
      >
        ${icon("plus")}
      </button>
    </div>
    <p class="hours-dots" aria-hidden="true">
      ${Array.from({ length: Math.min(hours, MOST_DOTS) }, () => mark("informal"))}
    </p>
    <div class="options">
      ${choice(words.nothing_more, "pause", () => tell(app, 0))}
      ${choice(words.unknown, "question", () => tell(app, null))}
    </div>
  `
  const actions = inARow(
    back(() => close(app)),
    mainButton(t("phone.save"), () => tell(app, hours), { icon: "tick" }),
  )
  return { id: `${app.now.run}/fits`, body, actions }
}

const choice = (text, name, onClick) => html`
  <button class="opt" @click=${onClick}>
    ${icon(name)}
    <span class="words">${text}</span>
  </button>
`

const close = (app) => app.remember(app.key("fits-open"), undefined)

function tell(app, hours) {
  app.act("say_what_fits", { hours }, { done: t("phone.saved") })
  app.remember(app.key("fits"), undefined)
  close(app)
}
