import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { timer } from "../parts/timer.js"
import { t, timeInWords } from "../words.js"
import { close, dialog, open } from "./dialog.js"
import { tool } from "./tool.js"

/** The lengths of a pause that are offered. */
export const MINUTES = [5, 10, 15]
const LONGEST = 240

/** In the bar on top: give the room a pause, or go on. */
export function pauseButton({ view, act }) {
  if (view.ended) return nothing
  if (view.pause) return tool("play", t("live.desk_go_on"), () => act("go_on"), { kind: "" })
  return tool("pause", t("live.desk_pause"), () => open("pause"), { kind: "second" })
}

/** While the room has a pause: how long still, in place of the timer of the step. */
export function pausing({ view: { pause }, now, act }) {
  const ends = timeInWords(new Date(pause.ends))
  return html`<section class="panel clock in-pause" aria-labelledby="in-pause">
    <h2 id="in-pause">${icon("pause")}${t("live.desk_in_pause")}</h2>
    ${timer(pause, now(), t("desk.time_left"))}
    <p class="soft">${t("live.desk_until", { time: ends })}</p>
    <div class="tools">
      ${tool("play", t("live.desk_go_on"), () => act("go_on"), { kind: "" })}
      ${tool("plus", t("live.desk_more"), () => act("pause", { minutes: 5, more: true }), { kind: "second" })}
    </div>
  </section>`
}

/** How long the pause is; the script's own break is offered first, at its place. */
export function pauseDialog(desk) {
  const { view, act } = desk
  const begin = (minutes) => {
    close("pause")
    act("pause", { minutes })
  }
  const typed = (event) => {
    event.preventDefault()
    const minutes = Number(new FormData(event.currentTarget).get("minutes"))
    if (minutes > 0) begin(Math.min(Math.round(minutes), LONGEST))
  }
  return dialog(desk, "pause", t("live.desk_pause"), html`<p>${t("live.desk_pause_more")}</p>
    <div class="tools">${MINUTES.map((n) => html`<button
      class="btn small ${n === view.agenda.break?.minutes ? "" : "second"}"
      @click=${() => begin(n)}>${t("live.desk_minutes", { n })}</button>`)}</div>
    <form class="tools" @submit=${typed}>
      <label for="pause-minutes">${t("live.desk_other_minutes")}</label>
      <input class="input" id="pause-minutes" name="minutes" type="number" inputmode="numeric"
        min="1" max=${LONGEST} value=${view.agenda.break?.minutes ?? 20} required>
      <button class="btn small second">${icon("pause")}${t("live.desk_begin_pause")}</button>
    </form>`)
}

/** The script has a break after this step, and the step is nearly done. */
export function breakHint({ view: { agenda, run, phase, pause, ended }, act }) {
  const planned = agenda.break
  const last = agenda.phases[run].at(-1) === phase
  if (planned?.after !== run || !last || pause || planned.taken || ended) return nothing
  const { minutes } = planned
  return html`<p class="asked">${icon("pause")}<span>${t("live.desk_break_here", { n: minutes })}</span>
    ${tool("pause", t("live.desk_begin_pause"), () => act("pause", { minutes }), { kind: "second" })}</p>`
}
