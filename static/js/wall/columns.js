/**
 * Things in two columns, in their order: formal and informal by `sideOf`; what is of both goes to
 * the shorter one, so that neither side stands higher than the other.
 */
export function inColumns(things, sideOf) {
  const columns = { formal: [], informal: [] }
  const both = []
  for (const thing of things) (columns[sideOf(thing)] ?? both).push(thing)
  for (const thing of both) {
    const { formal, informal } = columns
    ;(formal.length <= informal.length ? formal : informal).push(thing)
  }
  return columns
}
