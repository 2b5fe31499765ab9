import { dayAfter } from "../../parts/days.js"

// What is known of the post that one is writing, and of what is under way.

export const LONGEST = { letter: 1000, bell: 200 }

/** Days to choose from, as {name, day}; `lookBack` is left out once it has been. */
export function suggestions(now, lookBack = "") {
  const today = new Date(now)
  const days = [
    { name: "week", day: dayAfter({ days: 7 }, today) },
    { name: "month", day: dayAfter({ months: 1 }, today) },
    { name: "on_look_back", day: lookBack },
  ]
  const { first, last } = range(now)
  return days.filter(({ day }, n) => day >= first && day <= last && days.findIndex((d) => d.day === day) === n)
}

/** The first and the last day that can be chosen, by the clock of this device. */
export const range = (now) => ({
  first: dayAfter({ days: 1 }, new Date(now)),
  last: dayAfter({ days: 365 }, new Date(now)),
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
