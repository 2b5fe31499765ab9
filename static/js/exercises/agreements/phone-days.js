/** What stands for "by when" and "how often do we look back". */
export const PERIODS = { week: { days: 7 }, month: { months: 1 }, quarter: { months: 3 } }
export const LOOK_BACK = {
  month: { months: 1 },
  quarter: { months: 3 },
  "half-year": { months: 6 },
}
