import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { groupChip, groupName } from "../../parts/group-sign.js"
import { mark } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { t } from "../../words.js"
import { joinCorner } from "../../wall/join.js"
import { arrangement, crownSize, growth, showing, TREE } from "./growth.js"
import { ask, head } from "./heads.js"
import { inWords } from "./in-words.js"
import { fruit, note, rem } from "./labels.js"
import { partsIn, PLACES, placesOf, sideOf } from "./places.js"
import { named, scene } from "./scene.js"
import { pageOf, pagesAt, pagesOf } from "./turning.js"

const SMALL_FRUIT = 30

/**
 * The whole tree. `tree` is `{ order, items, places }` with all that is known, `seats` keeps
 * everything where it hangs.
 */
export function whole(view, screen, { art, tree, seats }) {
  const inside = art
    ? grownTree(view, screen, art, { ...seen(view, screen, tree, seats), art, tree })
    : title(view, screen)
  const stage = view.here.count < TREE ? "seedling" : "tree"
  const body = html`<div class="tree" data-stage=${stage}>${inside}</div>`
  return { look: "sky", bare: true, body }
}

function grownTree(view, screen, art, state) {
  const { tree } = state
  const shown = showing(art.pieces, growth(view.here.count, state.labels, state.read))
  const isNew = screen.isNew([...Object.keys(tree.items), ...shown.map(named)])
  const size = crownSize(art, view.here.count, state.labels.fruits)
  const fresh = new Set(shown.filter((piece) => isNew.has(named(piece))).map(({ id }) => id))
  const small = state.beyond.slice(0, SMALL_FRUIT).map((id) => sideOf(tree.items[id]))
  const label = t("tree.wall_tree", { n: view.here.count })
  return html`${scene(art, { shown, fresh, size, small, label })}
    ${title(view, screen)}
    ${partsIn(tree).map((part) => section(part, { ...state, isNew, size }, screen))}
    ${screen.timer === nothing ? nothing : html`<div class="tree-timer">${screen.timer}</div>`}
    ${legend(view)}${view.ended ? nothing : joinCorner(view, screen)}
    ${inWords(tree, screen)}`
}

/** What is on the screen at this turn of the pages. */
function seen(view, screen, { places }, seats) {
  const labels = Object.fromEntries(PLACES.map((place) => [place, places[place].length]))
  const pages = pagesOf(labels)
  const at = pagesAt(pages, screen.page)
  const here = Object.fromEntries(PLACES.map((place) => {
    const page = at[place.split(".")[0]]
    const { ids, first } = pageOf(places[place], place, page)
    return [place, { ids: seats(`${view.run} ${place} ${first}`, ids), first }]
  }))
  const read = Object.fromEntries(PLACES.map((place) => [place, here[place].ids.length]))
  const beyond = places.fruits.filter((id) => !here.fruits.ids.includes(id))
  return { labels, pages, at, here, read, beyond }
}

function section(part, state, screen) {
  const total = placesOf(part).reduce((sum, place) => sum + state.labels[place], 0)
  const { first, ids } = state.here[placesOf(part)[0]]
  const span = part === "fruits"
    ? t("wall.span", { first: first + 1, last: first + ids.length, total })
    : undefined
  const place = { page: state.at[part], pages: state.pages[part], total, span }
  const sign = total < 2 ? ask(part, screen) : head(part, place, screen)
  return html`<section class="tree-part" data-part=${part} ?data-asks=${total < 2}
    aria-hidden="true" style=${styleMap({ "--sign": rem(signAt(state.size)) })}>
    ${sign}${LISTS[part](state, part)}</section>`
}

/** Over the crown, however far it has grown. */
const signAt = (size) => Math.max(9, Math.round(540 - 556 * size - 24))

const LISTS = { fruits, roots: sided, trunk: sided, sun: column, can: column }

function fruits({ art, here, labels, tree, isNew }) {
  const { top, rows } = art.slots.fruits[arrangement(art.slots.fruits, labels.fruits)]
  const { w, gap, row } = art.slots.fruit
  const wide = rows[0] * w + (rows[0] - 1) * gap
  const place = { "--top": rem(top), "--wide": rem(wide), "--gap": rem(gap), "--row": rem(row) }
  return html`<ul class="tree-fruits" style=${styleMap(place)}>${repeat(here.fruits.ids, (id) => id,
    (id) => fruit(tree.items[id], art, isNew.has(id)))}</ul>`
}

function column({ here, tree, isNew }, part) {
  return html`<ul class="tree-column">${repeat(here[part].ids, (id) => id,
    (id) => note(tree.items[id], isNew.has(id)))}</ul>`
}

function sided({ art, here, tree, isNew }, part) {
  return placesOf(part).map((place) => {
    const side = place.split(".")[1]
    // Roles close up beside the trunk; every root has its own row.
    const slots = part === "roots" ? art.slots.roots[side] : []
    return html`<ul class="tree-side" data-at=${side}>${repeat(here[place].ids, (id) => id,
      (id, n) => note(tree.items[id], isNew.has(id), slots[n]))}</ul>`
  })
}

function title(view, { say }) {
  const line = view.phase === "whole" ? say("projector.full") : say("projector.start")
  const shows = view.phase === "whole" || (view.here?.count ?? 0) < TREE
  const { number } = view.here ?? {}
  if (number) {
    return html`<header class="tree-title tree-group">${groupChip(number)}
      <h1>${groupName(number)}</h1></header>`
  }
  return html`<header class="tree-title">
    <h1 data-fit=${view.phase === "whole" ? "2.75 2.25" : "3.5 2.25"}>${say("projector.title")}</h1>
    ${shows && line ? html`<p>${line}</p>` : nothing}
  </header>`
}

/** How many each side hung in the tree; who does both stands apart. */
function legend({ here }) {
  const counts = Object.values(here.counts ?? {})
  const sum = (side) => counts.reduce((all, part) => all + (part[side] ?? 0), 0)
  const rows = ALL_SIDES.map((side) => [side, sum(side)]).filter(([side, n]) => side !== "both" || n)
  return html`<ul class="tree-corner">${rows.map(([side, n]) =>
    html`<li>${mark(side)}<span>${t(`side.${side}`)}</span><b dir="ltr">${n}</b></li>`)}</ul>`
}
