import { numberInWords, t } from "../../words.js"

/** What an item or a side got, in words; `start` is the screen's half of the key. */
export function gotten(start, method, { n, mean }) {
  if (method !== "rating") return t(`voting.${start}_${method}`, { n })
  if (mean === undefined) return t(`voting.${start}_unrated`)
  return t(`voting.${start}_rating`, { mean: numberInWords(mean, 1), n })
}

/** The same as one number, for beside a bar. */
export function number(method, { n, mean }) {
  if (method !== "rating") return String(n)
  return mean === undefined ? "–" : numberInWords(mean, 1)
}

/** The longest bar there is: it fills its place, and all others of both sides are drawn to it. */
export function longestShare({ method, results }) {
  if (method === "rating") return 1
  const counted = Object.values(results).flatMap((one) => Object.values(one.sides ?? { one }))
  return Math.max(...counted.map((each) => share(method, each)), 0) || 1
}

/** The share of its own side, from 0 to 1; of ratings from the lowest to the highest. */
export function share(method, { n, of, mean }) {
  if (method === "rating") return mean === undefined ? 0 : (mean - 1) / 4
  return of ? n / of : 0
}
