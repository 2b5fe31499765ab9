import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { styleMap } from "../parts/style-map.js"
import { t, timeInWords } from "../words.js"
import { into } from "./moves.js"
import { titleOf } from "./phrases.js"
import { differs, plan } from "./plan.js"

const SIGNS = { done: icon("tick"), now: icon("play"), later: nothing }

/** The plan as a list; a row leads to its step, which asks nothing: going back loses nothing. */
export function agenda(desk) {
  const { rows, ends, late } = plan(desk.view, desk.now())
  const end = t("desk.ends", { time: clockOf(ends) })
  return html`<div class="agenda">
    <ol>${repeat(rows, ({ id }) => id, (each) => row(desk, each))}</ol>
    <p class="ends">${icon("clock")}<span>${end}<br>${lateness(late)}</span></p>
  </div>`
}

/** The day as one bar: the quiet view's agenda. The list is folded under it. */
export function dayBar(desk) {
  const { view, script, now } = desk
  const moment = now()
  const { rows, ends } = plan(view, moment)
  const piece = ({ state, minutes, step }) => html`<i class=${state} title=${titleOf(script, step)}
    style=${styleMap({ flexGrow: String(minutes) })}></i>`
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

/** How many minutes the day is behind or ahead. */
export const lateInWords = (late) =>
  late > 0 ? t("desk.late", { n: late }) : t("desk.early", { n: -late })

/** The same with the colour it has; nothing when the day is on time. */
export const lateness = (late) =>
  late ? html`<b class=${late > 0 ? "late" : "early"}>${lateInWords(late)}</b>` : nothing

function row({ view, script, move }, { id, step, state, minutes, at, planned }) {
  const go = () => state !== "now" && move(into(view.agenda, id))
  const spoken = [t("desk.minutes", { n: minutes }), state === "done" ? t("desk.done") : ""]
  return html`<li class=${state}>
    <button aria-current=${state === "now" ? "step" : nothing} ?disabled=${Boolean(view.ended)}
      @click=${go}>
      <span class="sign">${SIGNS[state]}</span>
      <span class="time">${clockOf(at)}</span>
      <span class="title"><span dir="auto">${titleOf(script, step)}</span>${
        differs(at, planned)
          ? html`<small>${t("desk.planned", { time: clockOf(planned) })}</small>`
          : nothing
      }</span>
      <span class="minutes"><span aria-hidden="true">${minutes}′</span>
        <span class="visually-hidden">${spoken.filter(Boolean).join(", ")}</span></span>
    </button>
  </li>`
}

const clockOf = (moment) => timeInWords(new Date(moment))
