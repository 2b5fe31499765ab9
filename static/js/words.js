// The words of the page, as workshop/words.py hands them out; the same rules on either side
// of the wire, kept together by tests/words_cases.json.

let words = {}
let category = () => "other"
let dates = "nl"

/** Take in what `for_browser()` made, and set the language and direction of the page. */
export function load(json, page = globalThis.document?.documentElement) {
  const rules = new Intl.PluralRules(json.plurals)
  words = json.ui
  category = n => rules.select(n)
  dates = json.dates
  if (page) {
    page.lang = json.language
    page.dir = json.dir
  }
}

/** The sentence for a key, with {name} filled in; `n` chooses the plural form. */
export function t(key, values = {}) {
  if (!Object.hasOwn(words, key)) return key
  const known = words[key]
  const text = typeof known === "string" ? known : (known[formFor(values.n)] ?? known.other)
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole)
}

/** A day (Date, or ISO text without a time) as people say it: 1 december 2026. */
export function dateInWords(day) {
  const date = day instanceof Date ? day : new Date(`${day}T12:00`)
  return new Intl.DateTimeFormat(dates, { dateStyle: "long" }).format(date)
}

/** A number with so many digits after its comma, as people write it: 3,6. */
export function numberInWords(number, digits) {
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(dates, form).format(number)
}

/** The hour and minute of a Date, 19:30, on the clock of this device. */
export function timeInWords(moment) {
  return new Intl.DateTimeFormat(dates, { timeStyle: "short" }).format(moment)
}

/** Some names as people say them: Hanan en Mo. */
export function listInWords(names) {
  return new Intl.ListFormat(dates, { type: "conjunction" }).format(names)
}

function formFor(n) {
  return typeof n === "number" ? category(n) : "other"
}
