import { t } from "../words.js"

const MOST = 2
// Shorter names are words, too.
const SHORTEST = 3
const LONGEST = 48

/**
 * At most two notes for the simple view, each with why it wants a look (`why`, a sentence): one that
 * names somebody who is in the room, one that is like another. Where fewer do, the newest follow.
 * `listed` are the notes in sight, newest first; `pairs` those that may say the same.
 */
export function attention(desk, listed, pairs = []) {
  const ids = listed.map(({ id }) => id)
  const reasons = { ...reasonsOf(desk.view), ...likeness(pairs, ids) }
  const wanted = Object.keys(reasons).filter((id) => ids.includes(id))
  const newest = listed.filter(({ hidden, merged }) => !hidden && !merged).map(({ id }) => id)
  const shown = [...new Set([...wanted, ...newest])].slice(0, MOST)
  return shown.map((id) => ({ ...listed[ids.indexOf(id)], why: reasons[id] ?? "" }))
}

// Looked for when something was written, not on every painting.
const known = new WeakMap()

function reasonsOf(view) {
  if (!known.has(view.notes)) known.set(view.notes, found(view))
  return known.get(view.notes)
}

function found({ notes: { shown, order }, people_in }) {
  const open = order
    .map((id) => ({ id, ...shown[id] }))
    .filter(({ text, hidden, merged }) => text && !hidden && !merged)
  const names = namesOf(people_in)
  const naming = open.filter(({ text }) => wordsOf(text).some((word) => names.has(word)))
  return Object.fromEntries(naming.map(({ id }) => [id, t("desk.wants_name")]))
}

// The newer one says which it is like, where it is in sight.
function likeness([pair], ids) {
  const [said, like] = !pair || ids.includes(pair.other.id) ? [pair?.other, pair?.one] : [pair.one, pair.other]
  return said && { [said.id]: t("desk.wants_alike", { text: shortened(like.text) }) }
}

const namesOf = (people) =>
  new Set(Object.values(people).flatMap(({ name }) => wordsOf(name)).filter(({ length }) => length >= SHORTEST))

const wordsOf = (text) => text.toLocaleLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []

const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
