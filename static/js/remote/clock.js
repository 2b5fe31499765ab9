import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { timeOf } from "../parts/timer.js"
import { t } from "../words.js"

const MINUTES = 5

/** The time that is left, large; a tap lets it stand still, and there is always more to give. */
export function clock(desk) {
  const { view, now } = desk
  const set = (what, seconds = 0) => desk.act("set_timer", { do: what, seconds })
  if (view.pause) {
    const word = html`<p class="soft resting">${icon("pause")}${t("live.desk_pause")}</p>`
    return row(word, digits(view.pause, now(), t("desk.time_left")))
  }
  if (!view.timer) {
    const start = () => set("start", MINUTES * 60)
    return row(
      html`<p class="soft">${t("remote.no_timer")}</p>`,
      pill("play", t("live.desk_minutes", { n: MINUTES }), start, t("remote.timer_start", { n: MINUTES })),
    )
  }
  const halted = "left" in view.timer
  const [sign, word, what] = halted
    ? ["play", t("remote.timer_go_on"), "go_on"]
    : ["pause", t("remote.timer_pause"), "pause"]
  return row(
    html`<button class="time" @click=${() => set(what)}>
      ${digits(view.timer, now(), t("desk.time_left"))}${icon(sign)}
      <span class="visually-hidden">${word}</span></button>`,
    pill("plus", t("live.desk_minutes", { n: 2 }), desk.lengthen, t("desk.two_more")),
    halted ? pill("stop", t("remote.timer_stop"), () => set("stop")) : nothing,
  )
}

const row = (...parts) => html`<div class="time-row">${parts}</div>`

const digits = (clock, now, label) => html`<b class="digits" dir="ltr" role="timer" aria-live="off"
  aria-label=${label}>${timeOf(clock, now).text}</b>`

// `spoken` begins like the word that stands there, and says more.
const pill = (sign, word, onclick, spoken = word) => html`<button class="btn second pill"
  aria-label=${spoken} @click=${onclick}>${icon(sign)}${word}</button>`
