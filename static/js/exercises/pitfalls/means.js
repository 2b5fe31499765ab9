import { ALL_SIDES, SIDES } from "../../parts/sides.js"

export const AXES = ["plays", "cared"]
// Whose points there can be, in the order in which they are told.
export const WHOSE = [...ALL_SIDES, "all"]
const HIGHEST = 4

/** The answer that a mean from 0 to 1 lies nearest to, "1" to "4"; half way up. */
export const nearest = (mean) => String(1 + Math.floor(mean * (HIGHEST - 1) + 0.5))

/** How far the two sides lie apart, 0 to √2; undefined where not both have a point. */
export function distance(points = {}) {
  const [one, other] = SIDES.map((side) => points[side])
  if (!one || !other) return undefined
  return Math.hypot(one.plays - other.plays, one.cared - other.cared)
}

/** A word for that distance. */
export const howFar = (far) => (far < 0.12 ? "same" : far < 0.35 ? "some" : "large")

/** Whether a point lies where it plays and is not taken care of. */
export const needsOne = ({ plays, cared }) => plays >= 0.5 && cared < 0.5
