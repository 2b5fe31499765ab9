import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { groupName } from "../../parts/group-sign.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { growth, showing } from "./growth.js"
import { about, iconOf } from "./heads.js"
import { inWords } from "./in-words.js"
import { note } from "./labels.js"
import { PARTS, PLACES } from "./places.js"
import { named, scene } from "./scene.js"

const SLOTS = 24
// The large setting has a quarter of the thirty labels of a tree, in letters twice as high.
const LARGE = 8

/** The pages when one part is shown at a time: each `{ part, ids, first, total }`. */
export function stops({ turn }, { large }, { order }) {
  const size = large ? LARGE : SLOTS
  const parts = turn ? [turn] : PARTS.filter((part) => order[part]?.length)
  return (parts.length ? parts : PARTS.slice(0, 1)).flatMap((part) => {
    const ids = order[part] ?? []
    const pages = Math.max(1, Math.ceil(ids.length / size))
    return Array.from({ length: pages }, (_, n) =>
      ({ part, first: n * size, total: ids.length, ids: ids.slice(n * size, (n + 1) * size) }))
  })
}

/** One part of the tree over the whole screen: it was put before the room, or letters are large. */
export function alone(view, screen, { art, tree, seats }) {
  const all = stops(view, screen, tree)
  const { part, ids, first, total } = all[Math.min(screen.page, all.length - 1)]
  const seated = seats(`${view.run} ${part} alone ${screen.large} ${first}`, ids)
  const shown = art ? grownOut(art, view, tree) : []
  // What grew meanwhile is not new when the whole tree comes back.
  const isNew = art ? screen.isNew([...Object.keys(tree.items), ...shown.map(named)]) : new Set()
  const span = t("wall.span", { first: first + 1, last: first + ids.length, total })
  return {
    look: "paper",
    scene: art ? backdrop(art, shown, part) : nothing,
    eyebrow: view.here.number ? groupName(view.here.number) : screen.say("projector.title"),
    sign: html`<p class="tree-alone-sign">${iconOf(part)}</p>`,
    title: about(part, "title", screen),
    aside: screen.pages > 1 && total > ids.length ? pageLine(screen, span) : "",
    body: html`${total
      ? html`<ul class="tree-alone" aria-hidden="true">${repeat(seated, (id) => id,
          (id) => note(tree.items[id], isNew.has(id)))}</ul>`
      : html`<p class="empty tree-alone-empty">${about(part, "question", screen)}</p>`}
      ${inWords(tree, screen)}`,
    foot: html`<p class="wall-say">${iconOf(part)}<b>${about(part, "question", screen)}</b></p>`,
  }
}

function grownOut(art, { here }, { places }) {
  const labels = Object.fromEntries(PLACES.map((place) => [place, places[place].length]))
  return showing(art.pieces, growth(here.count, labels, labels))
}

/** The part itself, near by and pale. */
function backdrop(art, shown, part) {
  const drawing = { shown, fresh: new Set(), size: 1, small: [], label: "", part }
  return html`<div class="scene tree-backdrop">${scene(art, drawing)}</div>`
}
