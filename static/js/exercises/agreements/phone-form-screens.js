import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { dayAfter } from "../../parts/days.js"
import { chips, heading, options, signing } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { originLine } from "../../phone/taking.js"
import { writing } from "../../phone/writing.js"
import { dateInWords, t } from "../../words.js"
import { PERIODS } from "./phone-days.js"
import { fieldKey, LONGEST } from "./phone-form-keys.js"
import { sources } from "./phone-sources.js"

export function what(app, form) {
  const words = say(app.now.step, "fields", "what")
  return html`
    ${heading(words.title)}
    <p class="hint">${words.help}</p>
    ${form.id ? nothing : signing(app)} ${field(app, form, "what", { hidden: true })}
    ${form.id ? originLine(form.saved.origin) : sources(app)} ${field(app, form, "goal")}
  `
}

export function roles(app, form) {
  return html`
    ${heading(say(app.now.step, "fields", "roles", "title"))}
    ${field(app, form, "roles", { hidden: true })} ${field(app, form, "needed")}
  `
}

export function firstStep(app, form) {
  const { step } = app.now
  const words = say(step, "fields", "by_when")
  const key = app.key("agreement", form.id, "day")
  const day = app.recall(key, form.saved.by_when ?? "")
  const chosen = app.recall(`${key}-period`, day ? "other" : undefined)
  const choose = (period) => {
    app.remember(`${key}-period`, period)
    if (period !== "other") app.remember(key, dayAfter(PERIODS[period]))
  }
  const choices = [...Object.keys(PERIODS), "other"].map((period) => ({
    value: period,
    text: t(`agreements.phone_in_${period}`),
  }))
  return html`
    ${heading(say(step, "fields", "first_step", "title"))}
    ${field(app, form, "first_step", { hidden: true })}
    <p class="field-label">${words.title}</p>
    ${chips("by-when", words.title, choices, chosen, choose)}
    ${
      chosen === "other"
        ? html`
            <div class="field">
              <label for="other-day">${words.help}</label>
              <input
                class="input big"
                id="other-day"
                type="date"
                min=${dayAfter({})}
                .value=${day}
                @change=${(event) => app.remember(key, event.target.value)}
              />
            </div>
          `
        : day
          ? html`
              <p class="hint">${dateInWords(day)}</p>
            `
          : nothing
    }
  `
}

export function lookBack(app, form) {
  const { step } = app.now
  const words = say(step, "fields", "look_back")
  const key = app.key("agreement", form.id, "look-back")
  const choose = (value) => app.remember(key, value)
  const choices = Object.entries(words.options).map(([value, text]) => ({ value, text }))
  return html`
    ${heading(words.title)} ${options("look-back", words.title, choices, app.recall(key), choose)}
    ${
      form.saved.look_back
        ? html`
            <p class="hint">
              ${t("agreements.phone_look_back", { day: dateInWords(form.saved.look_back) })}
            </p>
          `
        : nothing
    }
  `
}

function field(app, { id, saved }, name, { hidden = false } = {}) {
  const words = say(app.now.step, "fields", name)
  return html`
    ${writing(app, {
      key: fieldKey(app, id, name),
      label: words.title,
      longest: LONGEST[name],
      rows: 2,
      hidden,
      starters: words.starters,
      value: saved[name] ?? "",
    })}
  `
}
