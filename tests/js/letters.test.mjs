import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { LOOK_BACK, PERIODS } from "../../static/js/exercises/agreements/phone-days.js"
import { randomLetters } from "../../static/js/ids.js"
import { cleaned, letters } from "../../static/js/letters.js"
import { dayAfter } from "../../static/js/parts/days.js"

// Shared with workshop/domain/text.py: what the phone counts is what the server counts.
const cases = JSON.parse(readFileSync(new URL("../letters_cases.json", import.meta.url), "utf8"))

for (const { what, typed, kept, count } of cases) {
  test(`letters: ${what}`, () => {
    assert.equal(cleaned(typed), kept)
    assert.equal(letters(typed), count)
  })
}

test("ids and secrets need no https", () => {
  assert.match(randomLetters(22), /^[A-Za-z0-9_-]{22}$/)
  assert.notEqual(randomLetters(22), randomLetters(22))
})

test("a month later is a day that exists", () => {
  const day = (year, month, date) => new Date(year, month - 1, date)
  assert.equal(dayAfter(PERIODS.week, day(2026, 12, 28)), "2027-01-04")
  assert.equal(dayAfter(PERIODS.month, day(2027, 1, 31)), "2027-02-28")
  assert.equal(dayAfter(PERIODS.quarter, day(2026, 11, 30)), "2027-02-28")
  assert.equal(dayAfter(LOOK_BACK["half-year"], day(2026, 11, 21)), "2027-05-21")
  assert.equal(dayAfter({}, day(2026, 11, 21)), "2026-11-21")
})
