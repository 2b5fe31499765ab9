// All lengths are px on a stage 1920 wide, as drawings count them.
const PORTS = { start: 496, end: 1424 }
const ZONE = { start: 660, end: 1260 }
const MIDDLE = 960
// What stands above a plate: whoever looks over it.
const HEADS = 56
const APART = 34
const EDGES = ["start", "end"]

/**
 * Matches in pages, in their order: on each at most `seats` organisations along an edge of the
 * table and `rows` rows of lines. A match goes to the first page where it fits, so that what is on
 * a page stays there. A match is `{ id, from, to, tall }`, with `tall` the rows it takes; comes
 * out `[{ start: [team], end: [team], lines: [match] }]`.
 */
export function mapPages(matches, teams, { seats, rows }) {
  const pages = []
  for (const match of matches) {
    const tried = pages.map((page) => joined(page, match, teams, { seats, rows }))
    const at = tried.findIndex(Boolean)
    if (at < 0) pages.push(joined(EMPTY, match, teams, { seats: Infinity, rows: Infinity }))
    else pages[at] = tried[at]
  }
  return pages
}

const EMPTY = { start: [], end: [], lines: [] }

function joined(page, match, teams, { seats, rows }) {
  const next = { start: [...page.start], end: [...page.end], lines: [...page.lines, match] }
  for (const team of [match.from, match.to]) {
    if (next.start.includes(team) || next.end.includes(team)) continue
    next[edgeOf(team, match, teams, next)].push(team)
  }
  const full = next.start.length > seats || next.end.length > seats
  return full || next.lines.reduce((sum, { tall }) => sum + tall, 0) > rows ? null : next
}

// Formal sits at the start, informal at the end; who is both, opposite whom they are matched with.
function edgeOf(team, { from, to }, teams, { start, end }) {
  const here = EDGE_OF[teams[team]?.side]
  if (here) return here
  const other = EDGE_OF[teams[team === from ? to : from]?.side]
  if (other) return opposite(other)
  return start.length > end.length ? "end" : "start"
}

const EDGE_OF = { formal: "start", informal: "end" }
const opposite = (edge) => (edge === "start" ? "end" : "start")

/**
 * Where everything of a page lies on a stage of `height`, with rows of at most `pitch`:
 * `{ seats: { team: { edge, y } }, lines: [{ id, y, height, to, way, dot, arrow }] }`. Every line
 * has a row of its own, so that no label can lie over another or on another's line.
 */
export function planOf(page, height, { pitch, heads = HEADS }) {
  const seats = {}
  for (const edge of EDGES) {
    page[edge].forEach((team, n) => {
      seats[team] = { edge, y: heads + ((height - heads) * (n + 0.5)) / page[edge].length }
    })
  }
  const rows = rowsOf(page.lines, seats, height, pitch)
  return { seats, lines: rows.map((row) => drawn(row, seats, rows)) }
}

/** Each line between its two organisations as far as it can, so that few cross. */
function rowsOf(lines, seats, height, pitch) {
  const middle = ({ from, to }) => (seats[from].y + seats[to].y) / 2
  const sorted = [...lines].sort((one, other) => middle(one) - middle(other))
  const tall = sorted.reduce((sum, line) => sum + line.tall, 0)
  const step = Math.min(pitch, height / tall)
  let y = (height - step * tall) / 2
  return sorted.map((line) => {
    const row = { ...line, y: y + (step * line.tall) / 2, height: step * line.tall }
    y += step * line.tall
    return row
  })
}

function drawn(row, seats, rows) {
  const [one, other] = [row.from, row.to].map((team) => port(team, row, seats, rows))
  const same = one.edge === other.edge
  // Two ends on the same edge leave their label one above the other.
  const lift = same ? Math.sign(one.y - other.y) * 12 || 12 : 0
  const ways = [way(one, row.y + lift), way(other, row.y - lift)]
  return {
    ...row,
    edge: other.edge,
    same,
    way: ways.join(""),
    dot: { x: PORTS[one.edge] + inward(one.edge) * 4, y: one.y },
    arrow: head(other),
  }
}

// Every organisation has a port for each of its lines, in the order of their rows.
function port(team, row, seats, rows) {
  const own = rows.filter(({ from, to }) => from === team || to === team)
  const { edge, y } = seats[team]
  const apart = Math.min(APART, 96 / own.length)
  return { edge, y: y + (own.indexOf(row) - (own.length - 1) / 2) * apart }
}

function way({ edge, y }, level) {
  const [from, to] = [PORTS[edge], ZONE[edge]]
  const bend = (to - from) * 0.55
  return `M${from} ${round(y)}C${round(from + bend)} ${round(y)} ${round(to - bend)} ${
    round(level)} ${to} ${round(level)}H${MIDDLE}`
}

function head({ edge, y }) {
  const tip = PORTS[edge] + inward(edge) * 2
  const back = tip + inward(edge) * 22
  return `M${back} ${round(y - 14)}L${tip} ${round(y)}L${back} ${round(y + 14)}`
}

const inward = (edge) => (edge === "start" ? 1 : -1)
const round = (number) => Math.round(number * 10) / 10
