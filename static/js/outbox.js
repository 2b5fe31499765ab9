import { randomLetters } from "./ids.js"

const AGAIN = new Set(["not_stored", "too_fast"])
const PAUSE = 2_000

/**
 * Acts on their way to the server, one at a time and in order, each under an id that stays the
 * same however often it is sent. `store` (see storage.js) keeps them across a reload.
 *
 * `send(entry)` gives the server's answer, and fails when it does not come. An answer takes the
 * act out; "not_stored" and "too_fast" leave it in and try again. `onRefused(entry, answer)` gets
 * the acts that were refused, with what went in as `gives`, also after a reload; `onChange()`
 * follows each change.
 */
export class Outbox {
  #entries = []
  #asked = new Map()
  #online = false
  #busy = false
  #count = 0

  constructor({ store, send, onRefused = () => {}, onChange = () => {}, pause = wait }) {
    Object.assign(this, { store, send, onRefused, onChange, pause })
    this.#entries = store
      .keys("out/")
      .map((key) => ({ ...store.get(key), key }))
      .filter((entry) => entry.id)
  }

  /** What is not yet answered, oldest first: {id, act, data, gives?}. */
  get waiting() {
    return [...this.#entries]
  }

  /**
   * Put an act in. The promise gives the server's answer, when it comes; after a reload nobody
   * waits for it.
   */
  put(act, data, { lang, gives, id = randomLetters(16) } = {}) {
    const key = `out/${padded(Date.now(), 15)}-${padded(this.#count++, 5)}-${id}`
    const entry = { id, act, data, ...(lang && { lang }), ...(gives && { gives }) }
    this.store.set(key, entry)
    this.#entries.push({ ...entry, key })
    const answered = new Promise((resolve) => this.#asked.set(id, resolve))
    this.onChange()
    this.#work()
    return answered
  }

  /** The line is open: send what waits. */
  open() {
    this.#online = true
    this.#work()
  }

  /** The line is gone: keep what waits. */
  close() {
    this.#online = false
  }

  async #work() {
    if (this.#busy) return
    this.#busy = true
    while (this.#online && this.#entries.length > 0) await this.#sendFirst()
    this.#busy = false
  }

  async #sendFirst() {
    const entry = this.#entries[0]
    let answer
    try {
      answer = await this.send(entry)
    } catch {
      if (this.#online) await this.pause(PAUSE)
      return
    }
    if (AGAIN.has(answer?.refused)) await this.pause(answer.wait ?? PAUSE)
    else this.#settle(entry, answer)
  }

  #settle(entry, answer) {
    this.#entries = this.#entries.filter((other) => other !== entry)
    this.store.remove(entry.key)
    if (!answer.ok) this.onRefused(entry, answer)
    this.#asked.get(entry.id)?.(answer)
    this.#asked.delete(entry.id)
    this.onChange()
  }
}

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

// Keys in the order of their names are acts in the order in which they were done.
const padded = (number, length) => String(number).padStart(length, "0")
