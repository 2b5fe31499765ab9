// A signal tells a little longer than the next one takes to come.
const SHOWN = 10_000
const EVERY = 4_000

/**
 * Who of one's team is writing where now: nothing that is stored, and it goes by itself (RULES.md,
 * "Cards written together"). `tell(field)` sends a signal, `draw()` paints again.
 */
export class Team {
  #writing = new Map()
  #told = new Map()

  constructor({ tell, draw, now = Date.now }) {
    Object.assign(this, { tell, draw, now })
  }

  /** Somebody else is writing in a field. */
  saw({ person, name, field }) {
    this.#writing.set(person, { name, field, until: this.now() + SHOWN })
    setTimeout(this.draw, SHOWN + 100)
    this.draw()
  }

  /** The names of the others who are writing in a field now. */
  at(field) {
    const here = [...this.#writing.values()].filter((one) => one.field === field)
    return here.filter(({ until }) => until > this.now()).map(({ name }) => name)
  }

  /** I am writing in a field: said at most every four seconds. */
  write(field) {
    if ((this.#told.get(field) ?? 0) + EVERY > this.now()) return
    this.#told.set(field, this.now())
    this.tell(field)
  }
}
