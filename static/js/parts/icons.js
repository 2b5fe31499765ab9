import { html, nothing, svg } from "../../vendor/lit-html/lit-html.js"

const ring = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
const box = (x, y, w, h) =>
  `M${x + 1.5} ${y}h${w - 3}a1.5 1.5 0 0 1 1.5 1.5v${h - 3}a1.5 1.5 0 0 1-1.5 1.5` +
  `h${3 - w}a1.5 1.5 0 0 1-1.5-1.5v${3 - h}a1.5 1.5 0 0 1 1.5-1.5Z`
const dot = (x, y) => `M${x} ${y}h.01`

const BUBBLE = "M4 5.5h16v10.5h-9L6.5 20v-4H4Z"
const SMALL_BUBBLE = "M13 13.5h8.5v5.5h-4l-2.5 2.3v-2.3h-2Z"
const EYE =
  "M3.5 12s3-5.5 8.5-5.5S20.5 12 20.5 12s-3 5.5-8.5 5.5S3.5 12 3.5 12Z" + ring(12, 12, 2.3)
const HAND =
  "M7 12.5V7a1.5 1.5 0 0 1 3 0v4-6a1.5 1.5 0 0 1 3 0v6-5a1.5 1.5 0 0 1 3 0v7.5l1-1.7" +
  "a1.5 1.5 0 0 1 2.6 1.5C17.5 19 15.5 21 12.5 21S7.5 18.5 7 15.5Z"
const face = (mouth) => `${ring(12, 12, 9)}|M8.8 9.6v.4M15.2 9.6v.4${mouth}`

