const NOTHING = { shown: {}, order: [], count: 0 }

/**
 * The notes of the step that is on: the newest come with the view, older ones are looked up, and
 * covered ones show their text only while they are held up.
 *
 * `look(data)` asks the server (docs/protocol.md, "Socket"); `changed()` follows each change.
 */
export function notebook(look, changed = () => {}) {
  let place = ""
  let older = NOTHING
  let held = null

  const turnTo = (view) => {
    const here = `${view.run}/${view.phase}`
    if (here === place) return
    place = here
    older = NOTHING
    held = null
  }

  return {
    /** The notes in sight, newest first, each with its id; a covered one has no `text`. */
    notes(view) {
      turnTo(view)
      const { shown, order } = view.notes ?? NOTHING
      const ids = [...order, ...older.order.filter((id) => !shown[id])]
      return ids.map((id) => lifted({ id, ...(shown[id] ?? older.shown[id]) }, held?.[id]))
    },
    /** How many there are beyond those in sight. */
    left(view) {
      return Math.max(0, (view.notes?.count ?? 0) - this.notes(view).length)
    },
    get held() {
      return held !== null
    },
    /** Look up twenty older ones. Fails without a line. */
    async more(view) {
      const last = this.notes(view).at(-1)
      const asked = place
      const page = await look({ part: "notes", run: view.run, after: last?.id ?? "" })
      if (asked !== place || !page.ok) return
      const covered = this.notes(view).some((note) => note.covered)
      const shown = covered ? closed(page.shown) : page.shown
      older = { shown: { ...older.shown, ...shown }, order: [...older.order, ...page.order] }
      changed()
    },
    /** Look under the covers, as long as nobody lets go. Fails without a line. */
    async hold(view) {
      turnTo(view)
      const mine = (held = {})
      changed()
      const wanted = this.notes(view).length
      for (let after = "", seen = 0; held === mine && seen < wanted; ) {
        const page = await look({ part: "notes", run: view.run, after })
        if (held !== mine || !page.ok || page.order.length === 0) return
        Object.assign(mine, page.shown)
        seen += page.order.length
        after = page.order.at(-1)
        changed()
      }
    },
    /** Let go: what was read is forgotten. */
    release() {
      if (held === null) return
      held = null
      changed()
    },
    /** What an act did to a note that did not come with the view. */
    change(id, what) {
      if (!older.shown[id]) return
      older = { ...older, shown: { ...older.shown, [id]: { ...older.shown[id], ...what } } }
      changed()
    },
  }
}

const lifted = (note, read) => (note.covered && read ? { ...note, ...read, held: true } : note)

const closed = (shown) =>
  Object.fromEntries(
    Object.entries(shown).map(([id, { type, at, group, side, hidden }]) => [
      id,
      { type, at, group, side, hidden, covered: true },
    ]),
  )
