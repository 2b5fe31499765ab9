const KEY = "samenspel.wall"

/** Whether this screen was left in the large setting; a browser that keeps nothing says no. */
export function wasLarge(store = storage()) {
  return store?.getItem(KEY) === "large"
}

/** Keep the setting for the next time this screen opens. */
export function keepLarge(large, store = storage()) {
  try {
    store?.setItem(KEY, large ? "large" : "normal")
  } catch {
    // A full or forbidden store: the setting lasts as long as the page.
  }
}

function storage() {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
