const MOST = 60
const ROWS = 3
const ROW_STEP = 62
const HALF_A_PERSON = 26
const SIDES = {
  formal: { from: 0, to: 0.42 },
  both: { from: 0.43, to: 0.57 },
  informal: { from: 0.58, to: 1 },
}

/**
 * Which people of a side are shown, as numbers in the order they came: `{ side, first, last }`,
 * `last` not included. Up to sixty everyone; above that the newest of each side, in proportion.
 */
export function shown(counts) {
  const total = Object.keys(SIDES).reduce((sum, side) => sum + (counts[side] ?? 0), 0)
  return Object.keys(SIDES).map((side) => {
    const here = counts[side] ?? 0
    const seen = total > MOST ? Math.round((here * MOST) / total) : here
    return { side, first: here - seen, last: here }
  })
}

/**
 * Where the people from `first` up to `last` of a side stand: `{ number, x, y }`. A place depends
 * on the number alone. Where a side has more people than places, a newcomer takes the place of the
 * one who has stood there longest.
 */
export function places(side, first, last, width, size) {
  const spots = spotsOf(side, width, size)
  const from = Math.max(first, last - spots.length)
  return Array.from({ length: Math.max(0, last - from) }, (_, n) => {
    const number = from + n
    return { number, ...spots[number % spots.length] }
  })
}

// The front row fills from its middle outward, then the rows behind it, half a step aside.
function spotsOf(side, width, size) {
  const { from, to } = SIDES[side]
  const start = from * width + HALF_A_PERSON * size
  const room = (to - from) * width - 2 * HALF_A_PERSON * size
  const across = Math.max(2, Math.floor(room / (70 * size)))
  const step = room / across
  return Array.from({ length: ROWS * across }, (_, n) => {
    const row = Math.floor(n / across)
    const turn = n % across
    const out = (turn % 2 ? 1 : -1) * Math.ceil(turn / 2)
    const column = Math.floor((across - 1) / 2) + out + (row % 2 ? 0.75 : 0.25)
    return {
      x: Math.round(start + step * column),
      y: Math.round(-row * ROW_STEP * size - ((n * 7) % 4) * 4 * size),
    }
  })
}
