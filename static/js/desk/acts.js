import { randomLetters } from "../ids.js"

const PATIENCE = 5_000
// The act itself was fine: sending the same once more may work.
const AGAIN = new Set(["not_arrived", "not_stored", "too_fast", "unexpected"])

/**
 * The facilitator's acts. None waits unseen: one that is not answered within five seconds is listed
 * in `failed`, with its own id, so that trying again never does it twice.
 *
 * `send({ id, act, data })` gives the server's answer or fails. `changed()` follows each change,
 * `done(id)` an act that can be undone.
 */
export function acts(send, { changed = () => {}, done = () => {}, patience = PATIENCE } = {}) {
  const failed = new Map()
  const under = new Map()

  function attempt(entry) {
    const answered = attempted(entry)
    under.set(entry, answered)
    return answered
  }

  async function attempted(entry) {
    failed.delete(entry.id)
    changed()
    const answer = await arrival(send(entry), patience, (late) => settle(entry, late))
    under.delete(entry)
    settle(entry, answer)
    return answer
  }

  function settle(entry, answer) {
    if (answer.deed) done(entry.id)
    if (answer.ok || entry.own) failed.delete(entry.id)
    else failed.set(entry.id, { ...entry, answer, again: AGAIN.has(answer.refused) })
    changed()
  }

  return {
    /**
     * Do an act; gives the answer, in which `refused` may be "not_arrived". With `own` the caller
     * says itself what went wrong.
     */
    act: (act, data = {}, { own = false } = {}) =>
      attempt({ id: randomLetters(16), act, data, own }),
    /** Acts that failed, oldest first, each with its `answer`, and `again` if it may be tried. */
    get failed() {
      return [...failed.values()]
    },
    /** Whether such an act is on its way. */
    busy: (act) => [...under.keys()].some((entry) => entry.act === act),
    /** Comes when what is on its way now was answered, or given up on. */
    answered: () => Promise.all(under.values()),
    again: ({ id, act, data }) => attempt({ id, act, data, own: false }),
    forget(id) {
      failed.delete(id)
      changed()
    },
  }
}

// Not later than patience allows; what comes after all is told to `late`.
function arrival(coming, patience, late) {
  return new Promise((resolve) => {
    let given = false
    const give = (answer) => {
      if (given) return late(answer)
      given = true
      clearTimeout(waiting)
      resolve(answer)
    }
    const waiting = setTimeout(() => give({ ok: false, refused: "not_arrived" }), patience)
    coming.then(give, () => given || give({ ok: false, refused: "not_arrived" }))
  })
}
