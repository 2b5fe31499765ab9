import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { t } from "../../words.js"
import { alone, stops } from "./alone.js"
import { artOf } from "./art.js"
import { about, iconOf } from "./heads.js"
import { forest, forestPages } from "./forest.js"
import { atPlaces, PLACES, seating } from "./places.js"
import { shrinkSoon } from "./shrink.js"
import { pagesOf, turnsOf } from "./turning.js"
import { whole } from "./whole.js"

const seats = seating()

/** What cannot be read at once turns pages, one part at a time. */
export function pages(view, screen) {
  if (view.here.trees) return view.here.items ? pages(one(view), screen) : forestPages(view, screen)
  const tree = known(view, screen)
  if (view.turn || screen.large) return stops(view, screen, tree).length
  return turnsOf(pagesOf(Object.fromEntries(
    PLACES.map((place) => [place, tree.places[place].length]))))
}

/**
 * The tree; one part of it where that is put before the room, or where letters are large. Of groups
 * all trees small, or whole the one of the group that has its turn.
 */
export function projector(view, screen) {
  if (view.here.trees) return view.here.items ? projector(one(view), still(screen)) : forest(view, screen)
  const tree = known(view, screen)
  const art = artOf(view.here.seed, screen.paint)
  shrinkSoon()
  const draw = view.turn || screen.large ? alone : whole
  return { title: screen.say("projector.title"), ...draw(view, screen, { art, tree, seats }) }
}

/** What an answer in the spotlight brings along: which part it is. */
export function spotlight({ spotlight: { part } }, screen) {
  if (!part) return {}
  return {
    head: html`<p class="tree-alone-sign">${iconOf(part)}
      <b>${about(part, "title", screen)}</b></p>`,
    question: about(part, "question", screen),
  }
}

/** The tree of the group that has its turn, as if it were the only one. */
function one({ turn, ...view }) {
  const { trees, ...here } = view.here
  return { ...view, here: { ...here, number: trees.shown[here.team]?.number } }
}

/** Another tree is not new because it was not on the screen before. */
const still = (screen) => ({ ...screen, isNew: () => new Set() })

/** All items: those of the view, and what was fetched of the parts that it left some out of. */
function known({ here, run }, screen) {
  const further = here.more ? screen.more(here.count) : []
  const hangs = ({ type, part, team, text, merged, struck, hidden }) =>
    type === "item" && team === here.team && here.more[part] && text && !merged && !struck && !hidden
  const left = further.filter((one) => one.run === run && !here.items[one.id] && hangs(one))
  if (!left.length) return tree(here.order, here.items)
  const order = { ...here.order }
  for (const { id, part } of left) order[part] = [...(order[part] ?? []), id]
  return tree(order, { ...here.items, ...Object.fromEntries(left.map((one) => [one.id, one])) })
}

const tree = (order, items) => ({ order, items, places: atPlaces(order, items) })
