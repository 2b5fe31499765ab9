import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { clockOf, endInWords, SIGNS } from "./agenda.js"
import { doneWord } from "./deeds.js"
import { dialog } from "./dialog.js"
import { titleOf } from "./phrases.js"
import { behind, comes, LONGEST, plan, shorter } from "./plan.js"
import { tool } from "./tool.js"

/** The plan, to be changed while it is played. Everything in it can be undone. */
export function planDialog(desk) {
  const day = plan(desk.view, desk.now())
  return dialog(desk, "plan", t("plan.change"), html`
    ${said(desk)}
    <p class="plan-ends">${icon("clock")}<span>${endInWords(day)}</span></p>
    ${advice(desk, day.late)}
    <ol class="plan-rows">${repeat(day.rows, ({ id }) => id, (each) => row(desk, each))}</ol>
    ${add(desk)}`)
}

/** What would help when the evening is late, as one button; nothing where nothing would. */
export function advice(desk, late) {
  const spare = shorter(desk.view, late)
  if (!spare || desk.view.ended) return nothing
  const { step, minutes } = desk.view.agenda.runs[spare.run]
  const title = titleOf(desk.script, step)
  const word = spare.skip
    ? t("plan.skip_this", { title, n: spare.minutes })
    : t("plan.shorten_this", { title, before: minutes, n: minutes - spare.minutes })
  return html`<div class="advice">${icon("hand")}
    <div><p>${t("plan.advice", { n: late })}</p>
      <button class="btn small second" @click=${() => desk.shorten(spare)}>
        <span dir="auto">${word}</span></button></div>
  </div>`
}

// The bar at the foot of the page lies behind the dialog.
function said(desk) {
  const deed = desk.view.deeds.shown[desk.justDone]
  return html`<div class="plan-said" role="status">${
    deed
      ? html`${icon("tick")}<span dir="auto">${doneWord(desk, deed)}</span>
        ${tool("undo", t("plan.undo"), () => desk.undo(desk.justDone), { kind: "second" })}`
      : nothing
  }</div>`
}

function row(desk, { id, step, state, minutes, at }) {
  const title = titleOf(desk.script, step)
  const skipped = state === "skipped"
  return html`<li class=${state} id=${`plan-${id}`}>
    <span class="sign">${SIGNS[state]}</span>
    <span class="time">${skipped ? "" : clockOf(at)}</span>
    <span class="title"><span dir="auto">${skipped ? html`<s>${title}</s>` : title}</span>${
      t(`plan.is_${state}`) ? html`<small>${t(`plan.is_${state}`)}</small>` : nothing
    }</span>
    ${desk.view.ended ? nothing : tools(desk, { id, state, minutes, title })}
  </li>`
}

function tools(desk, { id, state, minutes, title }) {
  const { started } = desk.view.agenda.runs[id]
  const options = { wordy: false, about: title }
  const fits = state === "now" || (state !== "skipped" && started === undefined)
  return html`<div class="tools">
    ${fits ? time(desk, id, minutes, options) : html`<span class="minutes">${minutes}′</span>`}
    ${arrow(desk, id, -1, options)}${arrow(desk, id, 1, options)}
    ${leaveOut(desk, id, state, options)}
    ${tool("repeat", t("plan.repeat"), () => desk.repeatStep(id), options)}
  </div>`
}

const time = (desk, id, minutes, options) => html`<span class="stepper">
  ${tool("minus", t("plan.fewer_minutes"), () => desk.stretch(id, -1), { ...options, off: minutes <= 1 })}
  <b class="minutes"><span aria-hidden="true">${minutes}′</span>
    <span class="visually-hidden">${t("desk.minutes", { n: minutes })}</span></b>
  ${tool("plus", t("plan.more_minutes"), () => desk.stretch(id, 1), { ...options, off: minutes >= LONGEST })}
</span>`

function arrow(desk, id, by, options) {
  const name = by < 0 ? "up" : "down"
  const can = behind(desk.view, id, by)
  return html`<span class=${`arrow ${name}`} data-do=${name}>${
    can ? tool("arrow-next", t(`plan.${name}`), () => desk.moveStep(id, by), options) : nothing
  }</span>`
}

function leaveOut(desk, id, state, options) {
  if (state === "now") return html`<span class="gap"></span>`
  return state === "skipped"
    ? tool("undo", t("plan.take_up"), () => desk.takeUp(id), { ...options, wordy: true })
    : tool("close", t("plan.skip"), () => desk.skip(id), { ...options, wordy: true })
}

// The steps of the session's own script, then those of the others.
function add(desk) {
  if (!desk.addable || desk.view.ended) return nothing
  const { scripts, order } = desk.addable
  return html`<details class="fold">
    <summary>${icon("plus")}${t("plan.add")}</summary>
    <label class="add-after">${t("plan.after")}
      <select class="input" @change=${(event) => desk.addBehind(event.target.value)}>
        ${comes(desk.view).map((id) => html`<option value=${id}>${
          titleOf(desk.script, desk.view.agenda.runs[id].step)}</option>`)}
      </select></label>
    ${order.map((id) => ofScript(desk, id, scripts[id], order.length > 1))}
  </details>`
}

const ofScript = (desk, id, { title, steps, order }, named) => html`<section>
  ${named ? html`<h3 dir="auto">${title}</h3>` : nothing}
  <ul class="add-steps">${order.map((step) => html`<li>
    <button class="btn small second" @click=${() => desk.addStep(id, step)}>${icon("plus")}
      <span dir="auto">${steps[step].title}</span>
      <span class="soft">${t("desk.minutes", { n: steps[step].minutes })}</span></button></li>`)}
  </ul>
</section>`
