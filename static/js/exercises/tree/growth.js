// How far a tree has grown; workshop/drawings/growth.py says the same for paper, and a test keeps
// them together.
import { PLACES } from "./places.js"

/** Fewer contributions than this and it is a seedling. */
export const TREE = 7

/**
 * By what pieces are counted: `count` contributions, `labels` how many there are at each place,
 * `read` how many of those can be read now.
 */
export function growth(count, labels, read) {
  const beyond = (place) => labels[place] - read[place]
  return {
    all: count,
    ...Object.fromEntries(PLACES.map((place) => [place, labels[place]])),
    roles: count >= TREE ? 1 + labels["trunk.formal"] + labels["trunk.informal"] : 0,
    small: beyond("fruits"),
    "rootlets.formal": beyond("roots.formal"),
    "rootlets.informal": beyond("roots.informal"),
  }
}

/** The pieces of a drawing that are there by these counts: each with its number in the list. */
export function showing(pieces, grown) {
  return pieces
    .map((piece, id) => ({ id, ...piece }))
    .filter(({ of = "all", since = 0, until = Infinity }) =>
      grown[of] >= since && grown[of] <= until)
}

/** How large the crown is, 1 at its fullest. */
export function crownSize({ crown }, count, fruits) {
  const sizes = crown.sizes[arrangement(crown.sizes, fruits)]
  return sizes[Math.min(count, sizes.length - 1)]
}

/** The smallest of the arrangements, named by how many they hold, for so many fruits. */
export function arrangement(held, fruits) {
  const sizes = Object.keys(held).map(Number).sort((a, b) => a - b)
  return sizes.find((size) => fruits <= size) ?? sizes.at(-1)
}
