import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { onward } from "./moves.js"
import { intoWord, titleOf, turnWord, whenWord } from "./phrases.js"

/**
 * The one button that leads on, on the facilitator's page and on their phone. What is closed opens
 * after five seconds, unless somebody says not yet; `end()` is asked for at the very end.
 */
export function mainButton(desk, end) {
  const { view, busy, reveal } = desk
  if (reveal.waiting) return waiting(reveal)
  const next = onward(view)
  if (!next) return big("flag", t("desk.end"), "", end)
  const sign = desk.opens(next) ? "eye" : "arrow-next"
  return big(sign, wordOf(desk, next), whenWord(view.kind, view.phase), desk.goOn, busy)
}

const waiting = (reveal) => html`<div class="not-yet">
  <p><b class="seconds" aria-hidden="true">${reveal.waiting.left}</b>
    <span>${t("desk.opens_soon")}</span></p>
  <button class="btn small danger" data-not-yet @click=${() => reveal.callOff()}>
    ${icon("close")}${t("desk.not_yet")}</button>
</div>`

function wordOf({ view, script }, { run, phase, turn }) {
  if (turn) return turnWord(view.kind)
  if (run === view.run) return intoWord(view.kind, phase)
  return t("desk.into_step", { title: titleOf(script, view.agenda.runs[run].step) })
}

const big = (sign, word, when, onclick, busy = false) => html`<button class="btn main" data-main
  aria-disabled=${busy ? "true" : nothing} @click=${onclick}>
  ${icon(sign)}<span>${word}${when ? html`<small>${when}</small>` : nothing}</span>
</button>`
