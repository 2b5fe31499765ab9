// What is known of the post that one is writing, and of what is under way.

const DAY = 24 * 60 * 60 * 1000
export const LONGEST = { letter: 1000, bell: 200 }

/** An ISO day, by the clock of this device. */
export function isoDay(moment) {
  const two = (n) => String(n).padStart(2, "0")
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** Days to choose from, as {name, day}; `lookBack` is left out once it has been. */
export function suggestions(now, lookBack = "") {
  const today = new Date(now)
  const month = new Date(now)
  month.setMonth(today.getMonth() + 1)
  // The last day of a shorter month: not the first ones of the month after it.
  if (month.getDate() !== today.getDate()) month.setDate(0)
  const days = [
    { name: "week", day: isoDay(new Date(now + 7 * DAY)) },
    { name: "month", day: isoDay(month) },
    { name: "on_look_back", day: lookBack },
  ]
  const { first, last } = range(now)
  return days.filter(({ day }, n) => day >= first && day <= last && days.findIndex((d) => d.day === day) === n)
}

/** The first and the last day that can be chosen. */
export const range = (now) => ({
  first: isoDay(new Date(now + DAY)),
  last: isoDay(new Date(now + 365 * DAY)),
})

/** What I wrote, in order: as the server has it, and what is still on its way. */
export function written(app) {
  const { letters = {}, order = [] } = app.mine.post ?? {}
  const leaving = app.waiting("withdraw_letter").map(({ data }) => data.letter)
  const known = order.filter((id) => !leaving.includes(id)).map((id) => ({ id, ...letters[id] }))
  const names = app.here.post?.receivers ?? {}
  const sending = app.waiting("write_letter").filter(({ id }) => !(id in letters))
  return [
    ...known,
    ...sending.map(({ id, data }) => ({ id, ...data, to: names[data.to]?.name, sending: true })),
  ]
}
