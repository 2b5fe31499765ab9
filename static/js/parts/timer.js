import { html } from "../../vendor/lit-html/lit-html.js"
import { timeOf } from "./clock.js"

export { everySecond, timeOf } from "./clock.js"

/**
 * A ring that empties and the time left in digits. `clock` and `now` as in `timeOf`; `label` says to a
 * screen reader what is counted. It is never announced by itself. Paint it again each second.
 */
export function timer(clock, now, label) {
  const { share, over, text } = timeOf(clock, now)
  return html`<div class="timer" role="timer" aria-live="off" aria-label=${`${label} ${text}`} ?data-over=${over}>
    <svg viewBox="0 0 76 76" aria-hidden="true" focusable="false">
      <circle class="rail" cx="38" cy="38" r="32" />
      <circle class="rest" cx="38" cy="38" r="32" pathLength="1" transform="rotate(-90 38 38)"
        stroke-dasharray=${`${share.toFixed(4)} 1`} />
    </svg>
    <span class="timer-digits">${text}</span>
  </div>`
}
