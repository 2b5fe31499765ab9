import assert from "node:assert/strict"
import { test } from "node:test"
import { inShort, noteNow } from "../../static/js/desk/cue.js"
import { wishOf } from "../../static/js/desk/keys.js"
import { backward, into, onward, opens, stepAfter } from "../../static/js/desk/moves.js"
import { behind, differs, plan, shorter } from "../../static/js/desk/plan.js"
import { suggestion } from "../../static/js/desk/voices.js"

const MINUTE = 60_000
const SEVEN = Date.UTC(2026, 10, 21, 19)
const at = (minutes) => SEVEN + minutes * MINUTE

const evening = ({ run = "b", phase = "write", runs = {} } = {}) => ({
  run,
  phase,
  agenda: {
    order: ["a", "b", "c"],
    runs: {
      a: { step: "arrive", kind: "arrive", minutes: 10, phase: "welcome", started: at(0), ended: at(14), spent: 14 * MINUTE, ...runs.a },
      b: { step: "strength", kind: "strength", minutes: 25, phase, started: at(14), since: at(14), ...runs.b },
      c: { step: "close", kind: "close", minutes: 7, phase: "", ...runs.c },
    },
    phases: {
      a: ["welcome"],
      b: ["explain", "write", "open", "react"],
      c: ["evaluate", "goodbye"],
    },
    reveals: { a: [], b: ["open"], c: ["goodbye"] },
    spare: {},
    spare_order: [],
  },
})

test("the plan says what is done, what is on, and how late it is", () => {
  const { rows, late, ends, plannedEnd } = plan(evening(), at(20))
  assert.deepEqual(rows.map((row) => row.state), ["done", "now", "later"])
  assert.deepEqual(rows.map((row) => (row.planned - SEVEN) / MINUTE), [0, 10, 35])
  assert.deepEqual(rows.map((row) => (row.at - SEVEN) / MINUTE), [0, 14, 39])
  assert.equal(plannedEnd, at(42))
  assert.equal(ends, at(46))
  assert.equal(late, 4)
})

test("a step that takes longer than planned pushes the end along", () => {
  assert.equal(plan(evening(), at(39)).late, 4)
  assert.equal(plan(evening(), at(45)).late, 10)
})

test("moving on early leaves time to spare", () => {
  const early = evening({ run: "c", runs: { b: { ended: at(20), spent: 6 * MINUTE, since: undefined }, c: { started: at(20), since: at(20) } } })
  assert.equal(plan(early, at(20)).late, -15)
})

test("going back to a step that is not done yet keeps what the later one had", () => {
  const b = { spent: 25 * MINUTE, since: at(42) }
  const c = { started: at(39), ended: at(42), spent: 3 * MINUTE, phase: "evaluate" }
  const back = evening({ runs: { b, c } })
  assert.equal(plan(back, at(43)).late, 43 + 4 - 42)
})

test("before anyone came in, the day would begin now", () => {
  const empty = evening({ run: "a", runs: { a: { started: undefined, ended: undefined, spent: undefined }, b: { started: undefined, since: undefined } } })
  const { rows, late } = plan(empty, at(5))
  assert.equal(rows[0].at, at(5))
  assert.equal(rows[1].at, at(15))
  assert.equal(late, 0)
})

test("times on a clock of minutes differ by a whole minute", () => {
  assert.equal(differs(at(1), at(1) + 59_000), false)
  assert.equal(differs(at(1), at(2)), true)
})

test("the main button leads through the phases, then to the next step, then nowhere", () => {
  assert.deepEqual(onward(evening()), { run: "b", phase: "open" })
  assert.deepEqual(onward(evening({ phase: "react" })), { run: "c", phase: "evaluate" })
  assert.equal(onward(evening({ run: "c", phase: "goodbye" })), null)
})

test("going on to a step that was begun before finds it as it was left", () => {
  assert.deepEqual(onward(evening({ phase: "react", runs: { c: { phase: "goodbye" } } })), { run: "c", phase: "goodbye" })
})

test("back leads to the phase before, then to the step before as it was left, then nowhere", () => {
  assert.deepEqual(backward(evening()), { run: "b", phase: "explain" })
  assert.deepEqual(backward(evening({ run: "c", phase: "evaluate", runs: { b: { phase: "react" } } })), { run: "b", phase: "react" })
  assert.equal(backward(evening({ run: "a", phase: "welcome" })), null)
})

test("a row of the agenda leads to its step, and the last has none after it", () => {
  assert.deepEqual(into(evening().agenda, "c"), { run: "c", phase: "evaluate" })
  assert.equal(into(evening().agenda, undefined), null)
  assert.equal(stepAfter(evening()), "c")
  assert.equal(stepAfter(evening({ run: "c" })), undefined)
})

