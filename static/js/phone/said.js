/**
 * What I said, as far as this phone has to remember it itself: the moment between the server's ok
 * and its next view, and for good where answers are anonymous, since the server does not know then
 * whose they are. `kept` is this phone's store for the room.
 */
export class Said {
  #moment = new Map()

  constructor(kept) {
    this.kept = kept
  }

  /** The server has it. `data` is what was contributed: {run, type, content, about?, token?}. */
  arrived(id, { run, type, content, about, origin, token }) {
    const said = { run, type, about, origin, ...content }
    if (token) this.kept.set(`said/${id}`, { ...said, at: Date.now() })
    else this.#moment.set(id, said)
  }

  /** It was changed, or (without content) taken back. */
  changed(id, content) {
    this.#moment.delete(id)
    const said = this.kept.get(`said/${id}`)
    if (said && content) this.kept.set(`said/${id}`, { ...said, ...content })
    else this.kept.remove(`said/${id}`)
  }

  /**
   * My contributions of one type in a run, oldest first: {id, type, …content, about?, sending?}.
   * `own` are those the server shows me, `waiting` the acts without an answer.
   */
  list(type, run, own = {}, waiting = []) {
    for (const id of Object.keys(own)) this.#moment.delete(id)
    const under = waiting.filter(({ act, data }) => act === "contribute" && data.run === run)
    const all = [
      ...Object.entries(own).map(([id, said]) => ({ id, ...said })),
      ...this.#remembered().filter((said) => said.run === run && !(said.id in own)),
      ...under.map(({ id, data: { content, ...data } }) => ({
        id,
        ...data,
        ...content,
        sending: true,
      })),
    ]
    const leaving = waiting
      .filter(({ act }) => act === "withdraw")
      .map(({ data }) => data.contribution)
    return all.filter((said) => said.type === type && !leaving.includes(said.id))
  }

  /** What I said without a name in this session, oldest first: no server knows it to be mine. */
  get anonymous() {
    return this.kept
      .keys("said/")
      .map((key) => ({ id: key.slice("said/".length), ...this.kept.get(key) }))
      .sort((one, other) => one.at - other.at)
  }

  #remembered() {
    return [...this.anonymous, ...[...this.#moment].map(([id, said]) => ({ id, ...said }))]
  }
}
