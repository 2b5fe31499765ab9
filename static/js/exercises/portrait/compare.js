import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { wordPages } from "./words-plan.js"

const MOMENTS = ["before", "after"]
// The inside of a cell, in rem.
const ROOMS = {
  normal: { width: 50, height: 17 },
  large: { width: 50, height: 39, large: true },
}

/** In normal both sides on every page; in large one side after the other. */
export function comparePages(view, screen) {
  const cells = cellsOf(view, screen)
  const longest = (sides) => Math.max(1, ...sides.flatMap((side) =>
    MOMENTS.map((moment) => cells[side][moment].length)))
  const groups = screen.large ? SIDES.map((side) => [side]) : [SIDES]
  return groups.flatMap((sides) =>
    Array.from({ length: longest(sides) }, (_, page) => ({ sides, page, cells })))
}

/** The picture before and after: a row a side, a column a moment, larger what was said more. */
export function compareScreen(view, screen) {
  const { sides, page, cells } = comparePages(view, screen)[screen.page]
  const more = sides.some((side) => MOMENTS.some((moment) =>
    wordsOf(view, moment, side).some(({ times }) => times > 1)))
  return {
    title: screen.say("projector.compare"),
    aside: html`${pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))}
      ${more ? html`<p>${t("portrait.wall_larger")}</p>` : nothing}`,
    body: html`<section class="portrait-compare ${screen.justNow ? "portrait-opening" : ""}"
        ?data-alone=${sides.length === 1}>
      ${MOMENTS.map((moment) => html`<h2>${t(`portrait.wall_${moment}`)}</h2>`)}
      ${keyed(screen.page, sides.map((side) => html`
        ${cell(view, screen, side, "before", cells[side].before, page)}
        <span class="portrait-then">${icon("arrow-next")}</span>
        ${cell(view, screen, side, "after", cells[side].after, page)}`))}
    </section>`,
    foot: html`<p class="wall-say">${icon("talk")}<span data-fit="2.25 1.75">${
      t("portrait.wall_talk")}</span></p>`,
  }
}

function cell(view, screen, side, moment, pages, page) {
  const rows = pages[Math.min(page, pages.length - 1)]
  return html`<div class="portrait-cell" data-moment=${moment} data-side=${side}>
    <h3>${mark(side)}<span>${t(`portrait.wall_${side}_about`)}</span></h3>
    ${rows
      ? html`<ul>${rows.map((row) => html`<li><ul>${row.map((one) => word(one, side))}</ul></li>`)}
        </ul>`
      : html`<p class="empty cards-none" data-side=${side}>${why(view, side)}</p>`}
  </div>`
}

const word = ({ text, lang, times, size, lines }, side) => html`<li class="note arrive portrait-word"
    data-side=${side} ?data-wraps=${lines > 1} style=${styleMap({ "--size": `${size}rem` })}>
  <span dir="auto" lang=${lang}>${text}</span>${times > 1
    ? html`<b class="times" dir="ltr">×${times}</b>`
    : nothing}</li>`

function why({ here, sides }, side) {
  if (here?.aloud?.[side]) return t("wall.aloud")
  return sides?.[side] ? t("portrait.wall_no_word") : t("wall.nobody")
}

function cellsOf(view, screen) {
  const room = ROOMS[screen.large ? "large" : "normal"]
  return Object.fromEntries(SIDES.map((side) => [side, Object.fromEntries(MOMENTS.map((moment) =>
    [moment, wordPages(wordsOf(view, moment, side), room)]))]))
}

const wordsOf = ({ here }, moment, side) => (here?.order?.[moment]?.[side] ?? []).map((id) => {
  const { n = 1, ...word } = here.words[moment][side][id]
  return { id, ...word, times: n }
})