test("a move opens what is closed, also when it jumps over the opening, and only once", () => {
  assert.equal(opens(evening(), { run: "b", phase: "open" }), true)
  assert.equal(opens(evening(), { run: "b", phase: "react" }), true)
  assert.equal(opens(evening(), { run: "b", phase: "explain" }), false)
  assert.equal(opens(evening({ phase: "open" }), { run: "b", phase: "react" }), false)
  assert.equal(opens(evening({ phase: "react" }), { run: "b", phase: "open" }), false)
  assert.equal(opens(evening({ phase: "react" }), { run: "c", phase: "evaluate" }), false)
  assert.equal(opens(evening({ runs: { c: { phase: "goodbye" } } }), { run: "c", phase: "goodbye" }), false)
})

const onPage = { closest: () => null }
const inField = { closest: (where) => (where.includes("textarea") ? {} : null) }

test("a presenter's clicker leads on and back", () => {
  assert.equal(wishOf({ key: "PageDown", target: onPage }), "on")
  assert.equal(wishOf({ key: "ArrowRight", target: onPage }), "on")
  assert.equal(wishOf({ key: "PageUp", target: onPage }), "back")
  assert.equal(wishOf({ key: "ArrowLeft", target: onPage }), "back")
})

test("keys leave alone who types, who holds another key, and what repeats", () => {
  assert.equal(wishOf({ key: "ArrowRight", target: inField }), "")
  assert.equal(wishOf({ key: "ArrowRight", target: onPage, altKey: true }), "")
  assert.equal(wishOf({ key: "PageDown", target: onPage, repeat: true }), "")
  assert.equal(wishOf({ key: "a", target: onPage }), "")
})

const room = {
  heard: { formal: { heard: 2, of: 2 }, informal: { heard: 1, of: 7 } },
  silent: { selam: true, linde: true, weg: true },
  organisations: { wijk: { name: "Wijkteam", people: 2 }, linde: { name: "Linde", people: 3 }, selam: { name: "Selam", people: 4 } },
}
const many = { heard: { formal: { heard: 6, of: 6 }, informal: { heard: 1, of: 7 } } }

test("the largest organisation of which nobody was heard is named first", () => {
  assert.deepEqual(suggestion({ ...room, ...many }), { key: "desk.voices_organisation", values: { name: "Selam" } })
})

test("where no organisation is silent the side that lags behind is named", () => {
  assert.deepEqual(suggestion({ ...room, ...many, silent: {} }), { key: "desk.voices_informal" })
})

test("as long as few were heard there is nothing to say, and when all were, that is said", () => {
  assert.equal(suggestion({ ...room, heard: { formal: { heard: 1, of: 2 }, informal: { heard: 0, of: 3 } } }), null)
  assert.equal(suggestion({ ...room, heard: { formal: { heard: 0, of: 2 }, informal: { heard: 0, of: 0 } } }), null)
  assert.deepEqual(suggestion({ ...room, heard: { formal: { heard: 2, of: 2 } } }), { key: "desk.voices_all" })
  assert.equal(suggestion({ heard: {}, silent: {}, organisations: {} }), null)
})

test("what is skipped takes no time and is passed by, and the planned end stays", () => {
  const skipped = evening({ run: "a", phase: "welcome", runs: { b: { skipped: true, started: undefined, since: undefined }, a: { ended: undefined, spent: undefined, since: at(0) } } })
  const { rows, late, plannedEnd } = plan(skipped, at(5))
  assert.deepEqual(rows.map((row) => row.state), ["now", "skipped", "later"])
  assert.equal((rows[2].at - SEVEN) / MINUTE, 10)
  assert.equal(plannedEnd, at(42))
  assert.equal(late, -25)
  assert.deepEqual(onward(skipped), { run: "c", phase: "evaluate" })
  assert.equal(stepAfter(skipped), "c")
  assert.deepEqual(backward(evening({ run: "c", phase: "evaluate", runs: { b: { skipped: true } } })), { run: "a", phase: "welcome" })
})

test("a step that got more minutes is later than planned, and one that was added was not planned", () => {
  const longer = evening({ runs: { b: { minutes: 35, planned: 25 }, c: { planned: 0 } } })
  const { plannedEnd, late } = plan(longer, at(20))
  assert.equal(plannedEnd, at(35))
  assert.equal(late, 21)
})

test("a step that was jumped over was not done", () => {
  const { rows } = plan(evening({ run: "c", runs: { b: { started: undefined, since: undefined } } }), at(20))
  assert.deepEqual(rows.map((row) => row.state), ["done", "later", "now"])
})

test("the break of the script is part of the plan, until it was held", () => {
  const rest = { after: "b", minutes: 10 }
  const resting = (more = {}, pause = undefined, run = "b") => {
    const view = evening({ run })
    return { ...view, pause, agenda: { ...view.agenda, break: { ...rest, ...more } } }
  }
  const { rows, plannedEnd, late } = plan(resting(), at(20))
  assert.equal(plannedEnd, at(52))
  assert.equal((rows[2].at - SEVEN) / MINUTE, 49)
  assert.equal(late, 4)
  assert.equal(plan(resting({ taken: true }), at(20)).late, -6)
  assert.equal(plan(resting({}, undefined, "c"), at(49)).plannedEnd, at(52))
})

