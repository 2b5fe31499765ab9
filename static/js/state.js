import { apply } from "./patch.js"

/**
 * The parts of the session that this screen sees, each a view with a version (docs/protocol.md,
 * "Parts"). `parts` gives the views by name, `known` whether there are any yet.
 */
export class State {
  #parts = {}

  get parts() {
    return Object.fromEntries(Object.entries(this.#parts).map(([name, { view }]) => [name, view]))
  }

  get known() {
    return Object.keys(this.#parts).length > 0
  }

  /** Everything anew. A part that is not in it is not seen any more. */
  replace(parts) {
    this.#parts = { ...parts }
  }

  /**
   * Lay one frame over its part. Comes out: "new", "old" (we were further already), or "gap" when
   * something in between was missed and everything has to be asked for again.
   */
  take({ part, from, to, patch }) {
    const had = this.#parts[part]
    if (had && had.version >= to) return "old"
    if (!had || had.version !== from) return "gap"
    this.#parts[part] = { version: to, view: apply(patch, had.view) }
    return "new"
  }
}
