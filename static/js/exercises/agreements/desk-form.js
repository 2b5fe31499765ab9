import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { live } from "../../../vendor/lit-html/directives/live.js"
import { close, dialog, open } from "../../desk/dialog.js"
import { state } from "../../desk/private.js"
import { tool } from "../../desk/tool.js"
import { letters } from "../../letters.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"
import { lead } from "./desk-leads.js"

const LONGEST = { what: 80, goal: 80, roles: 200, needed: 200, first_step: 80 }
const HOURS = ["0", "1", "2", "4", "8"]
const MONTHS = { month: 1, quarter: 3, "half-year": 6 }
const WARN_BELOW = 15

/** One agreement with everything in it. Each field saves itself. */
export function form(desk, own, id, agreement) {
  const text = (name, rows) => field(desk, own, id, agreement, name, rows)
  return keyed(id, html`<section class="panel agreement" aria-labelledby="agreement-title">
    <header><h2 id="agreement-title">${t("agreements.desk_number", { number: agreement.number })}</h2>${saved(own, id)}
      <span class="tools">${desk.view.ended ? nothing : buttons(desk, id, agreement)}</span></header>
    ${missing(agreement)}
    <fieldset class="fields" ?disabled=${Boolean(desk.view.ended)}>
      ${text("what")}
      <div class="pair">${lead(desk, own, id, agreement, "formal")}${lead(desk, own, id, agreement, "informal")}</div>
      <div class="pair">${text("goal")}${text("first_step")}</div>
      <div class="pair">${text("roles", 2)}${text("needed", 2)}</div>
      <div class="pair">${day(desk, own, id, agreement, "by_when")}${day(desk, own, id, agreement, "look_back")}</div>
      ${hours(desk, id, agreement)}
    </fieldset>
    ${withdrawing(desk, id, agreement)}
  </section>`)
}

/** A new one: what is enough to begin with. */
export function newForm(desk, own) {
  return html`<form class="panel agreement" @submit=${own.begin}>
    <h2>${t("agreements.desk_new")}</h2>
    <div class="field"><label for="agreement-new">${label(desk, "what")}</label>
      <input class="input large" id="agreement-new" dir="auto" autocomplete="off" .value=${live(own.what)} aria-describedby="agreement-new-note"
        @input=${(event) => { own.what = event.target.value; own.refuse("new") }}>
      <span id="agreement-new-note">${under(own, "new", own.what, LONGEST.what)}${own.newFailed ? html`<span class="errorline" role="alert">${icon("warning")}${t("desk.not_saved")}</span>` : nothing}</span></div>
    <div class="tools"><button class="btn small" ?disabled=${Boolean(desk.view.ended)}>${icon("tick")}${t("agreements.desk_begin")}</button>
      ${desk.view.here?.order?.length ? html`<button class="btn small quiet" type="button" @click=${() => own.open("")}>${t("desk.leave_it")}</button>` : nothing}</div>
  </form>`
}

function field(desk, own, id, agreement, name, rows = 1) {
  const key = `${id}/${name}`
  const text = own.fields.text(key, agreement[name] ?? "")
  const type = (event) => {
    own.refuse(key)
    own.fields.type(key, event.target.value)
  }
  const at = { id: `agreement-${name}`, note: `agreement-${name}-note` }
  const store = () => own.fields.store(key)
  return html`<div class="field"><label for=${at.id}>${label(desk, name)}</label>${
    rows > 1
      ? html`<textarea class="input" id=${at.id} rows=${rows} dir="auto" lang=${agreement.lang} aria-describedby=${at.note} aria-invalid=${Boolean(own.refused[key])} .value=${live(text)} @input=${type} @change=${store}></textarea>`
      : html`<input class="input ${name === "what" ? "large" : ""}" id=${at.id} dir="auto" lang=${agreement.lang} autocomplete="off" aria-describedby=${at.note} aria-invalid=${Boolean(own.refused[key])} .value=${live(text)} @input=${type} @change=${store}>`
  }<span id=${at.note}>${under(own, key, text, LONGEST[name])}</span></div>`
}

