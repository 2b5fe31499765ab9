import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { mark } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { tool } from "../tool.js"
import { merging } from "./merging.js"

/** How many people said a note, by side where that may be told; opens to the originals. */
export function merged(desk, said) {
  if (!said.laid && !said.times) return nothing
  const own = merging(desk)
  const open = own.originals.get(said.id)
  if (open && open.deed !== undefined && open.deed !== desk.view.deeds.order[0]) {
    open.deed = undefined
    queueMicrotask(() => own.read(said.id))
  }
  return html`<div class="merged">
    ${tool(open ? "minus" : "people", t("clusters.times", { n: said.times ?? 1 }),
      () => own.unfold(said.id), { expanded: Boolean(open), about: said.text })}
    ${said.sides ? sides(said.sides) : nothing}
    ${open ? originals(desk, own, said, open) : nothing}
  </div>`
}

const sides = (counts) => html`<span class="place-sides">${ALL_SIDES.filter((side) => counts[side])
  .map((side) => html`<span>${mark(side, t(`side.${side}`))}<b dir="ltr">${counts[side]}</b></span>`)}</span>`

function originals(desk, own, said, { shown, order }) {
  const apart = (id, text) => desk.view.ended
    ? nothing
    : tool("undo", t("clusters.take_apart"), () => own.takeApart(id, said.id), { about: text })
  const item = (id) => {
    const { text, lang, side } = shown[id]
    return html`<li>${side ? mark(side, t(`side.${side}`)) : nothing}
      <span dir="auto" lang=${lang}>${text}</span>${apart(id, text)}</li>`
  }
  return html`<ul>${order.map(item)}</ul>
    ${order.length > 1 && !desk.view.ended
      ? tool("undo", t("clusters.all_apart"), () => own.takeApart(said.id), {
          kind: "second",
          about: said.text,
        })
      : nothing}`
}
