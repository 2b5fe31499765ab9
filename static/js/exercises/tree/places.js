/** How many labels a place has room for; of roots and trunk each side is a place. */
export const ROOM = {
  fruits: 8,
  "roots.formal": 5,
  "roots.informal": 5,
  "trunk.formal": 2,
  "trunk.informal": 2,
  sun: 4,
  can: 4,
}
export const PLACES = Object.keys(ROOM)
export const PARTS = ["fruits", "roots", "trunk", "sun", "can"]
const SIDED = ["roots", "trunk"]

/** The parts that a script asks for. */
export const partsIn = ({ order }) => PARTS.filter((part) => part in order)

/** The places of a part. */
export const placesOf = (part) =>
  SIDED.includes(part) ? [`${part}.formal`, `${part}.informal`] : [part]

/** Who said an item: a side, "both" where more than one did, "none" where nobody may know. */
export function sideOf({ side, sides = {}, joint }) {
  if (joint || (sides.formal && sides.informal)) return "both"
  return side ?? "none"
}

/**
 * The items at each place: `{ fruits: [id], "roots.formal": [id], … }`. Who does both, or is not
 * known by side, hangs where there is most room.
 */
export function atPlaces(order, items) {
  const found = Object.fromEntries(PLACES.map((place) => [place, []]))
  for (const part of PARTS) {
    for (const id of order[part] ?? []) placeOf(part, items[id], found).push(id)
  }
  return found
}

/**
 * Remembers who sits where: what is still there keeps its seat, so that nothing jumps when
 * something comes. `seats(name, ids)` gives those ids in the order of their seats.
 */
export function seating() {
  const kept = new Map()
  return (name, ids) => {
    const before = kept.get(name) ?? []
    const stay = before.filter((id) => ids.includes(id))
    const seated = [...stay, ...ids.filter((id) => !stay.includes(id))]
    kept.set(name, seated)
    return seated
  }
}

function placeOf(part, item, found) {
  if (!SIDED.includes(part)) return found[part]
  const [formal, informal] = placesOf(part).map((place) => found[place])
  if (item.side === "formal") return formal
  if (item.side === "informal") return informal
  return formal.length <= informal.length ? formal : informal
}
