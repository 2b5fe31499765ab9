import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { closedBoard, writerNote } from "./closed.js"
import { openBoard, openOne, reactions } from "./opened.js"
import { joined, pagesOf, part, span } from "./piles.js"

const ICONS = { knowledge: "book", skills: "handshake", position: "bridge", power: "key" }
const OPEN = new Set(["open", "react"])
const ROWS = 4

/** Open notes turn pages: two of a pile, or in large one dimension and three of a pile. */
export function pages(view, screen) {
  if (!OPEN.has(view.phase)) return Math.ceil(dimensionsOf(view).length / ROWS)
  return stops(view, screen).length
}

/** Closed piles while the sides write about each other; then the notes, turned over. */
export function projector(view, screen) {
  const dimensions = dimensionsOf(view).map((id, n) => described(id, n, screen))
  if (OPEN.has(view.phase)) return opened(view, screen, dimensions)
  const shown = dimensions.slice(screen.page * ROWS, (screen.page + 1) * ROWS)
  return {
    eyebrow: view.phase === "write" ? t("strength.wall_write") : "",
    title: screen.say("projector.title"),
    aside: writerNote(view),
    body: closedBoard(view, screen, shown),
    foot: line("lock", screen.say("projector.closed")),
  }
}

/** What a note in the spotlight brings along from this step: its dimension and its reactions. */
export function spotlight(view, screen) {
  const { id, dimension, side, type } = view.spotlight
  const known = dimension && dimensionsOf(view).indexOf(dimension)
  if (type !== "note" || !(known >= 0)) return {}
  const about = described(dimension, known, screen)
  return {
    head: html`<p class="strength-sign">${icon(about.icon)}<b>${about.title}</b></p>`,
    aside: html`<p class="wall-spot-side">${mark(side)}<b>${heading(screen, side)}</b></p>`,
    below: reactions(view.here?.notes?.[id] ?? {}, screen),
    question: screen.say("projector.talk"),
  }
}

function opened(view, screen, dimensions) {
  const stop = stops(view, screen)[screen.page]
  const rows = dimensions.filter(({ id }) => stop.dimensions.includes(id))
    .map((dimension) => ({ ...dimension, piles: pilesOf(view, screen, dimension.id, stop) }))
  const all = stop.dimensions.flatMap((id) => SIDES.map((side) => countOf(view, id, side)))
  const seen = span(all, stop.size, stop.page)
  const alone = screen.large && rows.length === 1
  const place = alone && seen.total <= SIDES.length * stop.size
    ? t("wall.page_of", { page: screen.page + 1, pages: screen.pages })
    : t("strength.wall_notes", seen)
  return {
    sign: alone ? html`<p class="strength-sign">${icon(rows[0].icon)}</p>` : "",
    title: alone ? rows[0].title : screen.say("projector.title"),
    aside: screen.pages > 1 ? pageLine(screen, place) : "",
    body: (alone ? openOne : openBoard)(view, screen, rows, (side) => heading(screen, side)),
    foot: view.phase === "react" ? legend(screen) : line("talk", screen.say("projector.talk")),
  }
}

/** Every page there is: which dimensions it shows, how many notes of a pile, and from where. */
function stops(view, { large }) {
  const dimensions = dimensionsOf(view)
  const size = large ? 3 : 2
  const groups = Array.from({ length: Math.ceil(dimensions.length / (large ? 1 : ROWS)) }, (_, n) =>
    large ? [dimensions[n]] : dimensions.slice(n * ROWS, (n + 1) * ROWS))
  return groups.flatMap((group) => {
    const lengths = group.flatMap((id) => SIDES.map((side) => countOf(view, id, side)))
    const pages = { length: pagesOf(lengths, size) }
    return Array.from(pages, (_, page) => ({ dimensions: group, size, page }))
  })
}

function pilesOf(view, screen, dimension, { size, page }) {
  return Object.fromEntries(SIDES.map((side) => {
    const ids = view.here?.order?.[side]?.[dimension] ?? []
    const first = ids.map((id) => ({ id, ...view.here.notes[id] }))
    const count = countOf(view, dimension, side)
    const all = count > first.length
      ? joined(first, further(view, screen, dimension, side))
      : first
    return [side, { shown: part(all, size, page), count }]
  }))
}

const further = (view, screen, dimension, side) => screen.more(view.here.count)
  .filter((one) => one.type === "note" && one.dimension === dimension && one.side === side)

const countOf = ({ here }, dimension, side) => here?.counts?.[dimension]?.[side] ?? 0

const dimensionsOf = ({ here }) => Object.keys(here?.counts ?? {})

const heading = ({ say }, side) => say(`projector.heading_${side}`)
  || t(side === "formal" ? "side.formal_about_informal" : "side.informal_about_formal")

const described = (id, n, { say }) => ({
  id,
  icon: ICONS[id] ?? Object.values(ICONS)[n % 4],
  title: say(`participant.dimensions.${id}.title`) || id,
  formal: say(`participant.dimensions.${id}.question_formal`),
  informal: say(`participant.dimensions.${id}.question_informal`),
})

const line = (sign, words) => html`<p class="wall-say">${icon(sign)}<span>${words}</span></p>`

const legend = ({ say }) => html`<div class="strength-legend">
  <b>${say("projector.legend")}</b>
  ${[["us", "heart"], ["surprise", "spark"], ["missing", "missing"]].map(([word, sign]) =>
    html`<span>${icon(sign, { fill: sign === "heart" ? "coral" : "" })}${
      say(`participant.react.options.${word}`)}</span>`)}
</div>`
