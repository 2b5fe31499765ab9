import { html } from "../../vendor/lit-html/lit-html.js"

/**
 * A ring that empties and the time left in digits. `clock` and `now` as in `timeOf`; `label` says
 * to a screen reader what is counted. It never speaks by itself. Paint it again each second.
 */
export function timer(clock, now, label) {
  const { share, over, text } = timeOf(clock, now)
  return html`<div class="timer" role="timer" aria-live="off" aria-label=${`${label} ${text}`}
    ?data-over=${over}>
    <svg viewBox="0 0 76 76" aria-hidden="true" focusable="false">
      <circle class="rail" cx="38" cy="38" r="32" />
      <circle class="rest" cx="38" cy="38" r="32" pathLength="1" transform="rotate(-90 38 38)"
        stroke-dasharray=${`${share.toFixed(4)} 1`} />
    </svg>
    <span class="timer-digits">${text}</span>
  </div>`
}

/**
 * What a clock shows at `now`. A running clock is `{ ends, seconds }`, a halted one
 * `{ left, seconds }`; `ends` and `now` are milliseconds, the rest seconds. Comes out: `share` of
 * the time that is left (0 to 1), `over` and `text`, which counts up with a plus after zero.
 */
export function timeOf({ ends, left, seconds }, now) {
  const rest = left ?? Math.ceil((ends - now) / 1000)
  const share = seconds > 0 ? Math.min(1, Math.max(0, rest / seconds)) : 0
  return { share, over: rest < 0, text: (rest < 0 ? "+" : "") + minutes(Math.abs(rest)) }
}

/**
 * Calls `paint(now())` at once and then each time a second begins on that clock. Returns a function
 * that stops it.
 */
export function everySecond(paint, now = Date.now) {
  let waiting
  const tick = () => {
    const moment = now()
    paint(moment)
    waiting = setTimeout(tick, 1000 - (moment % 1000) + 5)
  }
  tick()
  return () => clearTimeout(waiting)
}

function minutes(seconds) {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`
}
