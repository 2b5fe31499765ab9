import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { change, lateInWords } from "./agenda.js"
import { open } from "./dialog.js"
import { backward, onward, stepAfter } from "./moves.js"
import { intoWord, phaseWord, titleOf, turnWord, whenWord } from "./phrases.js"
import { tool } from "./tool.js"

/** The step that is on: its phases, and the one button that leads on. */
export function step(desk) {
  const { view, script } = desk
  return html`<section class="panel step" aria-labelledby="step-title">
    <div class="head">
      <div>
        <p class="soft">${t("desk.step_of", { position: view.position, steps: view.steps })}</p>
        <h2 id="step-title" dir="auto">${titleOf(script, view.step)}</h2>
      </div>
      ${phases(desk)}
    </div>
    ${view.ended ? over(desk) : lead(desk)}
  </section>`
}

/** What comes after this step, and how the day goes. */
export function after(desk, late) {
  const { view, script } = desk
  const next = view.agenda.runs[stepAfter(view)]
  const words = next
    ? t("desk.next_step", { title: titleOf(script, next.step), n: next.minutes })
    : t("desk.the_end")
  return html`<section class="panel after">
    <p class="soft">${t("desk.hereafter")}</p>
    <p dir="auto"><b>${words}</b></p>
    ${late ? html`<p class="soft">${lateInWords(late)}</p>` : nothing}
    ${change(desk, late)}
  </section>`
}

function phases({ view, move }) {
  const names = view.agenda.phases[view.run]
  const here = names.indexOf(view.phase)
  if (names.length < 2) return nothing
  const chip = (phase, place) => html`<li>
    <button class=${place < here ? "done" : place === here ? "now" : "later"}
      aria-current=${place === here ? "step" : nothing} ?disabled=${Boolean(view.ended)}
      @click=${() => place !== here && move({ run: view.run, phase })}>
      ${place < here ? icon("tick") : html`<b>${place + 1}</b>`}${phaseWord(view.kind, phase)}
    </button></li>`
  return html`<ol class="phases" aria-label=${t("desk.phases")}>${names.map(chip)}</ol>`
}

function lead(desk) {
  const { view, reveal, lengthen } = desk
  return html`<div class="lead">
    ${reveal.waiting ? waiting(desk) : mainButton(desk)}
    ${lengthen ? tool("plus", t("desk.two_more"), lengthen, { kind: "second" }) : nothing}
    ${
      backward(view) ? tool("undo", t("desk.back"), desk.goBack, { kind: "second" }) : nothing
    }
  </div>`
}

function mainButton(desk) {
  const { view, busy } = desk
  const next = onward(view)
  if (!next) return big("flag", t("desk.end"), "", () => open("end"))
  const sign = desk.opens(next) ? "eye" : "arrow-next"
  return big(sign, wordOf(desk, next), whenWord(view.kind, view.phase), desk.goOn, busy)
}

const big = (sign, word, when, onclick, busy = false) => html`<button class="btn main" data-main
  aria-disabled=${busy ? "true" : nothing} @click=${onclick}>
  ${icon(sign)}<span>${word}${when ? html`<small>${when}</small>` : nothing}</span>
</button>`

function wordOf({ view, script }, { run, phase, turn }) {
  if (turn) return turnWord(view.kind)
  if (run === view.run) return intoWord(view.kind, phase)
  return t("desk.into_step", { title: titleOf(script, view.agenda.runs[run].step) })
}

// What is closed opens in a moment, unless somebody says not yet.
const waiting = ({ reveal }) => html`<div class="not-yet">
  <p><b class="seconds" aria-hidden="true">${reveal.waiting.left}</b>
    <span>${t("desk.opens_soon")}</span></p>
  <button class="btn small danger" data-not-yet @click=${() => reveal.callOff()}>
    ${icon("close")}${t("desk.not_yet")}</button>
</div>`

const over = ({ view, links }) => html`<div class="lead">
  <p class="saved boxed">${icon("flag")}<span>${t(
    view.ended_by ? "live.desk_ended_by_night" : "desk.ended")}</span></p>
  <a class="btn small second" href=${`/host/w/${view.room}/after`}>${t("live.desk_after")}</a>
  <a class="btn small second" href=${`/c/${view.coalition}`}>${t("desk.coalition_page")}</a>
  <a class="btn small second" href=${links.list}>${t("desk.home")}</a>
</div>`
