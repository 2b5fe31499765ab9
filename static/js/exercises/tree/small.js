import { crownSize, growth, showing } from "./growth.js"
import { PLACES } from "./places.js"
import { scene } from "./scene.js"

// No label is in the way of the fruit: they are large, and spread over the crown (the grains of a
// sunflower; every seventh next, so that few are spread as well as many).
const MOST_SMALL = 30
const TURN = Math.PI * (3 - Math.sqrt(5))
const AT = Array.from({ length: MOST_SMALL }, (_, n) => {
  const grain = (n * 7) % MOST_SMALL
  const away = Math.sqrt((grain + 0.5) / MOST_SMALL)
  const at = [960 + 420 * away * Math.cos(grain * TURN), 278 + 178 * away * Math.sin(grain * TURN)]
  return at.map(Math.round)
})
const HANGS = { at: AT, scale: 2.5 }

/**
 * A tree without texts, so small that leaves and rootlets cannot be seen: `labels` says how many
 * there are at each place, `small` who said each fruit. `name` keeps the pieces of several trees on
 * one screen apart.
 */
export function smallTree(art, { count, labels, small, name = "" }) {
  const shown = showing(art.pieces, growth(count, labels, labels))
    .filter(({ layer, foot }) => layer !== "crown" || !foot)
    .map((piece) => ({ ...piece, id: `${name}${piece.id}` }))
  const size = crownSize(art, count, labels.fruits)
  return scene(art, { shown, fresh: new Set(), size, small, label: "", hangs: HANGS })
}

/** How many labels each place of a tree has, by how many each side hung in its parts. */
export function labelsOf(counts) {
  const of = (part) => ({ formal: 0, informal: 0, both: 0, ...counts[part] })
  return Object.fromEntries(PLACES.map((place) => {
    const [part, side] = place.split(".")
    return [place, side ? shared(of(part))[side] : Object.values(of(part)).reduce((a, b) => a + b)]
  }))
}

/** Who said each fruit, the sides in turn. */
export function fruitsOf({ fruits = {} }) {
  const left = { ...fruits }
  const sides = []
  while (Object.values(left).some((n) => n > 0))
    for (const side of Object.keys(left)) if (left[side]-- > 0) sides.push(side)
  return sides
}

/** Who does both hangs where there is most room (see places.js). */
function shared({ formal, informal, both }) {
  const all = formal + informal + both
  const first = Math.min(Math.max(formal, Math.ceil(all / 2)), formal + both)
  return { formal: first, informal: all - first }
}
