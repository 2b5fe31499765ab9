import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { bar } from "../parts/bars.js"
import { mark, sideLabel } from "../parts/marks.js"
import { SIDES } from "../parts/sides.js"
import { t } from "../words.js"

const ALL = "all"
const TENTHS = 10

/** Whether the two sides stand apart in what was counted. */
export const areApart = (stands = {}) => SIDES.every((side) => stands[side])

/** Over the bars: each side with how many people it is, or all together. */
export function standHeads(stands, answersOf) {
  return html`<p class="stand-heads">${whose(stands).map((side) => {
    const people = peopleOf(answersOf(stands[side]))
    const word = wordOf(side)
    const words = people === undefined ? word : t("side.side_people", { side: word, n: people })
    return html`<b data-side=${side}>${sideLabel(markOf(side), words)}</b>`
  })}</p>`
}

/** The longest share of all, which fills its room. */
export const longestOf = (stands, answersOf) =>
  Math.max(...whose(stands).flatMap((side) =>
    Object.values(answersOf(stands[side])).map(({ share }) => share)), 0.01)

/**
 * The bar of a side for one answer: as long as its share of that side. Where numbers are not told
 * a screen reader hears the share in tenths.
 */
export function standBar(side, { share, n } = { share: 0 }, longest = 1) {
  const tenths = t("side.tenths", { n: Math.round(share * TENTHS) })
  const words = n === undefined ? html`<span class="visually-hidden">${tenths}</span>` : n
  return bar(markOf(side), share / longest, words, wordOf(side))
}

/** Those who do both, where they are counted: a leaf and a number. */
export const standBoth = (both) =>
  both?.n === undefined
    ? nothing
    : html`<span class="stand-both">${mark("both", t("side.both"))} <b>${both.n}</b></span>`

const whose = (stands) => (areApart(stands) ? SIDES : stands[ALL] ? [ALL] : [])

function peopleOf(answers) {
  const numbers = Object.values(answers).map(({ n }) => n)
  return numbers.includes(undefined) ? undefined : numbers.reduce((sum, n) => sum + n, 0)
}

const markOf = (side) => (side === ALL ? "both" : side)
const wordOf = (side) => (side === ALL ? t("side.all_together") : t(`side.${side}`))
