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

/** How many letters a reader would count in it: graphemes, not code points. */
export function letters(text) {
  const plain = cleaned(text)
  if (!segmenter) return plain.match(/\P{M}(?:\p{M}|\u200d\P{M})*/gu)?.length ?? 0
  let count = 0
  for (const _ of segmenter.segment(plain)) count += 1
  return count
}
