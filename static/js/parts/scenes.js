import { html } from "../../vendor/lit-html/lit-html.js"
import { sidePatterns } from "./marks.js"
import { disc, line, shape, slab } from "./paper.js"
import { figure, fromBehind } from "./people.js"

const PLAIN = { beard: false, glasses: false, chair: false, turned: false }
const LADY = { ...PLAIN, style: "scarf", skin: "#7f4d31", cloth: "#ff8f75" }
const CURLY = { ...PLAIN, style: "curls", skin: "#f2c9a5", hair: "#dcae52" }
const ELDER = { ...PLAIN, style: "bald", skin: "#f7dcc0", hair: "#8d8f98", beard: true }
const OTHERS = [
  { ...PLAIN, style: "bun", skin: "#7f4d31", hair: "#b4612b" },
  { ...PLAIN, style: "cap", skin: "#f7dcc0", cloth: "#ff8f75", holds: "cup" },
  { ...PLAIN, style: "scarf", skin: "#c4875b", cloth: "#2f8a74", glasses: true },
]

/** Two people who greet you, one of each side. */
export function welcome() {
  const paint = sidePatterns("welcome")
  const place = { paint, pose: "wave", y: 152, size: 0.86 }
  return scene("0 0 304 190", "mirrors", [
    paint.defs,
    shape("M14 92C2 48 60 6 150 8s146 34 142 84-64 78-150 78S24 138 14 92Z", "var(--sky)"),
    figure("a", "formal", { ...place, x: 92, look: { ...LADY, turned: true } }),
    figure("b", "informal", { ...place, x: 212, look: CURLY }),
  ])
}

/** Someone for whom it is a job. */
export function jobPortrait() {
  const paint = sidePatterns("job")
  const look = { ...LADY, skin: "#c4875b", holds: "cup" }
  return portrait(paint, figure("c", "formal", { paint, pose: "hold", look }))
}

/** Someone who volunteers, or a parent. */
export function volunteerPortrait() {
  const paint = sidePatterns("volunteer")
  const look = { ...ELDER, glasses: true, holds: "book" }
  return portrait(paint, figure("d", "informal", { paint, pose: "hold", look }))
}

/** Three people of a side, about whom one writes. */
export function theOthers(side) {
  const paint = sidePatterns("others")
  const place = { paint, y: 128, size: 0.8 }
  return scene("0 0 300 150", "mirrors others", [
    paint.defs,
    shape("M6 96C2 44 66 10 150 8s146 30 144 84c-1 22-10 40-26 50H34Q10 126 6 96Z", "var(--sky)"),
    OTHERS.map((look, n) =>
      figure(`others-${n}`, side, { ...place, look, x: 66 + n * 84, pose: n === 1 ? "hold" : "rest" }),
    ),
  ])
}

/** People on a bench, seen from behind, who look at the big screen together. */
export function lookAtScreen() {
  const paint = sidePatterns("bench", 1.2)
  return scene("0 0 320 300", "mirrors", [
    paint.defs,
    shape("M6 168C-2 96 52 14 160 16s166 74 152 152-64 120-152 120S16 240 6 168Z", "var(--sky)"),
    screen(52, 14, 216, 136),
    TREE,
    BENCH.map(([side, look], n) =>
      fromBehind("bench", side, { paint, look, size: 0.72, x: 60 + n * 50, y: 214 + (n % 2) * 4 }),
    ),
    line("M50 272v22M270 272v22", "#6e4620", 10),
    slab(20, 264, 280, 18, 9, "#8a5a2b"),
  ])
}

const scene = (box, name, inside) => html`<svg class=${`scene ${name}`} viewBox=${box}
  aria-hidden="true" focusable="false">${inside}</svg>`

const portrait = (paint, person) => scene("-50 -150 100 124", "portrait", [paint.defs, person])

const screen = (x, y, width, height) => [
  slab(x, y, width, height, 8, "var(--ink)"),
  slab(x + 9, y + 9, width - 18, height - 18, 3, "#fff"),
]

const BENCH = [
  ["informal", { style: "short", hair: "#2b1d1a", skin: "#d99e73" }],
  ["formal", { style: "bun", hair: "#6b3f22", skin: "#f7dcc0" }],
  ["both", { style: "scarf", cloth: "#ff8f75" }],
  ["formal", { style: "short", hair: "#241f2b", skin: "#7f4d31" }],
  ["informal", { style: "scarf", cloth: "#7e6bb8" }],
]

// The tree on the screen: soil, two strands with roots, a crown with fruit, a sun.
const CROWN =
  "M102 62c-3-20 16-30 36-28 12-12 36-12 47 0 22-3 36 12 32 29 4 16-14 25-30 22-14 9-40 9-52 1" +
  "-20 2-33-8-33-24Z"
const TREE = [
  shape("M61 116h198v22q0 3-3 3H64q-3 0-3-3Z", "var(--soil)"),
  disc(236, 42, 12, "#ffa36b"),
  line("M112 128c18-1 30-4 40-9 8-5 18-17 13-41", "var(--formal)", 7),
  line("M208 128c-18-1-30-4-40-9-8-5-18-17-13-41", "var(--informal)", 7),
  disc(160, 111, 4.4, "var(--together)"),
  shape(CROWN, "#62b57c"),
  [disc(132, 60, 7, "var(--coral-soft)"), disc(162, 50, 7, "var(--coral-soft)")],
  disc(188, 66, 7, "var(--coral-soft)"),
]
