/** The ISO day so much later. A month after 31 January is the last day of February. */
export function dayAfter({ days = 0, months = 0 }, from = new Date()) {
  const day = new Date(from.getFullYear(), from.getMonth() + months, 1)
  const last = new Date(day.getFullYear(), day.getMonth() + 1, 0).getDate()
  day.setDate(Math.min(from.getDate(), last) + days)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((n) => String(n).padStart(2, "0"))
    .join("-")
}
