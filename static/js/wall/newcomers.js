const NEW_FOR = 10_000

/**
 * Remembers when ids first came, for as long as it is about the same thing. What is there from
 * the beginning is never new; what comes later is new for ten seconds.
 */
export function newcomers(now = Date.now) {
  let about
  let since = new Map()
  return (thing, ids) => {
    const begins = thing !== about
    if (begins) since = new Map()
    about = thing
    for (const id of ids) if (!since.has(id)) since.set(id, begins ? -NEW_FOR : now())
    return new Set(ids.filter((id) => now() - since.get(id) < NEW_FOR))
  }
}
