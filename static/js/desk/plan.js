const MINUTE = 60_000

/**
 * The day as it was planned and as it goes. `view` is the facilitator's, `now` in milliseconds.
 * Comes out: `rows` in order, each `{ id, step, kind, minutes, state, planned, at }` (`state` done,
 * now or later; `at` is when it began, or will begin as things stand), `ends`, `plannedEnd` and
 * `late`, in whole minutes, negative when there is time to spare.
 */
export function plan(view, now) {
  const { order, runs } = view.agenda
  const here = order.indexOf(view.run)
  const begun = runs[order[0]].started
  let planned = announced(view) ?? begun ?? now
  let expected = now
  const rows = order.map((id, place) => {
    const run = runs[id]
    const row = { id, ...run, planned, at: place > here ? expected : (run.started ?? planned) }
    row.state = place < here ? "done" : place === here ? "now" : "later"
    planned += run.minutes * MINUTE
    if (place >= here) expected += left(run, begun === undefined ? undefined : now)
    return row
  })
  const ended = view.ended ? runs[view.run].ended : undefined
  const ends = ended ?? expected
  return { rows, ends, plannedEnd: planned, late: Math.round((ends - planned) / MINUTE) }
}

// The hour in the invitation, on the clock of the place where this page is open.
function announced({ day, starts }) {
  const moment = Date.parse(`${day}T${starts}`)
  return Number.isNaN(moment) ? undefined : moment
}

/** Whether two moments differ on a clock that shows minutes. */
export const differs = (one, other) => Math.abs(one - other) >= MINUTE

// What a step still takes; one that was done for a part before the room went back takes the rest.
function left({ minutes, started, ended }, now) {
  const whole = minutes * MINUTE
  if (started === undefined || now === undefined) return whole
  return Math.max(0, whole - ((ended ?? now) - started))
}
