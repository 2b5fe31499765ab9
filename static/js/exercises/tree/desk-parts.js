import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { tool } from "../../desk/tool.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { signOf } from "../../parts/origin.js"
import { SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"

// From so many on, a part of one colour is worth a word.
const ENOUGH = 2

/** The parts with who of the sides wrote there; each can stand on the big screen alone. */
export function parts(desk) {
  const { counts = {} } = desk.view.here ?? {}
  return html`<section class="panel tree-desk" aria-labelledby="tree-parts">
    <header>
      <h2 id="tree-parts">${t("tree.desk_parts")}</h2>
      ${desk.view.turn && !desk.view.ended ? whole(desk) : nothing}
    </header>
    <ul>${Object.entries(counts).map(([id, of]) => html`<li>${row(desk, id, of)}</li>`)}</ul>
  </section>`
}

const whole = (desk) =>
  tool("undo", t("tree.desk_whole"), () => desk.turnTo(), { kind: "second" })

function row(desk, id, counts) {
  const alone = desk.view.turn === id
  const title = titleOf(desk, id)
  const word = alone ? t("tree.desk_is_alone") : t("tree.desk_alone")
  const turn = () => desk.turnTo(alone ? "" : id)
  return html`${icon(signOf({ field: id }))}<b dir="auto">${title}</b>
    <span class="tree-sides">${SIDES.map((side) => sided(side, counts[side]))}
      ${counts.both ? sided("both", counts.both) : nothing}</span>
    <span class="tree-colour">${oneColour(counts)}</span>
    ${desk.view.ended
      ? nothing
      : tool("screen", word, turn, { kind: alone ? "" : "second", about: title, pressed: alone })}`
}

const sided = (side, n) => html`<span>${mark(side, t(`side.${side}`))}<b dir="ltr">${n}</b></span>`

function oneColour(counts) {
  const side = SIDES.find(
    (each) => counts[each] >= ENOUGH && SIDES.every((s) => s === each || counts[s] === 0),
  )
  return side ? html`${icon("talk")}${t(`tree.desk_only_${side}`)}` : nothing
}

/** What a part is called in the script. */
export const titleOf = ({ script, view }, id) =>
  script?.steps?.[view.step]?.participant?.parts?.[id]?.title ?? id
