import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { tool } from "../tool.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"

// From so many on, a part of one colour is worth a word.
const ENOUGH = 2

/**
 * The places of a step with who of the sides wrote there; each can stand on the big screen alone.
 * `bed` is what a kind has of its own: `title(desk, id)`, `sign(id)`, and the words `parts()` over
 * the list and `whole()` for the way back.
 */
export function parts(desk, bed) {
  const { counts = {}, questions = Object.keys(counts) } = desk.view.here ?? {}
  return html`<section class="panel place-desk" aria-labelledby="place-parts">
    <header>
      <h2 id="place-parts">${bed.parts()}</h2>
      ${desk.view.turn && !desk.view.ended ? whole(desk, bed) : nothing}
    </header>
    <ul>${questions.map((id) => html`<li>${row(desk, bed, id, counts[id])}</li>`)}</ul>
  </section>`
}

const whole = (desk, bed) =>
  tool("undo", bed.whole(), () => desk.turnTo(), { kind: "second" })

function row(desk, bed, id, counts) {
  const alone = desk.view.turn === id
  const title = bed.title(desk, id)
  const word = alone ? t("desk.place_is_alone") : t("desk.place_alone")
  const turn = () => desk.turnTo(alone ? "" : id)
  return html`${icon(bed.sign(id))}<b dir="auto">${title}</b>
    ${sidesOf(counts)}
    <span class="place-colour">${oneColour(counts)}</span>
    ${desk.view.ended
      ? nothing
      : tool("screen", word, turn, { kind: alone ? "" : "second", about: title, pressed: alone })}`
}

/** How many each side said there; who does both where there are any. */
export const sidesOf = (counts) => html`<span class="place-sides">${SIDES.map((side) =>
  sided(side, counts[side]))}${counts.both ? sided("both", counts.both) : nothing}</span>`

const sided = (side, n) => html`<span>${mark(side, t(`side.${side}`))}<b dir="ltr">${n}</b></span>`

function oneColour(counts) {
  const side = SIDES.find(
    (each) => counts[each] >= ENOUGH && SIDES.every((s) => s === each || counts[s] === 0),
  )
  return side ? html`${icon("talk")}${t(`desk.place_only_${side}`)}` : nothing
}
