import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { inShort, noteNow } from "./cue.js"

const NOTES = [
  "introduce",
  "purpose",
  "watch_power",
  "watch_language",
  "when_silent",
  "when_one_side_dominates",
  "close",
]

/**
 * What the script says to the facilitator: what counts in this phase, the other notes folded beneath
 * it. Where room is short it starts with one sentence.
 */
export function say(desk) {
  const { view, script, unfolded: open } = desk
  const notes = script?.steps?.[view.step]?.facilitator
  if (!notes) return nothing
  const name = noteNow(view)
  const short = !open && (desk.all || desk.kind.wide)
  return html`<section class="say-now" aria-labelledby="say-now">
    ${icon(name === "introduce" ? "chat" : "bulb")}
    <div>
      <h2 id="say-now">${heading(name)}</h2>
      <p class="words" dir="auto">${inShort(notes, name, short)}</p>
      ${open ? otherNotes(notes, name) : nothing}
    </div>
    <button class="btn small quiet" aria-expanded=${open} @click=${() => desk.unfold(!open)}>
      ${icon(open ? "minus" : "plus")}${open ? t("desk.less") : t("desk.more_notes")}</button>
  </section>`
}

/** The word above a note where it counts now. */
export const heading = (name) => t(name === "introduce" ? "desk.say_now" : `desk.say_${name}`)

/** What else the script says to the facilitator in a step, as a list. */
export const otherNotes = (notes, but = "introduce") =>
  html`<dl>${NOTES.filter((name) => name !== but && notes[name]).map((name) => one(name, notes))}</dl>`

const one = (name, notes) => html`<div>
  <dt>${t(`desk.say_${name}`)}</dt><dd dir="auto">${notes[name]}</dd></div>`
