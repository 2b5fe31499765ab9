import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { close, dialog, open } from "../../desk/dialog.js"
import { stateInWords } from "../../desk/private.js"
import { tool } from "../../desk/tool.js"
import { icon } from "../../parts/icons.js"
import { originWords, signOf } from "../../parts/origin.js"
import { t } from "../../words.js"
import { dayField, hoursField, newField, textField } from "./desk-fields.js"
import { lead } from "./desk-leads.js"

const FIELDS = ["what", "goal", "first_step", "roles", "needed", "by_when", "look_back"]
const WORST_FIRST = ["failed", "saving", "typing", "saved"]

/** One agreement with everything in it. Each field saves itself. */
export function form(desk, own, id, agreement) {
  const at = { desk, own, id, agreement }
  const ended = Boolean(desk.view.ended)
  return keyed(id, html`<section class="panel agreements-one" aria-labelledby="agreement-title">
    <header>
      <h2 id="agreement-title">${t("agreements.desk_number", { number: agreement.number })}</h2>
      ${saved(own, id)}
      <div class="tools">${ended ? nothing : buttons(desk, id, agreement)}</div>
    </header>
    ${missing(agreement)} ${originOf(desk, agreement)}
    <fieldset class="fields" ?disabled=${ended}>
      ${textField(at, "what")}
      <div class="agreements-pair">${lead(at, "formal")}${lead(at, "informal")}</div>
      <div class="agreements-pair">${textField(at, "goal")}${textField(at, "first_step")}</div>
      <div class="agreements-pair">${textField(at, "roles", 2)}${textField(at, "needed", 2)}</div>
      <div class="agreements-pair">${dayField(at, "by_when")}${dayField(at, "look_back")}</div>
      ${hoursField(at)}
    </fieldset>
    ${withdrawing(desk, id, agreement)}
  </section>`)
}

/** What it grew from, for as long as it is there. */
function originOf({ script }, { origin }) {
  if (!origin) return nothing
  const words = t("agreements.desk_from", { origin: originWords(script, origin) })
  return html`<p class="soft agreements-grown">${icon(signOf(origin))}<span>${words}</span></p>`
}

/** A new one: what is enough to begin with. */
export function newForm(desk, own) {
  const any = desk.view.here?.order?.length
  return html`<form class="panel agreements-one" @submit=${own.begin}>
    <h2>${t("agreements.desk_new")}</h2>
    ${newField(desk, own)}
    <div class="tools">
      <button class="btn small" ?disabled=${Boolean(desk.view.ended)}>
        ${icon("tick")}${t("agreements.desk_begin")}</button>
      ${any ? tool("undo", t("desk.leave_it"), () => own.open("")) : nothing}
    </div>
  </form>`
}

function buttons(desk, id, { what }) {
  const lit = desk.view.spotlight?.id === id
  const word = lit ? t("desk.off_screen") : t("desk.on_screen")
  const light = () => desk.spotlight(lit ? undefined : id)
  return html`${tool("bulb", word, light, { kind: lit ? "" : "second", about: what, pressed: lit })}
    ${tool("trash", t("agreements.desk_withdraw"), () => open("withdraw"), { about: what })}`
}

function withdrawing(desk, id, { what }) {
  const withdraw = () => {
    close("withdraw")
    desk.act("withdraw_agreement", { agreement: id })
  }
  return dialog(desk, "withdraw", t("agreements.desk_withdraw_sure"), html`
    <p dir="auto"><b>${what}</b></p>
    <p>${t("agreements.desk_withdraw_more")}</p>
    <div class="tools">
      <button class="btn small danger" @click=${withdraw}>
        ${icon("trash")}${t("agreements.desk_withdraw")}</button>
      <button class="btn small second" @click=${() => close("withdraw")}>
        ${t("agreements.desk_keep")}</button>
    </div>`)
}

function missing({ missing }) {
  if (missing.length === 0) {
    return html`<p class="saved">${icon("leaf")}${t("agreements.desk_ready")}</p>`
  }
  const names = missing.map((name) => t(`agreements.desk_missing_${name}`)).join(", ")
  return html`<p class="advice">${icon("missing")}
    <span>${t("agreements.desk_missing")} <b>${names}</b></span></p>`
}

// Of all its fields together; what was refused says so beside its own field.
function saved(own, id) {
  const keys = FIELDS.map((name) => `${id}/${name}`).filter((key) => !own.refused[key])
  const states = keys.map((key) => own.fields.state(key))
  return stateInWords(WORST_FIRST.find((each) => states.includes(each)) ?? "", own.fields.again)
}
