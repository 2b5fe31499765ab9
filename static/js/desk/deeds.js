import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { dialog } from "./dialog.js"
import { phaseWord, titleOf } from "./phrases.js"
import { tool } from "./tool.js"

const LONGEST = 48

/** What was done, in a few words: Verborgen: “Zij luisteren”. */
export function doneWord(desk, deed) {
  const word = t(`plan.done_${deed.what}`)
  const about = subject(desk, deed)
  return about ? `${word}: ${about}` : word
}

/** What was done on this page just now, with a button to undo it; read out when it appears. */
export function justDone(desk) {
  const deed = desk.view.deeds.shown[desk.justDone]
  return html`<div class="just-done" role="status">${
    deed
      ? html`<p>${icon("tick")}<span dir="auto">${doneWord(desk, deed)}</span></p>
        ${tool("undo", t("plan.undo"), () => desk.undo(desk.justDone), { kind: "second" })}
        ${tool("close", t("plan.put_away"), desk.leaveDeed, { wordy: false })}`
      : nothing
  }</div>`
}

/** The last things that facilitators did, newest first, each with a button to undo it. */
export function deeds(desk) {
  const { shown, order } = desk.view.deeds
  const item = (id) => html`<li>
    <span><b dir="auto">${doneWord(desk, shown[id])}</b>
      <small class="soft">${when(desk, shown[id])}${
        desk.own.has(id) ? nothing : html` · ${t("plan.by_colleague")}`
      }</small></span>
    ${tool("undo", t("plan.undo"), () => desk.undo(id), {
      kind: "second",
      about: doneWord(desk, shown[id]),
    })}
  </li>`
  return dialog(desk, "deeds", t("plan.last_deeds"), html`
    <p class="soft">${order.length ? t("plan.last_deeds_hint") : t("plan.no_deeds")}</p>
    <ul class="deeds">${repeat(order, (id) => id, item)}</ul>`)
}

function subject({ script }, { what, step, kind, phase, text, covered, number }) {
  if (number) return t("plan.agreement", { n: number })
  if (covered) return t("plan.covered")
  if (text) return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`
  if (!step) return ""
  const title = titleOf(script, step)
  const leads = (what === "move_to" || what === "turn_to") && phase
  return leads ? t("plan.from", { title, phase: phaseWord(kind, phase) }) : title
}

function when({ now }, { at }) {
  const minutes = Math.floor((now() - at) / 60_000)
  return minutes < 1 ? t("desk.just_now") : t("desk.minutes_ago", { n: minutes })
}
