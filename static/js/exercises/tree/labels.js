import { html, nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { guard } from "../../../vendor/lit-html/directives/guard.js"
import { styleMap } from "../../parts/style-map.js"
import { sideOf } from "./places.js"
import { stamp } from "./scene.js"

const PX_A_REM = 16

/** Pixels of 1920 in the screen's own measure. */
export const rem = (px) => `${px / PX_A_REM}rem`

/** A goal: the fruit grows with its lines, on its stem hangs who said it. */
export const fruit = (item, art, isNew) => html`<li lang=${item.lang ?? nothing}
    class="tree-fruit ${isNew ? "new" : ""}">
  ${guard([art, sideOf(item)], () => html`
    <svg class="tree-apple mirrors" viewBox="0 0 300 96" preserveAspectRatio="none"
      aria-hidden="true" focusable="false">${svg`${stamp(art.stamps.apple)}`}</svg>
    <svg class="tree-sign mirrors" viewBox="-60 -40 120 60" aria-hidden="true"
      focusable="false">${svg`${stamp(art.stamps.sign[sideOf(item)])}`}</svg>`)}
  ${words(item)}${times(item)}
</li>`

/** Any other answer: a note of its side, at a slot or in a column. */
export const note = (item, isNew, slot) => {
  const place = slot ? placed(slot) : {}
  return html`<li class="note tree-note ${isNew ? "new" : ""}" data-align=${slot?.align ?? nothing}
    lang=${item.lang ?? nothing} data-side=${sided(item)} ?data-more=${item.times > 1}
    style=${styleMap(place)}>
    ${words(item)}${times(item)}
  </li>`
}

/** Whose paper it is; without a side it is plain. */
const sided = (item) => (sideOf(item) === "none" ? nothing : sideOf(item))

const words = ({ text }) => html`<span class="tree-words" dir="auto">${text}</span>`

const times = ({ times }) =>
  times > 1 ? html`<span class="tree-times"><b class="times">×${times}</b></span>` : nothing

/** From the edge at which it is aligned, in the middle of its slot. */
function placed({ x, y, w, h, align }) {
  const edge = align === "end" ? 1920 - x - w : x
  return { "--edge": rem(edge), "--middle": rem(y + h / 2), "--widest": rem(w) }
}
