import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { bar } from "../../parts/bars.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { sayerOf } from "../../wall/script.js"
import { t } from "../../words.js"
import { gotten, number, share } from "./numbers.js"

/** The text of something that is voted on: typed by somebody, or the script's own. */
export const textOf = ({ text, step, path }, { script }) =>
  text ?? sayerOf(script, step)(`participant.${path}`)

/** Something to choose, with the mark of the side that said it. */
export const choiceCard = (item, screen) => html`<li class="voting-choice">${marked(item)}
  ${words(item, screen)}</li>`

/** A place in the order: the sides on either hand of it, or its total alone. */
export function rankedRow(here, id, place, screen) {
  const { method, items, results, widest } = here
  const { sides, ...total } = results[id]
  const long = (counted) => share(method, counted) / screen.longest
  const oneBar = (name, counted, word) =>
    bar(name, long(counted), number(method, counted), word)
  const side = (name) =>
    sides ? oneBar(name, sides[name], t(`side.${name}`)) : closed
  return html`<li class="voting-ranked" ?data-widest=${id === widest}>
    ${screen.apart ? side("formal") : nothing}
    <div class="voting-card">
      <b class="voting-place">${place}</b>
      ${words(items[id], screen)}
      <p class="voting-total"><span>${gotten("wall", method, total)}</span>
        ${sides?.both ? both(method, sides.both) : nothing}</p>
      ${id === widest ? html`<b class="voting-widest">${t("voting.wall_widest")}</b>` : nothing}
    </div>
    ${screen.apart ? side("informal") : oneBar("both", total, "")}
  </li>`
}

// A rating of which too few people of a side gave one keeps its halves, closed.
const closed = html`<span class="voting-closed">${icon("lock")}</span>`

const both = (method, counted) => html`<span class="voting-both">${mark("both")}
  <span dir="auto">${t("side.both")}</span> <b>${number(method, counted)}</b></span>`

const marked = ({ side }) => (side ? mark(side, t(`side.${side}`)) : nothing)

const words = (item, screen) => html`<h2 class="voting-text"
  data-fit=${screen.large ? "3.75 2.25" : "2.5 2"} dir="auto" lang=${item.lang ?? nothing}>${
  textOf(item, screen)}</h2>`
