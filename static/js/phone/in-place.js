const orders = new Map()

/**
 * Choices, each with a `value`, in the order in which this phone first showed them under this name.
 * What others add meanwhile stands below, so that nothing moves under a finger.
 */
export function inPlace(name, choices) {
  const known = new Map(choices.map((choice) => [choice.value, choice]))
  const order = [...new Set([...(orders.get(name) ?? []), ...known.keys()])]
  orders.set(name, order)
  return order.filter((value) => known.has(value)).map((value) => known.get(value))
}