function day(desk, own, id, agreement, name) {
  const key = `${id}/${name}`
  const put = (value) => {
    own.fields.type(key, value)
    own.fields.store(key)
  }
  const options = desk.script?.steps?.[desk.view.step]?.participant?.fields?.look_back?.options ?? {}
  return html`<div class="field"><label for=${`agreement-${name}`}>${name === "look_back" ? t("agreements.desk_look_back") : label(desk, name)}</label>
    <input class="input" type="date" id=${`agreement-${name}`} aria-describedby=${`agreement-${name}-note`} aria-invalid=${Boolean(own.refused[key])}
      .value=${live(own.fields.text(key, agreement[name] ?? ""))} @change=${(event) => put(event.target.value)}>
    ${name === "look_back" ? html`<span class="tools">${Object.keys(MONTHS).filter((each) => options[each]).map((each) => html`<button class="chip" type="button" @click=${() => put(later(MONTHS[each]))}>${options[each]}</button>`)}</span>` : nothing}
    <span id=${`agreement-${name}-note`}>${under(own, key, "", 0)}</span></div>`
}

// Hours a month of the informal lead; unknown is said, and is not 0.
function hours(desk, id, { hours: known }) {
  const put = (value) => desk.act("agree", { agreement: id, fields: { hours: value } })
  const own = (event) => event.target.value !== "" && put(Math.round(event.target.valueAsNumber))
  const texts = desk.script?.steps?.[desk.view.step]?.participant?.load_check?.options ?? {}
  return html`<fieldset class="hours"><legend>${t("agreements.desk_hours")}</legend><span class="tools">
    <button class="chip" type="button" aria-pressed=${known === undefined} @click=${() => put(null)}>${t("agreements.desk_unknown")}</button>
    ${HOURS.map((each) => html`<button class="chip" type="button" aria-pressed=${known === Number(each)} @click=${() => put(Number(each))}>${texts[each] ?? each}</button>`)}
    <label>${t("agreements.desk_own_hours")} <input class="input short" type="number" min="0" max="200" step="1" inputmode="numeric"
      .value=${live(known === undefined || HOURS.includes(String(known)) ? "" : String(known))} @change=${own}></label></span></fieldset>`
}

function buttons(desk, id, agreement) {
  const lit = desk.view.spotlight?.id === id
  return html`${tool("bulb", lit ? t("desk.off_screen") : t("desk.on_screen"), () => desk.spotlight(lit ? undefined : id), { kind: lit ? "" : "second", about: agreement.what, pressed: lit })}
    ${tool("trash", t("agreements.desk_withdraw"), () => open("withdraw"), { about: agreement.what })}`
}

const withdrawing = (desk, id, { what }) => dialog("withdraw", t("agreements.desk_withdraw_sure"), html`<p dir="auto"><b>${what}</b></p><p>${t("agreements.desk_withdraw_more")}</p>
  <div class="tools"><button class="btn small danger" @click=${() => (close("withdraw"), desk.act("withdraw_agreement", { agreement: id }))}>${icon("trash")}${t("agreements.desk_withdraw")}</button>
    <button class="btn small second" @click=${() => close("withdraw")}>${t("agreements.desk_keep")}</button></div>`)

function missing({ missing }) {
  if (missing.length === 0) return html`<p class="saved">${icon("leaf")}${t("agreements.desk_ready")}</p>`
  return html`<p class="advice">${icon("missing")}<span>${t("agreements.desk_missing")} <b>${missing.map((name) => t(`agreements.desk_missing_${name}`)).join(", ")}</b></span></p>`
}

// The newest state of any of its fields.
function saved(own, id) {
  const states = ["what", "goal", "first_step", "roles", "needed", "by_when", "look_back"].map((name) => [`${id}/${name}`, own.fields.state(`${id}/${name}`)])
  const worst = ["failed", "saving", "typing", "saved"].find((each) => states.some(([key, found]) => found === each && !own.refused[key]))
  const again = () => states.filter(([, found]) => found === "failed").forEach(([key]) => own.fields.store(key))
  return state(worst ?? "", again)
}

function under(own, key, text, longest) {
  const left = longest - letters(text)
  return html`${own.refused[key] ? html`<span class="errorline" role="alert">${icon("warning")}<span>${own.refused[key]}</span></span>` : nothing}
    ${longest && left < WARN_BELOW ? html`<span class=${left < 0 ? "late" : "soft"}>${left < 0 ? t("agreements.desk_too_long", { n: -left }) : t("agreements.desk_letters_left", { n: left })}</span>` : nothing}`
}

const label = ({ script, view }, name) => script?.steps?.[view.step]?.participant?.fields?.[name]?.title ?? t(`agreements.desk_field_${name}`)

function later(months) {
  const day = new Date()
  day.setMonth(day.getMonth() + months)
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`
}