test("in a pause the step stands still, and what is left of the pause comes before it", () => {
  const b = { spent: 6 * MINUTE, since: undefined }
  const view = { ...evening({ runs: { b } }), pause: { ends: at(30), seconds: 600 } }
  assert.equal(plan(view, at(22)).ends, at(30 + 19 + 7))
  assert.equal(plan(view, at(33)).ends, at(33 + 19 + 7))
  view.agenda.break = { after: "b", minutes: 10 }
  assert.equal(plan(view, at(22)).ends, at(30 + 19 + 7), "it is the break itself")
  view.pause = { ends: at(22), seconds: 120 }
  assert.equal(plan(view, at(22)).ends, at(22 + 19 + 10 + 7), "two minutes are not the break")
})

test("an evening begins with the step that was on when somebody came in", () => {
  const a = { started: undefined, ended: undefined, spent: undefined }
  const { late } = plan(evening({ runs: { a } }), at(24))
  assert.equal(late, -10)
})

test("what a facilitator looks at before anybody came in takes no time", () => {
  const view = { ...evening({ runs: { a: { started: undefined, ended: undefined } } }), may_practise: true }
  assert.equal(plan(view, at(60)).ends, at(60 + 25 + 7))
})

test("past midnight the end is still the end", () => {
  const midnight = new Date(2026, 10, 21, 23, 50).getTime()
  const view = { ...evening({ run: "a", runs: { a: { started: midnight, ended: undefined, spent: undefined, since: midnight }, b: { started: undefined, since: undefined } } }), day: "2026-11-21", starts: "23:50" }
  const { ends, plannedEnd, late } = plan(view, midnight + 5 * MINUTE)
  assert.deepEqual([ends, plannedEnd, late], [midnight + 42 * MINUTE, midnight + 42 * MINUTE, 0])
})

test("before it begins the plan has the hours of the invitation", () => {
  const noon = new Date(2026, 10, 21, 12).getTime()
  const view = { ...evening({ run: "a", runs: { a: { started: undefined, ended: undefined, spent: undefined }, b: { started: undefined, since: undefined } } }), day: "2026-11-21", starts: "12:00", may_practise: true }
  const early = plan(view, noon - 300 * MINUTE)
  assert.deepEqual([early.rows[0].at, early.rows[1].at, early.late], [noon, noon + 10 * MINUTE, 0])
  assert.equal(plan(view, noon + 6 * MINUTE).late, 6)
})

test("who begins hours from the invitation is not early, and plans from there", () => {
  const begun = new Date(2026, 10, 21, 12).getTime()
  const runs = { a: { started: begun, ended: undefined, spent: 0, since: begun }, b: { started: undefined, since: undefined } }
  const named = (starts) => plan({ ...evening({ run: "a", runs }), day: "2026-11-21", starts }, begun).late
  assert.deepEqual(["19:30", "09:59", "12:15", "11:40"].map(named), [0, 0, -15, 20])
})

test("what helps when it is late: what is enough by itself, else what helps most", () => {
  const view = evening()
  view.agenda.spare = { x: { minutes: 8, skip: true }, y: { minutes: 15, skip: true }, z: { minutes: 20, skip: false } }
  view.agenda.spare_order = ["x", "y", "z"]
  const named = (late) => shorter(view, late)?.run
  assert.deepEqual([0, -3, 5, 8, 9, 40].map(named), [undefined, undefined, "x", "x", "y", "y"])
  view.agenda.spare_order = ["z"]
  assert.equal(named(3), "z")
  assert.equal(shorter(evening(), 10), null)
})

test("a step moves among those to come, and never before the one that is on", () => {
  const view = evening({ run: "a", phase: "welcome", runs: { b: { started: undefined } } })
  assert.equal(behind(view, "c", -1), "a")
  assert.equal(behind(view, "b", 1), "c")
  assert.equal(behind(view, "b", -1), undefined)
  assert.equal(behind(view, "c", 1), undefined)
  assert.equal(behind(view, "a", 1), undefined)
  assert.equal(behind(evening({ run: "c", runs: { b: { started: undefined } } }), "b", 1), "c")
})

test("what to say to the room counts when a step begins, how to end it in its last phase", () => {
  const agenda = { phases: { r1: ["explain", "write", "open", "react"], r2: ["welcome"] } }
  const note = (run, phase) => noteNow({ agenda, run, phase })
  const notes = ["explain", "write", "open", "react"].map((phase) => note("r1", phase))
  assert.deepEqual(notes, ["introduce", "watch_power", "watch_power", "close"])
  assert.equal(note("r2", "welcome"), "introduce")
})

test("only what is said aloud stands in quotes, and where room is short the first sentence is enough", () => {
  const notes = { introduce: "Welkom. Pak je telefoon.", close: "Noem de dag. Bedank iedereen." }
  assert.equal(inShort(notes, "introduce", true), "“Welkom.”")
  assert.equal(inShort(notes, "close", false), "Noem de dag. Bedank iedereen.")
})
