const ALIKE = 0.6
// Shorter words say little about what somebody means, in any language.
const TELLING = 3

/**
 * Pairs of texts that may say the same, the most alike first: `most` of them at most, and no text
 * in two pairs. `items` are {id, text}; `apart(a, b)` says of two ids that somebody looked and that
 * they are not the same.
 */
export function similar(items, { most = 3, apart = () => false } = {}) {
  const known = items.map(({ id, text }) => ({ id, ...folded(text) }))
  const found = []
  known.forEach((one, n) => {
    for (const other of known.slice(n + 1)) {
      const score = alike(one, other)
      if (score >= ALIKE && !apart(one.id, other.id)) found.push({ ids: [one.id, other.id], score })
    }
  })
  found.sort((a, b) => b.score - a.score)
  const used = new Set()
  const pairs = []
  for (const { ids } of found) {
    if (pairs.length === most) break
    if (ids.some((id) => used.has(id))) continue
    for (const id of ids) used.add(id)
    pairs.push(ids)
  }
  return pairs
}

/** How alike two texts are, from 0 to 1: by their words, or by their letters two by two. */
export const likeness = (one, other) => alike(folded(one), folded(other))

const alike = (one, other) =>
  Math.max(shared(one.words, other.words), shared(one.pairs, other.pairs))

/** Twice what they have in common, of all that they have. */
function shared(one, other) {
  if (one.size === 0 || other.size === 0) return 0
  let both = 0
  for (const each of one) if (other.has(each)) both += 1
  return (2 * both) / (one.size + other.size)
}

/** Without capitals, accents and punctuation, in whatever script. */
function folded(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => [...word].length >= TELLING)
  const all = [...words.join("")]
  const pairs = new Set(all.slice(1).map((letter, n) => all[n] + letter))
  return { words: new Set(telling), pairs }
}
