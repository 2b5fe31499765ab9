import assert from "node:assert/strict"
import { test } from "node:test"

process.env.TZ = "Europe/Amsterdam"
const { range, suggestions } = await import("../../static/js/exercises/close/post.js")
const at = (text) => new Date(text).getTime()

test("tomorrow is another day also when the clock goes back", () => {
  assert.equal(range(at("2026-10-25T00:30")).first, "2026-10-26")
  assert.equal(range(at("2026-03-28T23:30")).first, "2026-03-29")
  assert.equal(range(at("2026-11-26T21:00")).last, "2027-11-26")
})

test("a week is a week also when the clock goes forward", () => {
  const days = (now) => suggestions(at(now), "2027-02-21").map(({ day }) => day)
  assert.deepEqual(days("2026-03-27T23:30"), ["2026-04-03", "2026-04-27", "2027-02-21"])
  assert.deepEqual(days("2027-01-31T20:00"), ["2027-02-07", "2027-02-28", "2027-02-21"])
})
