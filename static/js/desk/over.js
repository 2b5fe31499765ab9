import { onward } from "./moves.js"

// How long nobody's phone is connected before the room looks empty.
const EMPTY = 10 * 60_000

/** Since when nobody is left, kept on the desk each time the server says whose phones are there. */
export function emptySince(presence, since, now) {
  const { formal = 0, informal = 0, both = 0 } = presence
  return formal + informal + both > 0 ? null : (since ?? now)
}

/** Why it may be over: "left", "empty", "done", or "" while it goes on. */
export function reason({ view, online, empty, now }) {
  if (view.ended || !online) return ""
  if (view.left) return "left"
  if (view.people > 0 && empty !== null && empty !== undefined && now() - empty > EMPTY) return "empty"
  return view.people > 0 && !onward(view) ? "done" : ""
}
