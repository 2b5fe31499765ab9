// Everything is counted from the start of the line, on a stage 1920 wide; who draws mirrors it.

const DIRECTIONS = [
  { across: 1, down: 0, cost: 0 },
  { across: -1, down: 0, cost: 1 },
  { across: 0, down: 1, cost: 2 },
  { across: 0, down: -1, cost: 2 },
  { across: 1, down: 1, cost: 3 },
  { across: 1, down: -1, cost: 3 },
  { across: -1, down: 1, cost: 3 },
  { across: -1, down: -1, cost: 3 },
]
const RINGS = [1, 2, 3.5]
const RING = 5
const FAR = 25
const STEP = 20
const CROSSED = { own: 4, other: 8, firm: 24, box: 30 }
const ROUNDS = 3
const SETTLING = 300
const GIVING = 0.5

/**
 * Marks that would lie over each other, beside each other: `marks` are `{ x, y }` of their middles,
 * `size` is how wide each is. They stay inside `box`, `{ x, y, width, height }`.
 */
export function apart(marks, size, box) {
  let placed = marks
  for (let round = 0; round < SETTLING; round += 1) {
    const pushes = placed.map((_, n) => pushed(n, placed, marks, size))
    if (pushes.every(({ x, y }) => x === 0 && y === 0)) break
    placed = placed.map(({ x, y }, n) =>
      inside({ x: x + pushes[n].x, y: y + pushes[n].y }, size / 2, box))
  }
  return placed
}

// All give way together, each by a part of what is most too much on either side of it, in the
// direction in which that is the least: so a heap opens evenly. What was pressed together at an
// edge goes on as it stood at first.
function pushed(n, placed, first, size) {
  const most = { x: [0, 0], y: [0, 0] }
  placed.forEach((other, m) => {
    const now = between(placed[n], other)
    const way = now.x || now.y ? now : between(first[n], first[m])
    const [along, across] = Math.abs(way.x) >= Math.abs(way.y) ? ["x", "y"] : ["y", "x"]
    const over = size - Math.abs(now[along])
    if (n === m || over <= 0.5 || Math.abs(now[across]) >= size) return
    const end = way[along] < 0 ? 0 : 1
    most[along][end] = Math.max(most[along][end], over)
  })
  return { x: (most.x[1] - most.x[0]) * GIVING, y: (most.y[1] - most.y[0]) * GIVING }
}

const between = (one, other) => ({ x: one.x - other.x, y: one.y - other.y })

function inside({ x, y }, half, box) {
  return {
    x: Math.min(box.x + box.width - half, Math.max(box.x + half, x)),
    y: Math.min(box.y + box.height - half, Math.max(box.y + half, y)),
  }
}
/**
 * A place for each label, over no other label, no mark and nothing that is `taken`, inside `box`;
 * near its own marks where it can be, and off the lines. `labels` are `{ id, width, height, marks:
 * [{ x, y }] }`, `lines` `{ id, from, to, firm }`, `size` is that of a mark, `gap` stays free round
 * it. Comes out by id: `{ x, y, width, height, leader? }`, with a `leader` `{ from, to }` to the
 * mark it belongs to where it stands away from it.
 */
export function labelled(labels, { lines = [], taken = [], box, size, gap }) {
  const marks = labels.flatMap((label) => label.marks.map((mark) => round(mark, size)))
  const ground = { lines, fixed: [...marks, ...taken], box, size, gap }
  const placed = {}
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const label of labels) placed[label.id] = best(label, othersThan(label, placed), ground)
  }
  return placed
}

const othersThan = ({ id }, placed) =>
  Object.keys(placed).filter((other) => other !== id).map((other) => placed[other])

function best(label, others, ground) {
  const near = cheapest(beside(label, ground), label, others, ground)
  if (near && near.cost < FAR) return near.place
  const anywhere = cheapest(everywhere(label, ground), label, others, ground)
  return [near, anywhere].filter(Boolean).sort((one, two) => one.cost - two.cost)[0]?.place
    ?? { ...beside(label, ground).next().value.place }
}

