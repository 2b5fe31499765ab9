const MOST = 400

/**
 * Fetches what a bounded view leaves out, in the background, and calls `paint` when more has come.
 * `look` asks the server (see docs/protocol.md). Ask with a run and how many there are: comes out
 * what is known by now, with its ids; when the number has changed it is fetched again.
 */
export function beyond(look, paint) {
  let asked = ""
  let known = []
  return (run, count) => {
    const key = `${run} ${count}`
    if (key !== asked) {
      asked = key
      fetchAll(run, () => key === asked).then((found) => {
        if (!found) return
        known = found
        paint()
      })
    }
    return known.filter((one) => one.run === run)
  }

  async function fetchAll(run, wanted) {
    const found = []
    let after = ""
    do {
      const page = await look({ part: "notes", run, ...(after ? { after } : {}) })
      if (!wanted() || !page?.ok) return null
      found.push(...page.order.map((id) => ({ id, run, ...page.shown[id] })))
      if (page.order.length === 0 || found.length >= page.count) return found
      after = page.order.at(-1)
    } while (found.length < MOST)
    return found
  }
}