// A path of lines on a grid of 24. After "|": lines inside a shape that may be filled, then
// parts that are solid. An icon may have one, two or three of these.
const DRAWN = {
  "arrow-next": "M5 12h13M12.5 6l6 6-6 6",
  "arrow-back": "M19 12H6M11.5 6l-6 6 6 6",
  tick: "M4.5 12.8l4.6 4.6L19.5 7",
  "double-tick": "M2.5 12.8l4 4 7.5-9M11.5 16l1 .8 7.5-9",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  close: "M6 6l12 12M18 6 6 18",
  question: `${ring(12, 12, 8.5)}|M9.3 9.7a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 1.9${dot(12, 16.8)}`,
  eye: EYE,
  "eye-off": `${EYE}M5 19.5 19 4.5`,
  bulb: "M10 17h4l.4-2.5a5.5 5.5 0 1 0-4.8 0Z|M9.5 20h5",
  pencil:
    "M4.5 19.5l1-4.2L16.2 4.6a1.8 1.8 0 0 1 2.6 0l.6.6a1.8 1.8 0 0 1 0 2.6L8.7 18.5Z" +
    "|M14.4 6.4l3.2 3.2",
  lock: `${box(5.5, 10.5, 13, 9.5)}|M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5`,
  clock: `${ring(12, 12, 8.5)}|M12 7v5.2l3.4 2`,
  calendar: `${box(4, 5.5, 16, 14.5)}|M4 10h16M8.5 3.5v4M15.5 3.5v4`,
  book: "M12 6.5C10 5 7 4.5 4 5v13.5c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5Z|M12 6.5V20",
  handshake:
    "M2 7l4-1.5 3 1.3 3-1 3 .2 3-.5 4 1.5M2 15.5h2.5l5 4.3c.8.7 1.7.6 2.3 0" +
    "M22 15.5h-2.5M12 5.9 8.5 9.7c-.7.9.7 2.5 2.2 1.7l2-1.2 6.2 5.3c1.2 1.2-.3 2.8-1.7 1.9" +
    "M14.7 15.8l2.1 1.8c.9 1.4-.8 2.6-2 1.7l-1.7-1.4M13 19.3c-.2.5-.7.7-1.2.5",
  bridge:
    "M2.5 17.5h19M5.5 17.5V9M18.5 17.5V9M2.5 12.5c1.5-.4 2.5-1.5 3-3.5 1.5 5 11.5 5 13 0" +
    " .5 2 1.5 3.1 3 3.5M9.5 12.7v4.8M14.5 12.7v4.8",
  key: `${ring(8, 14.5, 4)}|M11 11.7l8-8M15.5 7.2l2.8 2.8M18 4.7l1.8 1.8`,
  heart:
    "M12 20C6 15.5 3.5 12.3 3.5 9a4.3 4.3 0 0 1 8.5-1.3A4.3 4.3 0 0 1 20.5 9c0 3.3-2.5 6.5-8.5 11Z",
  spark: "M12 3v4M12 17v4M3 12h4M17 12h4M6 6l2.5 2.5M15.5 15.5 18 18M18 6l-2.5 2.5M8.5 15.5 6 18",
  missing: `${dashes(12, 12, 8.5, 7)}M12 8.5v7M8.5 12h7`,
  hand: HAND,
  leaf: "M4 12a8 8 0 0 1 8-8h8v8a8 8 0 0 1-8 8H4Z|M8.5 12.5l2.5 2.5 5-6",
  "leaf-remark":
    "M3 10.5a7.5 7.5 0 0 1 7.5-7.5h8v7M9.5 18H3v-7.5|M7.5 11l2.5 2.5 4.5-5.5" + SMALL_BUBBLE,
  objection:
    "M4.5 11V6.5a1.4 1.4 0 0 1 2.8 0V10 4.4a1.4 1.4 0 0 1 2.8 0V10 5.3a1.4 1.4 0 0 1 2.8 0" +
    `v4.7M4.5 11v4.5C5 18 7 20 10 20|${SMALL_BUBBLE}`,
  warning: `M12 4l9 15.5H3Z|M12 10v4${dot(12, 16.8)}`,
  "wifi-off":
    "M4 4l16 16M4.5 10.7q.8-.8 1.8-1.4M12.5 7.8a10.5 10.5 0 0 1 7 2.9" +
    `M8.4 14.6a5.2 5.2 0 0 1 2.6-1.4||${ring(12, 18, 1.4)}`,
  speaker:
    "|M15.2 9.2a4 4 0 0 1 0 5.6M17.8 6.6a7.6 7.6 0 0 1 0 10.8|M4 9.5v5h3.2l4.8 4v-13l-4.8 4Z",
  keyboard:
    `${box(2.5, 6, 19, 12)}|${dot(6.5, 10)}${dot(10.2, 10)}${dot(13.8, 10)}${dot(17.5, 10)}` +
    "M8 14.2h8",
  phone: `${box(7, 2.8, 10, 18.4)}|M11 18h2`,
  screen: `${box(3, 4.5, 18, 12)}|M12 16.5v3.5M8 20h8`,
  pause: "M8.5 6v12M15.5 6v12",
  play: "||M8 5.5v13l10.5-6.5Z",
  stop: `||${box(6.5, 6.5, 11, 11)}`,
  download: "M12 4v10.5M7.5 10.5 12 15l4.5-4.5M5 19.5h14",
  copy: `${box(8, 8, 12, 12)}|M16 8V6q0-1.5-1.5-1.5H6Q4.5 4.5 4.5 6v8.5q0 1.5 1.5 1.5h2`,
  people:
    `${ring(8.5, 8.5, 3)}${ring(16.5, 9.5, 2.5)}M3 19c.3-4 2.5-6 5.5-6s5.2 2 5.5 6` +
    "M15.5 13.3c3.2-.6 5.3 1.7 5.5 5.2",
  person: `${ring(12, 8, 4)}M4.5 20c.5-4.8 3.5-7 7.5-7s7 2.2 7.5 7`,
  trash: "M6.5 7l1 13h9l1-13|M4 7h16M9 7V4.5h6V7M10.5 11v5M13.5 11v5",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: `||${ring(5.5, 12, 2)}${ring(12, 12, 2)}${ring(18.5, 12, 2)}`,
  note: "M4.5 4.5h15v9.5l-5.5 5.5h-9.5Z|M19.5 14H14v5.5M8 9h8M8 12.5h4",
  flag: "M6 4.5h12l-3 4 3 4H6|M6 21V4",
  undo: "M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3",
  repeat:
    "M5 11V9.5A3.5 3.5 0 0 1 8.5 6H19M16 3l3 3-3 3M19 13v1.5a3.5 3.5 0 0 1-3.5 3.5H5M8 15l-3 3 3 3",
  qr:
    `${box(3.5, 3.5, 7, 7)}${box(13.5, 3.5, 7, 7)}${box(3.5, 13.5, 7, 7)}|` +
    `${dot(7, 7)}${dot(17, 7)}${dot(7, 17)}` +
    "M14 14h2.5v2.5M20 13.8v2.7M14 20.2v-.2M17.5 20.2h2.7",
  camera: `M4 8h4l1.5-2.5h5L16 8h4v11H4Z|${ring(12, 13, 3.3)}`,
  apple:
    "M12 7.5c-2.5-2-7.5-1-7.5 4.8 0 4.7 3 8.2 5.2 8.2 1 0 1.3-.5 2.3-.5" +
    "s1.3.5 2.3.5c2.2 0 5.2-3.5 5.2-8.2" +
    " 0-5.8-5-6.8-7.5-4.8Z|M12 7.5c0-2 .8-3.5 2.5-4.5",
  sun:
    `${ring(12, 12, 4.2)}|M12 2.8v2.4M12 18.8v2.4M2.8 12h2.4M18.8 12h2.4` +
    "M5.5 5.5l1.7 1.7M16.8 16.8l1.7 1.7" +
    "M18.5 5.5l-1.7 1.7M7.2 16.8l-1.7 1.7",
  root:
    "M12 3v17.5M12 10c0 5-4 4-7 10M12 10c0 5 4 4 7 10" +
    "M7.8 15.5c-1.5 0-3 .3-4.3 1.2M16.2 15.5c1.5 0 3 .3 4.3 1.2",
  trunk: "M9 3c0 6 6 6 6 9s-6 3-6 9M15 3c0 6-6 6-6 9s6 3 6 9",
  can:
    "M7.5 10.5h9l1 9.5h-11Z|M16.8 14c2 0 3-1 4.7-4.5M20 8.8l3 1.6" +
    "M7 13.5c-3.5-.5-3.5 5-.2 5M8.5 10.5a3.5 3.5 0 0 1 7 0",
  "face-1": face("M8 17q4-4.5 8 0"),
  "face-2": face("M8.5 16.2q3.5-2 7 0"),
  "face-3": face("M8.8 15.5h6.4"),
  "face-4": face("M8.5 14.6q3.5 2.2 7 0"),
  "face-5": face("M7.5 13.8q4.5 6 9 0"),
  pin:
    "M12 21c-4.3-5-6.5-8.4-6.5-11.3a6.5 6.5 0 0 1 13 0c0 2.9-2.2 6.3-6.5 11.3Z" +
    `|${ring(12, 9.7, 2.4)}`,
  peg: "M8 3.5h8V20a1 1 0 0 1-1 1h-1.5l-1.5-6-1.5 6H9a1 1 0 0 1-1-1Z|M12 3.5V12M8 9h8",
  chat: `${BUBBLE}|M8 9.5h8M8 12.5h5`,
  talk: "M3.5 5h11v8h-6l-3 3v-3h-2Z|M17 9.5h3.5v7h-2v3l-3-3h-5",
  globe: `${ring(12, 12, 8.5)}|M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17`,
  letter: `${box(3.5, 6, 17, 12.5)}|M4 7l8 6.5L20 7`,
  bell: "M5 14.5a7 7 0 0 1 14 0Z|M3.8 14.5h16.4M12 7.5V4.5M10.5 4.5h3M9.5 18a2.6 2.6 0 0 0 5 0",
  link: "M10 14l4-4M11.5 7.5l2-2a3.5 3.5 0 0 1 5 5l-2 2M12.5 16.5l-2 2a3.5 3.5 0 0 1-5-5l2-2",
  print:
    "M7 8V3.5h10V8M7 17H4V9.5A1.5 1.5 0 0 1 5.5 8h13A1.5 1.5 0 0 1 20 9.5V17h-3|M7 14h10v6.5H7Z",
  settings: `${ring(15, 7, 2.2)}${ring(9, 17, 2.2)}|M4 7h8.5M17.5 7H20M4 17h2.5M11.5 17H20`,
  leave: "M14 4H5.5v16H14M10 12h10M16.5 8.5 20 12l-3.5 3.5",
  tie: "M9.5 3.5h5l-1.2 4.2 2.7 8.8-4 4-4-4 2.7-8.8Z|M10.7 7.7h2.6",
  scales:
    "M2.5 13.5 5.5 7.5l3 6a3 3 0 0 1-6 0ZM15.5 13.5l3-6 3 6a3 3 0 0 1-6 0Z" +
    "|M12 3.5v16.5M8 20h8M5.5 7.5h13",
  chair: "M7 3.5h10v7.5H7Z|M7 3.5v17M17 3.5v17M5.5 13.5h13M7 17h10",
  merge: "M5 5c0 6 7 4 7 10v4M19 5c0 6-7 4-7 10M9 16.5l3 3 3-3",
  bike:
    `${ring(6, 15.5, 4)}${ring(18, 15.5, 4)}` +
    "|M6 15.5 9 8h6l-4 7.5H6M9 8l2.5 7.5M18 15.5 15 6h-2.5M7.5 7.5h3",
  cup:
    "M5 8.5h11v6a4.5 4.5 0 0 1-4.5 4.5h-2A4.5 4.5 0 0 1 5 14.5Z" +
    "|M16 10h1.5a2.5 2.5 0 0 1 0 5H16M8 5.5c0-1 1-1 1-2M12 5.5c0-1 1-1 1-2",
  kite:
    "M14 2.5 20.5 9 12 14.5 7.5 7Z" +
    "|M14 2.5 12 14.5M7.5 7l13 2M12 14.5c-1 3-3 2-4 4s-2 2.5-4 2.5",
  boat: "M3 15.5h18L18.5 20h-13Z|M11.5 15.5V3.5L5 12.5h6.5M11.5 5.5l6.5 7h-6.5",
  bird:
    "M3.5 12.5C4 7.5 9 5.5 12 8.5c1.5 1.5 3.5 1.5 5.5.5 0 5-3.5 8-8 8-3.5 0-5.5-1.5-6-4.5Z" +
    "|M3.5 11.5l-2 1M9 17l-.5 3.5M12.5 16.5l.5 3.5M8 12c2-1.5 4-1 5.5 0-1.5 2-4 2-5.5 0Z" +
    `|${ring(7, 9.7, 0.7)}`,
  star:
    "M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9L6.7 20l1.1-6-4.4-4.2 6-.8Z",
  grip: `||${[6, 12, 18].map((y) => ring(9, y, 1.6) + ring(15, y, 1.6)).join("")}`,
}

