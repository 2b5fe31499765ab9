import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { change, lateInWords } from "./agenda.js"
import { open } from "./dialog.js"
import { mainButton } from "./main-button.js"
import { backward, stepAfter } from "./moves.js"
import { phaseWord, titleOf } from "./phrases.js"
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
  const { view, lengthen } = desk
  return html`<div class="lead">
    ${mainButton(desk, () => open("end"))}
    ${lengthen ? tool("plus", t("desk.two_more"), lengthen, { kind: "second" }) : nothing}
    ${
      backward(view) ? tool("undo", t("desk.back"), desk.goBack, { kind: "second" }) : nothing
    }
  </div>`
}

const over = ({ view, links }) => html`<div class="lead">
  <p class="saved boxed">${icon("flag")}<span>${t(
    view.ended_by ? "live.desk_ended_by_night" : "desk.ended")}</span></p>
  <a class="btn small second" href=${`/host/w/${view.room}/after`}>${t("live.desk_after")}</a>
  <a class="btn small second" href=${`/c/${view.coalition}`}>${t("desk.coalition_page")}</a>
  <a class="btn small second" href=${links.list}>${t("desk.home")}</a>
</div>`
