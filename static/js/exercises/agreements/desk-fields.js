import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { live } from "../../../vendor/lit-html/directives/live.js"
import { refused } from "../../desk/note.js"
import { textsOf } from "../../desk/phrases.js"
import { letters } from "../../letters.js"
import { t } from "../../words.js"

const LONGEST = { what: 80, goal: 80, roles: 200, needed: 200, first_step: 80 }
const HOURS = ["0", "1", "2", "4", "8"]
const MONTHS = { month: 1, quarter: 3, "half-year": 6 }
const WARN_BELOW = 15

/** A text of an agreement; `at` is `{ desk, own, id, agreement }`. */
export function textField({ desk, own, id, agreement }, name, rows = 1) {
  const key = `${id}/${name}`
  const text = own.fields.text(key, agreement[name] ?? "")
  const type = (event) => {
    own.refuse(key)
    own.fields.type(key, event.target.value)
  }
  const store = () => own.fields.store(key)
  const wrong = Boolean(own.refused[key])
  const [field, note] = [`agreement-${name}`, `agreement-${name}-note`]
  return html`<div class="field"><label for=${field}>${label(desk, name)}</label>${
    rows > 1
      ? html`<textarea class="input" id=${field} rows=${rows} dir="auto" lang=${agreement.lang}
          aria-describedby=${note} aria-invalid=${wrong} .value=${live(text)}
          @input=${type} @change=${store}></textarea>`
      : html`<input class="input ${name === "what" ? "large" : ""}" id=${field} dir="auto"
          lang=${agreement.lang} autocomplete="off" aria-describedby=${note} aria-invalid=${wrong}
          .value=${live(text)} @input=${type} @change=${store}>`
  }${below(own, key, note, text, LONGEST[name])}</div>`
}

/** The text with which a new agreement begins. */
export function newField(desk, own) {
  const type = (event) => {
    own.what = event.target.value
    own.refuse("new")
  }
  return html`<div class="field"><label for="agreement-new">${label(desk, "what")}</label>
    <input class="input large" id="agreement-new" dir="auto" autocomplete="off"
      aria-describedby="agreement-new-note" .value=${live(own.what)} @input=${type}>
    ${below(own, "new", "agreement-new-note", own.what, LONGEST.what)}</div>`
}

/** A day; for looking back there are a few quick choices. */
export function dayField({ desk, own, id, agreement }, name) {
  const key = `${id}/${name}`
  const put = (day) => {
    own.fields.type(key, day)
    own.fields.store(key)
  }
  const [field, note] = [`agreement-${name}`, `agreement-${name}-note`]
  return html`<div class="field"><label for=${field}>${label(desk, name)}</label>
    <input class="input" type="date" id=${field} aria-describedby=${note}
      aria-invalid=${Boolean(own.refused[key])}
      .value=${live(own.fields.text(key, agreement[name] ?? ""))}
      @change=${(event) => put(event.target.value)}>
    ${name === "look_back" ? quick(desk, put) : nothing}
    ${below(own, key, note, "", 0)}</div>`
}

/** Hours a month of the informal lead; unknown is said, and is not 0. */
export function hoursField({ desk, id, agreement: { hours } }) {
  const put = (value) => desk.act("agree", { agreement: id, fields: { hours: value } })
  const typed = ({ target }) => target.value !== "" && put(Math.round(target.valueAsNumber))
  const texts = textsOf(desk).load_check?.options ?? {}
  const usual = (each) =>
    chip(texts[each] ?? each, hours === Number(each), () => put(Number(each)))
  const unusual = hours !== undefined && !HOURS.includes(String(hours))
  return html`<fieldset class="agreements-hours"><legend>${t("agreements.desk_hours")}</legend>
    <div class="tools">
      ${chip(t("agreements.desk_unknown"), hours === undefined, () => put(null))}
      ${HOURS.map(usual)}
      <label>${t("agreements.desk_own_hours")}
        <input class="input short" type="number" min="0" max="200" step="1" inputmode="numeric"
          .value=${unusual ? String(hours) : ""} @change=${typed}></label>
    </div></fieldset>`
}

const chip = (word, pressed, onclick) => html`<button class="chip" type="button"
  aria-pressed=${pressed} @click=${onclick}>${word}</button>`

function quick(desk, put) {
  const texts = textsOf(desk).fields?.look_back?.options ?? {}
  const known = Object.keys(MONTHS).filter((each) => texts[each])
  return html`<div class="tools">${known.map((each) => html`<button class="chip" type="button"
    @click=${() => put(later(MONTHS[each]))}>${texts[each]}</button>`)}</div>`
}

// Why it was refused, and how many letters are left before it is.
function below(own, key, id, text, longest) {
  const left = longest - letters(text)
  return html`<div id=${id}>
    ${own.refused[key] ? refused(own.refused[key]) : nothing}
    ${longest && left < WARN_BELOW ? room(left) : nothing}
  </div>`
}

const room = (left) =>
  left < 0
    ? html`<p class="late">${t("agreements.desk_too_long", { n: -left })}</p>`
    : html`<p class="soft">${t("agreements.desk_letters_left", { n: left })}</p>`

function label(desk, name) {
  if (name === "look_back") return t("agreements.desk_look_back")
  return textsOf(desk).fields?.[name]?.title ?? t(`agreements.desk_field_${name}`)
}

function later(months) {
  const day = new Date()
  day.setMonth(day.getMonth() + months)
  const two = (number) => String(number).padStart(2, "0")
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
