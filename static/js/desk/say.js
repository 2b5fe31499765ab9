import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"

const OTHERS = [
  "purpose",
  "watch_power",
  "watch_language",
  "when_silent",
  "when_one_side_dominates",
  "close",
]

/**
 * What the script says to the facilitator: what to say first, the other notes folded beneath it.
 * Where room is short it starts with one sentence.
 */
export function say(desk) {
  const { view, script, unfolded: open } = desk
  const notes = script?.steps?.[view.step]?.facilitator
  if (!notes) return nothing
  const short = !open && (desk.all || desk.kind.wide)
  const words = short ? firstSentence(notes.introduce) : notes.introduce
  return html`<section class="say-now" aria-labelledby="say-now">
    ${icon("chat")}
    <div>
      <h2 id="say-now">${t("desk.say_now")}</h2>
      <p class="words" dir="auto">“${words}”</p>
      ${open ? otherNotes(notes) : nothing}
    </div>
    <button class="btn small quiet" aria-expanded=${open} @click=${() => desk.unfold(!open)}>
      ${icon(open ? "minus" : "plus")}${open ? t("desk.less") : t("desk.more_notes")}</button>
  </section>`
}

/** What else the script says to the facilitator in a step, as a list. */
export const otherNotes = (notes) =>
  html`<dl>${OTHERS.filter((name) => notes[name]).map((name) => one(name, notes))}</dl>`

const one = (name, notes) => html`<div>
  <dt>${t(`desk.say_${name}`)}</dt><dd dir="auto">${notes[name]}</dd></div>`

/** The first sentence of a text, for where room is short. */
export const firstSentence = (text) => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
