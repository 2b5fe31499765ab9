import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { icon } from "../../parts/icons.js"
import { sideLabel } from "../../parts/marks.js"
import { pageOf } from "../../parts/pager.js"
import { SIDES } from "../../parts/sides.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { longestShare } from "./numbers.js"
import { voted } from "./turnout.js"
import { choiceCard, rankedRow, textOf } from "./wall-ordering-rows.js"

// How many stand on a page while people choose, and once it is closed; in large.
const CHOICES = { usual: 8, large: 3 }
const RESULTS = { usual: 5, large: 2 }

const sizeOf = ({ results }, { large }) => (results ? RESULTS : CHOICES)[large ? "large" : "usual"]
const listOf = ({ results, ranked, order = [] }) => (results ? ranked : order)

export const pages = ({ here = {} }, screen) =>
  pageOf(listOf(here).length, sizeOf(here, screen), 0).pages

/** What can be chosen and how many did; once closed the order, the sides mirrored beside it. */
export function ordering(view, screen) {
  const { here = {} } = view
  const list = listOf(here)
  const size = sizeOf(here, screen)
  const from = screen.page * size
  const shown = list.slice(from, from + size)
  const { results, turnout } = here
  const line = pageLine(screen, t("wall.span", pageOf(list.length, size, screen.page)))
  return {
    eyebrow: results ? voted(turnout) : "",
    title: screen.say("projector.title"),
    aside: html`${view.phase === "vote"
        ? html`<b class="voting-count">${voted(turnout)}</b>`
        : nothing}${line}`,
    body: list.length
      ? keyed(`${screen.page}${Boolean(results)}`, results
          ? ranking(here, shown, from, screen)
          : choices(here, shown, screen))
      : html`<p class="empty wall-empty">${t("voting.wall_nothing_here")}</p>`,
    foot: foot(view, screen),
  }
}

const choices = ({ items }, shown, screen) => html`<ul class="voting-choices"
  ?data-few=${shown.length <= 4}>${shown.map((id) => choiceCard(items[id], screen))}</ul>`

function ranking(here, shown, from, screen) {
  const apart = Object.values(here.results).some(({ sides }) => sides)
  const longest = longestShare(here)
  return html`<div class="voting-ranking" ?data-apart=${apart}>
    ${apart ? heads(here) : html`<p class="voting-quiet">${icon("lock")}${t("voting.wall_few")}</p>`}
    <ol class=${screen.justNow ? "voting-growing" : ""}>${shown.map((id, at) =>
      rankedRow(here, id, from + at + 1, { ...screen, apart, longest }))}</ol>
  </div>`
}

function heads({ method, results }) {
  const sides = Object.values(results).find((each) => each.sides).sides
  return html`<p class="voting-heads">${SIDES.map((side) => {
    const word = t(`side.${side}`)
    return html`<b>${sideLabel(side, method === "rating" ? word
      : t(`voting.wall_head_${method}`, { side: word, n: sides[side].of }))}</b>`
  })}</p>`
}

function foot({ phase, here = {} }, screen) {
  const { more = 0, widest, items } = here
  const rest = more && phase !== "result" ? t("voting.wall_more", { n: more }) : nothing
  const words = widest
    ? t("voting.wall_difference", { text: textOf(items[widest], screen) })
    : screen.say(phase === "vote" ? "projector.open" : "projector.rule")
  return html`<p class="wall-say voting-rule">${icon(phase === "vote" ? "lock" : "talk")}
    <span data-fit="2.125 1.75">${words} ${rest}</span></p>`
}
