/**
 * Where the main button leads: what stands before the room next in turn, else the next phase of
 * this step, else the next step that is not skipped, as it was left. `{ run, phase, turn? }`, or null at the very end.
 */
export function onward({ agenda, run, phase, turn }) {
  const inTurn = beside(agenda, turn, 1)
  if (inTurn) return { run, phase, turn: inTurn }
  const phases = agenda.phases[run]
  const next = phases[phases.indexOf(phase) + 1]
  return next ? { run, phase: next } : into(agenda, near(agenda, run, 1))
}

/** Where the back button leads: one back in turn, the phase before, or the step before. */
export function backward({ agenda, run, phase, turn }) {
  const inTurn = beside(agenda, turn, -1)
  if (inTurn) return { run, phase, turn: inTurn }
  const before = agenda.phases[run][agenda.phases[run].indexOf(phase) - 1]
  return before
    ? { run, phase: before }
    : into(agenda, near(agenda, run, -1))
}

const beside = ({ turns = [] }, turn, by) => turns[turns.indexOf(turn) + by]

/** A step as it was left, or at its beginning; null where there is none. */
export function into(agenda, run) {
  if (!run) return null
  return { run, phase: agenda.runs[run].phase || agenda.phases[run][0] }
}

/**
 * Whether a move opens what is still closed. That takes five seconds in which it can be called
 * off, also when the opening phase itself is jumped over.
 */
export function opens({ agenda }, { run, phase }) {
  const phases = agenda.phases[run]
  const from = phases.indexOf(agenda.runs[run].phase)
  const to = phases.indexOf(phase)
  return agenda.reveals[run].some((name) => {
    const place = phases.indexOf(name)
    return from < place && place <= to
  })
}

/** The step after this one, or undefined. */
export const stepAfter = ({ agenda, run }) => near(agenda, run, 1)

// What is skipped is passed by.
function near({ order, runs }, run, by) {
  const way = by > 0 ? order.slice(order.indexOf(run) + 1) : order.slice(0, order.indexOf(run)).reverse()
  return way.find((id) => !runs[id].skipped)
}
