const MINUTE = 60_000
/** So many minutes a step may take. */
export const LONGEST = 240
// What begins so far from the hour in the invitation is not early or late: it is another time.
const ANOTHER_TIME = 120 * MINUTE

/**
 * The day as it was planned and as it goes. `view` is the facilitator's, `now` in milliseconds.
 * Comes out: `rows` in order, each `{ id, step, kind, minutes, state, planned, at }` (`state` done,
 * now, later or skipped; `at` is when it began, or will begin as things stand; `planned` when it
 * was to begin), `ends`, `plannedEnd` and `late`, in whole minutes, negative when there is time to
 * spare.
 */
export function plan(view, now) {
  const { order, runs, break: rest } = view.agenda
  const here = order.indexOf(view.run)
  const begun = view.may_practise ? undefined : earliest(runs)
  const said = announced(view) ?? begun ?? now
  const from = begun ?? Math.max(now, said)
  let planned = Math.abs(from - said) < ANOTHER_TIME ? said : from
  let expected = begun === undefined ? from : now + pauseLeft(view, now)
  const rows = order.map((id, place) => {
    const run = runs[id]
    const row = { id, ...run, planned, at: place > here ? expected : (run.started ?? planned) }
    row.state = stateOf(run, place - here)
    planned += (run.planned ?? run.minutes) * MINUTE
    if (place >= here && !run.skipped) {
      expected += left(run, begun === undefined ? undefined : now)
    }
    if (rest?.after === id) {
      planned += rest.minutes * MINUTE
      if (place >= here && !isTaken(rest, view)) expected += rest.minutes * MINUTE
    }
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

// What was jumped over was not done: it can still come.
function stateOf({ skipped, started }, after) {
  if (skipped) return "skipped"
  if (after === 0) return "now"
  return after < 0 && started !== undefined ? "done" : "later"
}

function earliest(runs) {
  const begun = Object.values(runs).flatMap(({ started }) => started ?? [])
  return begun.length > 0 ? Math.min(...begun) : undefined
}

// What a step still takes: its time stands still in a pause, and while the room is elsewhere.
function left({ minutes, spent = 0, since }, now) {
  const whole = minutes * MINUTE
  if (now === undefined) return whole
  return Math.max(0, whole - spent - (since === undefined ? 0 : now - since))
}

const pauseLeft = ({ pause }, now) => (pause ? Math.max(0, pause.ends - now) : 0)

/** Whether the break of the script was held, or is: a shorter pause leaves it to come. */
const isTaken = (rest, { pause }) =>
  Boolean(rest.taken || (pause && pause.seconds * 2 >= rest.minutes * 60))

/**
 * What to skip or shorten when the evening is so many minutes late: what makes it good by itself,
 * else what helps most. `{ run, minutes, skip }`, or null. What could give time, and in which order
 * it is thought of, is the server's to say (workshop/domain/schedule.py).
 */
export function shorter({ agenda }, late) {
  const spares = agenda.spare_order.map((run) => ({ run, ...agenda.spare[run] }))
  const skips = spares.filter(({ skip }) => skip)
  const enough = skips.find(({ minutes }) => minutes >= late)
  return late > 0 ? (enough ?? skips.at(-1) ?? spares[0] ?? null) : null
}

/**
 * Behind which run a step comes when it moves one place; undefined where it cannot: what is begun
 * keeps its place, and what comes cannot go before the step that is on.
 */
export function behind({ agenda: { order, runs }, run: current }, run, by) {
  const [here, place] = [order.indexOf(current), order.indexOf(run)]
  if (run === current || runs[run].started !== undefined) return undefined
  if (by > 0) return place < here ? current : order[place + 1]
  return place - 2 >= here ? order[place - 2] : undefined
}

/** The step that is on, and those after it. */
export const comes = ({ agenda, run }) => agenda.order.slice(agenda.order.indexOf(run))
