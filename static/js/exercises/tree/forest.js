import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { groupHead, groupWords } from "../../parts/group-sign.js"
import { mark, sideLabel } from "../../parts/marks.js"
import { ALL_SIDES, SIDES } from "../../parts/sides.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { artOf } from "./art.js"
import { fruitsOf, labelsOf, smallTree } from "./small.js"

const TREES = { normal: 6, large: 2 }

/** As many pages as the trees of the groups need. */
export const forestPages = ({ here }, { large }) =>
  Math.max(1, Math.ceil(here.trees.order.length / sizeOf(large)))

/** The trees of the groups, small and without texts (design d6); the room sees them one by one. */
export function forest({ phase, here: { trees } }, screen) {
  const size = sizeOf(screen.large)
  const first = screen.page * size
  const shown = trees.order.slice(first, first + size)
  // Those of the next page are drawn by the time that it turns.
  for (const id of trees.order.slice(first + size, first + 2 * size)) artOf(trees.shown[id].seed)
  const span = t("wall.span", { first: first + 1, last: first + shown.length, total: trees.count })
  return {
    title: t("tree.wall_groups"),
    aside: html`${pageLine(screen, span)}<p class="legend">${seen(Object.values(trees.shown)).map(
      (side) => sideLabel(side, t(`side.${side}`)))}</p>`,
    body: html`<ul class="forest" data-count=${Math.min(size, trees.order.length)}>${
      repeat(shown, (id) => id, (id) => html`<li>${plot(trees.shown[id], screen)}</li>`)}</ul>`,
    foot: html`<p class="wall-say"><b>${screen.say(phase === "whole" ? "projector.full" : "projector.start")}</b></p>`,
  }
}

/** The sides, and who does both where they hung something. */
const seen = (trees) =>
  trees.some(({ counts }) => sumOf(counts, "both")) ? ALL_SIDES : SIDES

const sizeOf = (large) => TREES[large ? "large" : "normal"]

function plot({ number, seed, count, counts }, screen) {
  const art = artOf(seed, screen.paint)
  const labels = labelsOf(counts)
  const drawn = { count, labels, small: fruitsOf(counts), name: `${seed}-` }
  return html`${groupHead(number, nothing)}
    <div class="forest-plot" role="img"
      aria-label=${`${groupWords(number)}. ${t("tree.wall_tree", { n: count })}`}>
      ${art ? smallTree(art, drawn) : nothing}
      <p class="forest-counts">${count ? sides(counts) : t("tree.wall_empty")}</p></div>`
}

function sides(counts) {
  const rows = ALL_SIDES.map((side) => [side, sumOf(counts, side)])
  return rows.map(([side, n]) => side === "both" && !n
    ? nothing
    : html`<span>${mark(side)}<b dir="ltr">${n}</b></span>`)
}

const sumOf = (counts, side) =>
  Object.values(counts).reduce((all, part) => all + (part[side] ?? 0), 0)