function cheapest(candidates, label, others, ground) {
  let found
  for (const { place, cost } of candidates) {
    if (found && cost >= found.cost) continue
    if (!isFree(place, others, ground)) continue
    const led = withLeader(place, label, ground)
    const whole = cost + crossings(led, label, others, ground)
    if (!found || whole < found.cost) found = { place: led, cost: whole }
  }
  return found
}

/** Round each of its marks, in three rings. */
function* beside({ width, height, marks }, { size, gap }) {
  for (const [ring, times] of RINGS.entries()) {
    for (const { x, y } of marks) {
      for (const { across, down, cost } of DIRECTIONS) {
        const away = size / 2 + gap * times
        const place = {
          x: x + across * away + ((across - 1) * width) / 2,
          y: y + down * away + ((down - 1) * height) / 2,
          width,
          height,
        }
        yield { place, cost: cost + ring * RING }
      }
    }
  }
}

/** Anywhere on the map, the nearer the better. */
function* everywhere({ width, height, marks }, { box }) {
  for (let y = box.y; y <= box.y + box.height - height; y += STEP) {
    for (let x = box.x; x <= box.x + box.width - width; x += STEP) {
      const place = { x, y, width, height }
      const nearest = Math.min(...marks.map((mark) => distance(mark, edgeOf(place, mark))))
      yield { place, cost: RINGS.length * RING + nearest / 12 }
    }
  }
}

function isFree(place, others, { fixed, box, gap }) {
  const inside = place.x >= box.x && place.x + place.width <= box.x + box.width
    && place.y >= box.y && place.y + place.height <= box.y + box.height
  return inside && !fixed.some((each) => overlap(place, each, gap / 4))
    && !others.some((each) => overlap(place, each, gap / 2))
}

function withLeader(place, { marks }, { size, gap }) {
  const [to] = [...marks].sort((one, two) =>
    distance(one, edgeOf(place, one)) - distance(two, edgeOf(place, two)))
  const from = edgeOf(place, to)
  return distance(from, to) > size / 2 + gap * 1.5 ? { ...place, leader: { from, to } } : place
}

function crossings(place, { id }, others, { lines, fixed }) {
  const { leader } = place
  const crossed = lines.filter((line) => crosses(line, place))
    .map((line) => (line.firm ? CROSSED.firm : line.id === id ? CROSSED.own : CROSSED.other))
  const led = others.filter((other) => other.leader && crosses(other.leader, place))
  const over = leader ? [...others, ...fixed].filter((each) => crosses(leader, each)) : []
  // Its leader ends in a mark of its own, which is no crossing.
  const boxes = led.length + Math.max(0, over.length - 1)
  return crossed.reduce((sum, cost) => sum + cost, 0) + boxes * CROSSED.box
}

/** Whether two boxes lie over each other, or nearer than `gap`. */
export function overlap(one, other, gap = 0) {
  return one.x < other.x + other.width + gap && other.x < one.x + one.width + gap
    && one.y < other.y + other.height + gap && other.y < one.y + one.height + gap
}

/** Whether a line goes through a box (cut off at each of its edges in turn, as far as it is in). */
export function crosses({ from, to }, { x, y, width, height }) {
  const across = to.x - from.x
  const down = to.y - from.y
  const edges = [
    [-across, from.x - x], [across, x + width - from.x],
    [-down, from.y - y], [down, y + height - from.y],
  ]
  let [enters, leaves] = [0, 1]
  for (const [way, room] of edges) {
    if (way === 0 && room < 0) return false
    if (way < 0) enters = Math.max(enters, room / way)
    if (way > 0) leaves = Math.min(leaves, room / way)
  }
  return enters < leaves
}

const round = ({ x, y }, size) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size })

const edgeOf = ({ x, y, width, height }, mark) => ({
  x: Math.min(x + width, Math.max(x, mark.x)),
  y: Math.min(y + height, Math.max(y, mark.y)),
})

const distance = (one, other) => Math.hypot(one.x - other.x, one.y - other.y)