// What points along the reading direction turns round with it; a clock or a tick does not.
const TURNS = new Set(["arrow-next", "arrow-back", "undo", "leave", "talk", "chat"])

export const iconNames = Object.keys(DRAWN)

/**
 * A line icon in the colour of the text beside it, hidden from screen readers: put a word next
 * to it. `flip` says whether it mirrors from right to left, `fill` gives a colour word
 * ("coral", "together") to the shape. A name that does not exist leaves an empty square.
 */
export function icon(name, { flip = TURNS.has(name), fill = "" } = {}) {
  const [shape, lines, solid] = (DRAWN[name] ?? "").split("|")
  return html`<svg class="ic ${flip ? "flip" : ""}" data-icon=${name} data-fill=${fill || nothing}
    viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${shape ? svg`<path class="shape" d=${shape} />` : nothing}
    ${lines ? svg`<path d=${lines} />` : nothing}
    ${solid ? svg`<path class="solid" d=${solid} />` : nothing}
  </svg>`
}

function dashes(x, y, r, count) {
  const at = (turn) =>
    [x + r * Math.cos(turn * 2 * Math.PI), y + r * Math.sin(turn * 2 * Math.PI)]
      .map((n) => n.toFixed(1))
      .join(" ")
  return Array.from(
    { length: count },
    (_, n) => `M${at(n / count)}A${r} ${r} 0 0 1 ${at((n + 0.55) / count)}`,
  ).join("")
}
