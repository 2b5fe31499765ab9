const WAIT = 5

/**
 * A move that opens what is closed waits five seconds before anything is sent, and can be called
 * off until then. `changed()` follows each second.
 */
export function reveal({ changed = () => {}, second = 1_000 } = {}) {
  let waiting = null

  const tick = () => {
    waiting.left -= 1
    if (waiting.left > 0) {
      waiting.timer = setTimeout(tick, second)
      return changed()
    }
    const { move, then } = waiting
    waiting = null
    changed()
    then(move)
  }

  return {
    /** The seconds left and where it goes, or null when nothing waits. */
    get waiting() {
      return waiting && { left: waiting.left, ...waiting.move }
    },
    /** Begin to wait; `then(move)` is called at the end. While one waits, another does nothing. */
    begin(move, then) {
      if (waiting) return
      waiting = { move, then, left: WAIT, timer: setTimeout(tick, second) }
      changed()
    },
    /** Not yet. Says whether there was anything to call off. */
    callOff() {
      if (!waiting) return false
      clearTimeout(waiting.timer)
      waiting = null
      changed()
      return true
    },
  }
}
