const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"

/**
 * Random letters, six bits each: 16 for the id of an act, 22 for a secret of 128 bits. Works on a
 * page without https too, where randomUUID is missing.
 */
export function randomLetters(count) {
  const bytes = crypto.getRandomValues(new Uint8Array(count))
  return Array.from(bytes, (byte) => LETTERS[byte & 63]).join("")
}
