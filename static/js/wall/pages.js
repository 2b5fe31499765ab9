/** The page that follows after turning `by` pages; past the last comes the first. */
export function turned(page, pages, by) {
  return pages < 2 ? 0 : (((page + by) % pages) + pages) % pages
}

/**
 * Turns the pages of what is too much for one screen: every `every` milliseconds, and by hand,
 * after which a page stays for four turns. Calls `paint` when another page is to be shown.
 */
export function pageTurner(paint, options = {}) {
  const { every = 15_000, later = setTimeout, stop = clearTimeout } = options
  let about = ""
  let page = 0
  let pages = 1
  let halted = false
  let held = false
  let waiting

  function wait(time) {
    stop(waiting)
    waiting = pages > 1 && !halted && !held ? later(() => turn(1, every), time) : undefined
  }

  function turn(by, time = every * 4) {
    if (held) return
    page = turned(page, pages, by)
    wait(time)
    paint()
  }

  return {
    /** The page to show of `count` pages about something; of something else always the first. */
    at(thing, count) {
      const changed = thing !== about || count !== pages
      page = thing === about ? Math.min(page, count - 1) : 0
      about = thing
      pages = count
      if (changed) wait(every)
      return page
    },
    /** No page turns while this is on, such as under a spotlight. */
    hold(on) {
      if (on === held) return
      held = on
      wait(every)
    },
    /** Stop turning, or go on, as the facilitator wishes. */
    halt() {
      halted = !halted
      wait(every)
      paint()
    },
    turn,
    get halted() {
      return halted
    },
    get pages() {
      return pages
    },
  }
}
