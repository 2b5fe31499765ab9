import { html, nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { icon } from "../../parts/icons.js"
import { mark, sidePatterns } from "../../parts/marks.js"
import { figure } from "../../parts/people.js"
import { random } from "../../parts/random.js"
import { t } from "../../words.js"
import { overlap } from "./piles.js"

const MOST_LYING = 14
const MOST_DOTS = 22
// How many closed notes wide the room beside a count is.
const ROOM = 6.4
const PLAIN = { beard: false, chair: false, holds: "papers", turned: false }
const WRITERS = {
  formal: { ...PLAIN, style: "scarf", skin: "#7f4d31", cloth: "#ff8f75", glasses: false },
  informal: { ...PLAIN, style: "curls", skin: "#f2c9a5", hair: "#dcae52", glasses: true },
}
const paint = sidePatterns("strength")

/** The heads of both sides, and a row for every dimension with what each side has laid there. */
export function closedBoard(view, screen, dimensions) {
  return html`<div class="strength-closed">
    <div class="strength-heads">${SIDES.map((side) => head(side, view, screen))}</div>
    <ul>${dimensions.map((one) => html`<li>
      ${cell(view, screen, one, "formal")}
      <h3 class="strength-name">${icon(one.icon)}<span data-fit="2.25 1.75">${one.title}</span></h3>
      ${cell(view, screen, one, "informal")}
    </li>`)}</ul>
  </div>`
}

/** What the room knows of who has written, where the sides may not be counted apart. */
export function writerNote({ here, phase }) {
  if (phase !== "write") return ""
  const { all, both } = here?.writers ?? {}
  if (all) return html`<p>${t("strength.wall_wrote_all", { wrote: all.wrote, n: all.of })}</p>`
  return both ? html`<p>${mark("both", t("side.both"))} ${wrote(both)}</p>` : ""
}

function head(side, view, { say }) {
  const words = say(`projector.side_${side}`)
  return html`<div class="strength-head">
    <h2>${mark(side)}<span>${t(`strength.wall_${side}_writes`)}</span></h2>
    <p>${words}</p>
    ${view.phase === "write" ? turnout(side, view) : nothing}
    ${someone(side)}
  </div>`
}

function turnout(side, { here, sides }) {
  if (!sides?.[side]) return html`<p class="strength-turnout">${t("wall.nobody")}</p>`
  if (here?.aloud?.[side]) {
    return html`<p class="strength-turnout strength-aloud">${icon("talk")}<span>${
      t("wall.aloud")}</span></p>`
  }
  const writers = here?.writers?.[side]
  if (!writers) return nothing
  return html`<p class="strength-turnout">${dots(side, writers)}<b>${wrote(writers)}</b></p>`
}

const dots = (side, { wrote, of }) => of > MOST_DOTS ? mark(side) : html`<span
  class="strength-dots" data-side=${side} aria-hidden="true">${Array.from({ length: of },
    (_, n) => html`<i class=${n < wrote ? "on" : ""}></i>`)}</span>`

const wrote = ({ wrote, of }) => t("strength.wall_wrote", { wrote, n: of })

function cell(view, { large }, dimension, side) {
  const count = view.here?.counts?.[dimension.id]?.[side] ?? 0
  if (!count || view.phase !== "write") {
    return html`<p class="empty strength-cell strength-question" data-side=${side}>
      <span data-fit=${large ? "3 2" : "2 1.75"}>${dimension[side]}</span></p>`
  }
  return html`<p class="strength-cell" data-side=${side}>
    ${pile(count, side, dimension.id)}<b class="strength-count">${count}</b>
    <span class="visually-hidden">${t("strength.wall_closed_notes", { n: count })}</span>
  </p>`
}

function pile(count, side, name) {
  const lying = Math.min(count, MOST_LYING)
  const step = overlap(lying, ROOM)
  const next = random(`${name}-${side}`)
  const notes = Array.from({ length: lying }, (_, n) => {
    const place = { "--at": (n * step).toFixed(3), "--tilt": `${(next() * 8 - 4).toFixed(1)}deg`,
      "--rise": `${(next() * 0.5 - 0.25).toFixed(2)}rem` }
    return html`<i class="strength-lying arrive" style=${styleMap(place)}></i>`
  })
  return html`<span class="strength-pile" aria-hidden="true">${notes}</span>`
}

const someone = (side) => html`<svg class="strength-writer mirrors" viewBox="-50 -150 100 190"
  aria-hidden="true" focusable="false">${side === "formal" ? paint.defs : nothing}${svg`${
    figure(side === "formal" ? "c" : "curly", side, { paint, pose: "hold", look: WRITERS[side] })}`}
</svg>`
