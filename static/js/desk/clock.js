import { html } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { timer } from "../parts/timer.js"
import { t } from "../words.js"
import { tool } from "./tool.js"

const LONGEST = 240

/** The timer that every screen shows: start it, give it more, let it stand still, take it away. */
export function clock(desk) {
  const set = (what, seconds = 0) => desk.act("set_timer", { do: what, seconds })
  return html`<section class="panel clock" aria-label=${t("desk.timer")}>
    ${desk.view.timer ? running(desk, set) : starter(set)}
  </section>`
}

function running({ view: { timer: clock }, now, all }, set) {
  const wordy = !all
  const halted = "left" in clock
  const [sign, word, what] = halted
    ? ["play", t("desk.go_on"), "go_on"]
    : ["pause", t("desk.pause"), "pause"]
  return html`${timer(clock, now(), t("desk.time_left"))}
    <p class="soft">${halted ? t("desk.halted") : whole(clock)}</p>
    <div class="tools">
      ${tool(sign, word, () => set(what), { kind: "second", wordy })}
      ${tool("stop", t("desk.stop"), () => set("stop"), { wordy })}
    </div>`
}

// Of a time under a minute and a half, seconds say more.
const whole = ({ seconds }) =>
  seconds < 90
    ? t("desk.of_seconds", { n: seconds })
    : t("desk.of_minutes", { n: Math.round(seconds / 60) })

function starter(set) {
  const start = (event) => {
    event.preventDefault()
    const minutes = Number(new FormData(event.currentTarget).get("minutes"))
    if (minutes > 0) set("start", Math.round(Math.min(minutes, LONGEST) * 60))
  }
  return html`<p class="soft">${t("desk.no_timer")}</p>
    <form class="tools" @submit=${start}>
      <label class="visually-hidden" for="timer-minutes">${t("desk.timer_minutes")}</label>
      <input class="input" id="timer-minutes" name="minutes" type="number" inputmode="numeric"
        min="1" max=${LONGEST} value="5" required>
      <button class="btn small second">${icon("play")}${t("desk.start_timer")}</button>
    </form>`
}
