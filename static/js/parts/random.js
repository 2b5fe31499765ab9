/**
 * A row of numbers from 0 up to 1 that is the same for the same seed, on every screen. The seed
 * is a number or a text, such as an id.
 */
export function random(seed) {
  let state = typeof seed === "string" ? hash(seed) : seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of the things in a list, by the next number of a row. */
export const pick = (next, things) => things[Math.floor(next() * things.length)]

function hash(text) {
  let number = 2166136261
  for (const letter of text) number = Math.imul(number ^ letter.codePointAt(0), 16777619)
  return number >>> 0
}
