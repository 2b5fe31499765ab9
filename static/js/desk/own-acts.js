const KEPT = 30

/** The acts that were sent from this page, also before it was loaded again. */
export function ownActs(store) {
  const ids = store.get("own") ?? []
  return {
    add(id) {
      ids.push(id)
      ids.splice(0, ids.length - KEPT)
      store.set("own", ids)
    },
    has: (id) => ids.includes(id),
  }
}
