import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { keyed } from "../../vendor/lit-html/directives/keyed.js"
import { live } from "../../vendor/lit-html/directives/live.js"
import { letters, cleaned } from "../letters.js"
import { announce } from "../parts/announce.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"

const SOON = 10

/**
 * A place to write. What is typed is kept as the draft `key` at once. `label` names the field,
 * `side` gives it the paper of a side, `longest` counts down in letters, `starters` are beginnings
 * to tap. `value` stands there until something is typed; `told()` hears of every letter.
 */
export function writing(
  app,
  { key, label, side, longest, starters = [], value = "", rows = 3, hidden = true, told },
) {
  const text = typed(app, key, value)
  const left = longest - letters(text)
  const id = `field-${key}`
  const write = (event) => {
    app.drafts.set(key, event.target.value || (value ? " " : ""))
    app.problem = ""
    warn(left, longest - letters(event.target.value))
    told?.()
    app.draw()
  }
  return keyed(
    key,
    html`
      <div class="writing">
        <label class=${hidden ? "visually-hidden" : "field-label"} for=${id}>${label}</label>
        <div class="note write" data-side=${side ?? nothing}>
          <textarea
            id=${id}
            dir="auto"
            rows=${rows}
            .value=${live(text)}
            @input=${write}
            autocomplete="off"
            aria-describedby=${`${id}-left`}
            aria-invalid=${left < 0 ? "true" : nothing}
          ></textarea>
          <footer id=${`${id}-left`} class=${left < 0 ? "over" : ""}>
            ${
              left < 0
                ? html`
                    ${icon("warning")}
                    <span>${t("phone.letters_over", { n: -left })}</span>
                  `
                : t("phone.letters_left", { n: left })
            }
          </footer>
        </div>
        ${starters.length > 0 ? beginnings(app, id, key, starters, text) : nothing}
      </div>
    `,
  )
}

/** One line to write, such as a name; `side` gives it the paper of a side. */
export function line(
  app,
  { key, label, longest, value = "", big = false, help = "", name = "", type = "text", side },
) {
  const text = typed(app, key, value)
  const left = longest - letters(text)
  const id = `field-${key}`
  const write = (event) => {
    app.drafts.set(key, event.target.value || (value ? " " : ""))
    app.problem = ""
    app.draw()
  }
  const below = text && left <= SOON ? lettersWords(left) : help
  return html`
    <div class="field" data-side=${side ?? nothing}>
      <label for=${id} class=${label ? "" : "visually-hidden"}>${label || name}</label>
      <input
        class=${big ? "input big" : "input"}
        id=${id}
        type=${type}
        dir="auto"
        autocomplete="off"
        .value=${live(text)}
        @input=${write}
        @keydown=${enterGoesOn}
        inputmode=${type === "number" ? "numeric" : nothing}
        aria-describedby=${below ? `${id}-help` : nothing}
        aria-invalid=${left < 0 ? "true" : nothing}
      />
      ${
        below
          ? html`
              <p class="hint" id=${`${id}-help`}>${below}</p>
            `
          : nothing
      }
    </div>
  `
}

/** "Go" on the keyboard is the main button. */
function enterGoesOn(event) {
  if (event.key === "Enter" && !event.isComposing) {
    event.target.blur()
    document.querySelector(".act .btn:not(.second)")?.click()
  }
}

function lettersWords(left) {
  return left < 0 ? t("phone.letters_over", { n: -left }) : t("phone.letters_left", { n: left })
}

/** The text in a field now: the draft, else what stood there. */
export function typed(app, key, value = "") {
  return app.drafts.get(key) || value
}

/**
 * The text of a field, ready to send; null, and said why, when it is too long or (when `required`)
 * empty.
 */
export function ready(app, key, longest, { value = "", required = true } = {}) {
  const text = cleaned(typed(app, key, value))
  const over = letters(text) - longest
  if (over > 0) {
    return refuse(app, key, t("refused.text_too_long", { letters: over + longest, longest }))
  }
  if (required && !text) return refuse(app, key, t("refused.text_empty"))
  return text
}

function refuse(app, key, why) {
  app.say(why)
  const field = document.getElementById(`field-${key}`)
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: "center" })
  return null
}

function beginnings(app, id, key, starters, text) {
  return html`
    <div class="starters" role="group" aria-label=${t("phone.starters")}>
      ${starters.map(
        (starter) => html`
          <button class="chip" @click=${() => begin(app, id, key, starter, starters, text)}>
            <bdi>${starter}</bdi>
          </button>
        `,
      )}
    </div>
  `
}

/** A tapped beginning takes the place of another one; it never takes away what somebody wrote. */
function begin(app, id, key, starter, starters, text) {
  const opening = starter.replace(/\s*…\s*$/, " ")
  const fresh =
    !text.trim() || starters.some((other) => other.replace(/\s*…\s*$/, "").trim() === text.trim())
  app.drafts.set(key, fresh ? opening : `${text.trimEnd()} ${opening}`)
  app.draw()
  // After the microtask that paints: while this tap still counts, a phone opens its keyboard.
  queueMicrotask(() => {
    const field = document.getElementById(id)
    field?.focus()
    const gap = field?.value.indexOf("…") ?? -1
    if (gap >= 0) field.setSelectionRange(gap, gap + 1)
    else field?.setSelectionRange(field.value.length, field.value.length)
  })
}

/** Screen readers hear the counter when it matters: ten to go, and when it is too long. */
function warn(before, after) {
  if (after < 0 && before >= 0) announce(t("phone.letters_over", { n: -after }))
  else if (after <= SOON && before > SOON) announce(t("phone.letters_left", { n: after }))
}
