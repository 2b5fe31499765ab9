// The server compares all that is open: not more often than this.
const REST = 3_000
const MOST_PAGES = 5

/**
 * The pairs of notes that may say the same, asked of the server when something was written or done.
 * `differ.has(one, other)` says of two ids that somebody looked, and that they are not the same.
 */
export function offers(desk, differ) {
  let found = []
  let asked = ""
  let waiting = false
  let at = 0
  const gone = new Set()

  async function ask() {
    waiting = false
    at = Date.now()
    asked = signOf(desk.view)
    const { run } = desk.view
    const pairs = await pages(desk, run, differ).catch(() => null)
    if (!pairs || desk.view.run !== run) return
    gone.clear()
    found = pairs
    desk.repaint()
  }

  return {
    /** What is on offer now: each `{one, other}`, and no note in two of them. */
    pairs() {
      const { view } = desk
      if (!view.notes.merges || view.ended) return []
      if (asked !== signOf(view) && !waiting) {
        if (asked.split(" ")[0] !== view.run) found = []
        waiting = true
        setTimeout(ask, Math.max(0, at + REST - Date.now()))
      }
      return apart(found.filter(({ one, other }) => !differ.has(one.id, other.id)), gone)
    },
    /** A note that was laid with another: what was found about it does not hold any more. */
    forget(id) {
      gone.add(id)
      desk.repaint()
    },
  }
}

/** Of pairs, the best first, those in which no note comes a second time. */
export function apart(pairs, gone = new Set()) {
  const used = new Set(gone)
  return pairs.filter(({ one, other }) => {
    if (used.has(one.id) || used.has(other.id)) return false
    used.add(one.id).add(other.id)
    return true
  })
}

const signOf = ({ run, phase, notes, deeds }) =>
  [run, phase, notes.count, notes.order[0], deeds.order[0]].join(" ")

// Pages on as long as all that came was looked at before.
async function pages(desk, run, differ) {
  const pairs = []
  for (let after = "", n = 0; n < MOST_PAGES; n += 1) {
    const page = await desk.look({ part: "alike", run, after })
    if (!page.ok) return n ? pairs : null
    pairs.push(...page.order.map((id) => page.shown[id]))
    after = page.order.at(-1)
    const fresh = pairs.some(({ one, other }) => !differ.has(one.id, other.id))
    if (fresh || pairs.length >= page.count) break
  }
  return pairs
}
