/**
 * Keeps the screen on for as long as this page is in sight, where the browser allows it: asked for
 * again each time the page comes back, and let go by the browser when it goes. On plain http, and
 * in browsers without it, nothing happens. Comes out: `hold()`, `release()`, and `can`.
 */
export function awake(page = document, wakeLock = globalThis.navigator?.wakeLock) {
  let wanted = false
  let held = null

  async function ask() {
    if (!wanted || held || page.visibilityState !== "visible") return
    try {
      const lock = await wakeLock.request("screen")
      lock.addEventListener("release", () => {
        if (held === lock) held = null
      })
      held = lock
      if (!wanted) release()
    } catch {
      // A phone that saves its battery says no: the screen goes dark as it always did.
    }
  }

  function release() {
    const lock = held
    wanted = false
    held = null
    lock?.release().catch(() => undefined)
  }

  if (wakeLock) page.addEventListener("visibilitychange", ask)
  return {
    can: Boolean(wakeLock),
    hold() {
      wanted = true
      return wakeLock ? ask() : undefined
    },
    release,
  }
}
