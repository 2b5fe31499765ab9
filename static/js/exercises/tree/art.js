const AGAIN = 2_000
const known = new Map()

/**
 * The drawing of a tree, asked for once: what `/r/<room>/tree/<seed>.json` gives. Undefined until
 * it has come; then `ready` is called.
 */
export function artOf(seed, ready, room = document.body.dataset.room) {
  if (!known.has(seed)) {
    known.set(seed, undefined)
    fetchArt(`/r/${room}/tree/${seed}.json`).then((art) => {
      known.set(seed, art)
      ready()
    })
  }
  return known.get(seed)
}

/** The same to wait for. */
export const artComing = (seed) =>
  new Promise((done) => {
    const art = artOf(seed, () => done(known.get(seed)))
    if (art) done(art)
  })

/** A big screen has nobody to press a button: it asks until it comes. */
async function fetchArt(address) {
  for (;;) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return answer.json()
    await new Promise((again) => setTimeout(again, AGAIN))
  }
}
