import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { open } from "./dialog.js"
import { backward, onward, stepAfter } from "./moves.js"
import { intoWord, phaseWord, titleOf, whenWord } from "./phrases.js"
import { tool } from "./tool.js"

/** The step that is on: its phases, and the one button that leads on. */
export function step(desk) {
  const { view, script, move } = desk
  const phases = view.agenda.phases[view.run]
  const here = phases.indexOf(view.phase)
  return html`<section class="panel step" aria-labelledby="step-title">
    <div class="head">
      <div>
        <p class="soft">${t("desk.step_of", { position: view.position, steps: view.steps })}</p>
        <h2 id="step-title" dir="auto">${titleOf(script, view.step)}</h2>
      </div>
      ${phases.length < 2 ? nothing : html`<ol class="phases" aria-label=${t("desk.phases")}>${phases.map((phase, place) => html`<li>
        <button class=${place < here ? "done" : place === here ? "now" : "later"} aria-current=${place === here ? "step" : nothing}
          ?disabled=${Boolean(view.ended)} @click=${() => place !== here && move({ run: view.run, phase })}>
          ${place < here ? icon("tick") : html`<b>${place + 1}</b>`}${phaseWord(view.kind, phase)}</button></li>`)}</ol>`}
    </div>
    ${view.ended ? over(desk) : lead(desk)}
  </section>`
}

function lead(desk) {
  const { view, reveal, lengthen } = desk
  const back = backward(view)
  return html`<div class="lead">
    ${reveal.waiting ? waiting(desk) : mainButton(desk)}
    ${lengthen ? tool("plus", t("desk.two_more"), lengthen, { kind: "second" }) : nothing}
    ${back ? tool("undo", t("desk.back"), desk.goBack, { kind: "second" }) : nothing}
  </div>`
}

function mainButton(desk) {
  const { view, script, busy } = desk
  const next = onward(view)
  if (!next) return html`<button class="btn main" data-main @click=${() => open("end")}>${icon("flag")}<span>${t("desk.end")}</span></button>`
  const within = next.run === view.run
  const word = within ? intoWord(view.kind, next.phase) : t("desk.into_step", { title: titleOf(script, view.agenda.runs[next.run].step) })
  const when = whenWord(view.kind, view.phase)
  return html`<button class="btn main" data-main aria-disabled=${busy ? "true" : nothing} @click=${busy ? nothing : desk.goOn}>
    ${icon(desk.opens(next) ? "eye" : "arrow-next")}<span>${word}${when ? html`<small>${when}</small>` : nothing}</span></button>`
}

// What is closed opens in a moment, unless somebody says not yet.
function waiting({ reveal }) {
  return html`<div class="not-yet">
    <p><b class="seconds" aria-hidden="true">${reveal.waiting.left}</b><span>${t("desk.opens_soon")}</span></p>
    <button class="btn small danger" data-not-yet @click=${() => reveal.callOff()}>${icon("close")}${t("desk.not_yet")}</button>
  </div>`
}

const over = ({ view, links }) => html`<div class="lead">
  <p class="saved boxed">${icon("flag")}<span>${t("desk.ended")}</span></p>
  <a class="btn small second" href=${`/c/${view.coalition}`}>${t("desk.coalition_page")}</a>
  <a class="btn small second" href=${links.list}>${t("desk.home")}</a>
</div>`

/** What comes after this step, and how the day goes. */
export function after({ view, script }, lateness) {
  const next = stepAfter(view)
  return html`<section class="panel after">
    <p class="soft">${t("desk.hereafter")}</p>
    <p><b dir="auto">${next ? titleOf(script, view.agenda.runs[next].step) : t("desk.the_end")}</b>${
      next ? html`, ${t("desk.minutes", { n: view.agenda.runs[next].minutes })}` : nothing
    }</p>
    ${lateness ? html`<p class="soft">${lateness}</p>` : nothing}
  </section>`
}
