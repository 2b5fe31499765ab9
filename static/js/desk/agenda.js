import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { classMap } from "../../vendor/lit-html/directives/class-map.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { styleMap } from "../parts/style-map.js"
import { icon } from "../parts/icons.js"
import { t, timeInWords } from "../words.js"
import { into } from "./moves.js"
import { titleOf } from "./phrases.js"
import { differs, plan } from "./plan.js"

/** The plan as a list; a row leads to its step, which asks nothing: going back loses nothing. */
export function agenda({ view, script, now, move }) {
  const { rows, ends, late } = plan(view, now())
  return html`<div class="agenda">
    <ol>${repeat(rows, (row) => row.id, (row) => html`<li class=${row.state}>
      <button aria-current=${row.state === "now" ? "step" : nothing} ?disabled=${Boolean(view.ended)}
        @click=${() => row.state !== "now" && move(into(view.agenda, row.id))}>
        <span class="sign">${row.state === "done" ? icon("tick") : row.state === "now" ? icon("play") : nothing}</span>
        <span class="time">${timeInWords(new Date(row.at))}</span>
        <span class="title"><span dir="auto">${titleOf(script, row.step)}</span>${
          differs(row.at, row.planned)
            ? html`<small>${t("desk.planned", { time: timeInWords(new Date(row.planned)) })}</small>`
            : nothing
        }</span>
        <span class="minutes"><span aria-hidden="true">${row.minutes}′</span><span class="visually-hidden">${t("desk.minutes", { n: row.minutes })}${
          row.state === "done" ? `, ${t("desk.done")}` : ""
        }</span></span>
      </button>
    </li>`)}</ol>
    <p class="ends">${icon("clock")}<span>${t("desk.ends", { time: timeInWords(new Date(ends)) })}${
      late === 0 ? nothing : html`<br><b class=${late > 0 ? "late" : "early"}>${lateInWords(late)}</b>`
    }</span></p>
  </div>`
}

/** The day as one bar: the quiet view's agenda. The list is folded under it. */
export function dayBar(desk) {
  const { view, script, now } = desk
  const moment = now()
  const { rows, ends } = plan(view, moment)
  return html`<section class="panel day">
    <h2>${t("desk.today")}</h2>
    <div class="bar-of-day" aria-hidden="true">${rows.map((row) => html`<i class=${classMap({ [row.state]: true })}
      style=${styleMap({ flexGrow: String(row.minutes) })} title=${titleOf(script, row.step)}></i>`)}</div>
    <p class="clock-line"><span>${timeInWords(new Date(rows[0].at))}</span><b>${t("desk.now_at", { time: timeInWords(new Date(moment)) })}</b>
      <span>${t("desk.ends", { time: timeInWords(new Date(ends)) })}</span></p>
    <details class="fold"><summary>${icon("menu")}${t("desk.agenda")}</summary>${agenda(desk)}</details>
  </section>`
}

export const lateInWords = (late) =>
  late > 0 ? t("desk.late", { n: late }) : t("desk.early", { n: -late })
