import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { styleMap } from "../parts/style-map.js"
import { t, timeInWords } from "../words.js"
import { into } from "./moves.js"
import { titleOf } from "./phrases.js"
import { differs, plan } from "./plan.js"

export const SIGNS = {
  done: icon("tick"),
  now: icon("play"),
  later: nothing,
  skipped: icon("close"),
}

/** The plan as a list; a row leads to its step, which asks nothing: going back loses nothing. */
export function agenda(desk) {
  const day = plan(desk.view, desk.now())
  return html`<div class="agenda">
    <ol>${repeat(day.rows, ({ id }) => id, (each) => row(desk, each))}</ol>
    <div class="ends">${icon("clock")}<p>${endInWords(day)}</p></div>
    ${change(desk, day.late)}
  </div>`
}

/** The day as one bar: the quiet view's agenda. The list is folded under it. */
export function dayBar(desk) {
  const { view, script, now } = desk
  const moment = now()
  const { rows, ends } = plan(view, moment)
  const piece = ({ state, minutes, step }) => html`<i class=${state} title=${titleOf(script, step)}
    style=${styleMap({ flexGrow: String(state === "skipped" ? 1 : minutes) })}></i>`
  return html`<section class="panel day">
    <h2>${t("desk.today")}</h2>
    <div class="bar-of-day" aria-hidden="true">${rows.map(piece)}</div>
    <p class="clock-line"><span>${clockOf(rows[0].at)}</span>
      <b>${t("desk.now_at", { time: clockOf(moment) })}</b>
      <span>${t("desk.ends", { time: clockOf(ends) })}</span></p>
    <details class="fold">
      <summary>${icon("menu")}${t("desk.agenda")}</summary>${agenda(desk)}
    </details>
  </section>`
}

/** When the evening was to end, and when it ends as things stand. */
export function endInWords({ ends, plannedEnd, late }) {
  const [time, planned] = [clockOf(ends), clockOf(plannedEnd)]
  if (!late) return t("plan.on_time", { time })
  return html`${t("plan.ends", { planned, time })}<br>${lateness(late)}`
}

/** The button that opens the plan to be changed; it says so when that would help. */
export const change = (desk, late) =>
  desk.view.ended
    ? nothing
    : html`<button class="btn small second change" aria-haspopup="dialog" @click=${desk.openPlan}>
        ${icon("pencil")}${late > 0 ? t("plan.shorten") : t("plan.change")}</button>`

/** How many minutes the day is behind or ahead. */
export const lateInWords = (late) =>
  late > 0 ? t("desk.late", { n: late }) : t("desk.early", { n: -late })

/** The same with the colour it has; nothing when the day is on time. */
export const lateness = (late) =>
  late ? html`<b class=${late > 0 ? "late" : "early"}>${lateInWords(late)}</b>` : nothing

function row({ view, script, move }, { id, step, state, minutes, at, planned }) {
  const go = () => state !== "now" && move(into(view.agenda, id))
  const skipped = state === "skipped"
  const told = { done: t("desk.done"), skipped: t("plan.is_skipped") }
  const spoken = [t("desk.minutes", { n: minutes }), told[state] ?? ""]
  const title = titleOf(script, step)
  return html`<li class=${state}>
    <button aria-current=${state === "now" ? "step" : nothing} ?disabled=${Boolean(view.ended)}
      @click=${go}>
      <span class="sign">${SIGNS[state]}</span>
      <span class="time">${skipped ? "" : clockOf(at)}</span>
      <span class="title"><span dir="auto">${skipped ? html`<s>${title}</s>` : title}</span>${
        !skipped && differs(at, planned)
          ? html`<small>${t("desk.planned", { time: clockOf(planned) })}</small>`
          : nothing
      }</span>
      <span class="minutes"><span aria-hidden="true">${skipped ? "" : `${minutes}′`}</span>
        <span class="visually-hidden">${spoken.filter(Boolean).join(", ")}</span></span>
    </button>
  </li>`
}

/** A moment as people say it: 21:30. */
export const clockOf = (moment) => timeInWords(new Date(moment))
