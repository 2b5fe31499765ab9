import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"

const OTHERS = ["purpose", "watch_power", "watch_language", "when_silent", "when_one_side_dominates", "close"]

/**
 * What the script says to the facilitator: what to say first, the other notes folded beneath it.
 * In the full view it starts with one sentence.
 */
export function say(desk) {
  const { view, script, all } = desk
  const notes = script?.steps?.[view.step]?.facilitator
  if (!notes) return nothing
  const open = desk.unfolded ?? !all
  return html`<section class="say-now" aria-labelledby="say-now">
    ${icon("chat")}
    <div>
      <h2 id="say-now">${t("desk.say_now")}</h2>
      <p class="words" dir="auto">“${open ? notes.introduce : firstSentence(notes.introduce)}”</p>
      ${open ? html`<ul class="folds">${OTHERS.filter((name) => notes[name]).map((name) => fold(desk, name, notes[name]))}</ul>` : nothing}
    </div>
    <button class="btn small quiet" aria-expanded=${open} @click=${() => desk.unfold(!open)}>
      ${icon(open ? "minus" : "plus")}${open ? t("desk.less") : t("desk.more_notes")}</button>
  </section>`
}

const fold = (desk, name, text) => html`<li>
  <details name="say-now"><summary>${t(`desk.say_${name}`)}</summary><p dir="auto">${text}</p></details></li>`

const firstSentence = (text) => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
