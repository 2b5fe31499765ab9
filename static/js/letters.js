const segmenter =
  globalThis.Intl?.Segmenter && new Intl.Segmenter(undefined, { granularity: "grapheme" })
const STEERING = /[\u202a-\u202e\u2066-\u2069]/g
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * The text as the server will keep it (workshop/domain/text.py): one line, composed, "" when
 * nothing can be seen.
 */
export function cleaned(text) {
  const plain = text
    .replace(STEERING, "")
    .replace(CONTROL, " ")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC")
  return VISIBLE.test(plain) ? plain : ""
}

/** The beginning of a text, of at most so many letters; what was cut off ends in "…". */
export function beginningOf(text, longest) {
  const plain = cleaned(text)
  if (letters(plain) <= longest) return plain
  const all = segmenter ? [...segmenter.segment(plain)].map(({ segment }) => segment) : [...plain]
  return `${all.slice(0, longest - 1).join("").trimEnd()}…`
}

/** How many letters a reader would count in it: graphemes, not code points. */
export function letters(text) {
  const plain = cleaned(text)
  if (!segmenter) return plain.match(/\P{M}(?:\p{M}|\u200d\P{M})*/gu)?.length ?? 0
  let count = 0
  for (const _ of segmenter.segment(plain)) count += 1
  return count
}
