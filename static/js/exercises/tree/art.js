const AGAIN = 2_000
const known = new Map()

/**
 * The drawing of a tree, asked for once: what `/r/<room>/tree/<seed>.json` gives. Undefined until
 * it has come; then `ready` is called.
 */
export function artOf(seed, ready) {
  if (!known.has(seed)) known.set(seed, { coming: fetchArt(seed) })
  const { art, coming } = known.get(seed)
  if (!art && ready) coming.then(ready)
  return art
}

/** The same to wait for. */
export function artComing(seed) {
  artOf(seed)
  return known.get(seed).coming
}

/** A big screen has nobody to press a button: it asks until it comes. */
async function fetchArt(seed) {
  for (;;) {
    const room = document.body.dataset.room
    const answer = await fetch(`/r/${room}/tree/${seed}.json`).catch(() => null)
    if (answer?.ok) {
      known.get(seed).art = await answer.json()
      return known.get(seed).art
    }
    await new Promise((again) => setTimeout(again, AGAIN))
  }
}
