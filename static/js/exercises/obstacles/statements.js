/**
 * What the script says of a statement: the voice of each side, its theme and that theme's title.
 * `say(path)` reads a text for participants; `theme` is that of each statement (in a view).
 */
export function statementOf(say, theme = {}, id = "") {
  const under = `themes.${theme[id]}`
  const voice = (side) => say(`${under}.statements.${id}.${side}`)
  return { formal: voice("formal"), informal: voice("informal"), theme: say(`${under}.title`) }
}

/** The statements by theme, both in the order of the script. */
export function byTheme({ order = [], theme = {} } = {}) {
  const found = new Map()
  for (const id of order) found.set(theme[id], [...(found.get(theme[id]) ?? []), id])
  return [...found.values()]
}

/** The answer that a mean from 0 to 1 lies nearest to; `scale` goes from most to least. */
export const nearestOf = (scale, mean) => scale[Math.round((1 - mean) * (scale.length - 1))]

/** How full the ring of an answer is: from most (1) to least (0). */
export const fullnessOf = (scale, answer) => 1 - scale.indexOf(answer) / (scale.length - 1)
