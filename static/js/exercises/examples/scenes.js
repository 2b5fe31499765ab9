import { html } from "../../../vendor/lit-html/lit-html.js"
import { sidePatterns } from "../../parts/marks.js"
import { disc, line, outlined, shape, slab } from "../../parts/paper.js"
import { figure } from "../../parts/people.js"

const INK = "var(--ink)"
const WOOD = "#8a5a2b"
const paint = sidePatterns("example", 1.1)

/** What goes on in an example, as a scene that fills its box; other examples share one of these. */
export function scene(id) {
  const draw = SCENES[id] ?? OTHERS[sum(id) % OTHERS.length]
  return html`<svg class="examples-scene mirrors" viewBox="0 0 660 376"
    preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
    ${paint.defs}${draw(id)}
  </svg>`
}

/** Somebody of each side, and people of a family; the same example has the same people. */
const person = (id, side, n, place) =>
  figure(`${id}-${n}`, side, { paint, ...place, look: { ...STANDING, ...place.look } })
const STANDING = { chair: false, holds: "" }

const ground = [
  shape("M0 0H660V410H0Z", "var(--sky)"),
  shape("M0 340C160 300 420 330 660 336V410H0Z", "var(--grass)"),
]

/** A volunteer comes along to where somebody waits in the door. */
const atTheDoor = (id) => [
  ground,
  line("M20 398C180 362 320 368 470 360", "#f3e3c2", 30),
  outlined("M420 120H610V350H420Z", "var(--formal-soft)", "var(--formal-deep)", 4),
  outlined("M400 122 515 44 630 122Z", "var(--formal)", "var(--formal-deep)", 4),
  slab(470, 196, 92, 154, 4, WOOD),
  slab(440, 146, 36, 34, 2, "#fff"),
  slab(556, 146, 36, 34, 2, "#fff"),
  slab(454, 346, 124, 14, 4, "var(--ink-soft)"),
  person(id, "formal", 1, { x: 516, y: 322, size: 0.92, pose: "wave", look: { turned: true } }),
  person(id, "informal", 2, { x: 270, y: 346, size: 1.02, pose: "rest" }),
  person(id, "family", 3, { x: 150, y: 352, size: 1.02, pose: "hold", look: { holds: "baby" } }),
]

/** They sit together, and whoever is paid for it listens. */
const roundTheTable = (id) => [
  shape("M0 0H660V410H0Z", "#f7efe2"),
  shape("M0 318H660V410H0Z", "#e9d6b8"),
  slab(56, 44, 150, 116, 6, "#fff"),
  slab(68, 56, 126, 92, 3, "var(--sky)"),
  line("M131 56V148M68 102H194", "#fff", 6),
  line("M470 40V92M440 40H500", INK, 4),
  shape("M436 92H504L524 132H416Z", "var(--coral-soft)"),
  [110, 250].map((x, n) =>
    person(id, n ? "informal" : "family", n, { x, y: 318, size: 1.02, pose: "hold", look: { holds: "cup" } })),
  person(id, "informal", 2, { x: 400, y: 318, size: 1.02, pose: "rest" }),
  person(id, "formal", 3, { x: 548, y: 318, size: 1.02, pose: "rest", look: { turned: true } }),
  outlined("M40 322H620V346Q620 352 612 352H48Q40 352 40 346Z", WOOD, "#5a3a22", 4),
  line("M96 352V404M564 352V404", "#5a3a22", 14),
  [180, 328, 474].map((x) => outlined(`M${x} 298h26v20q0 6-6 6h-14q-6 0-6-6Z`, "#fff", INK, 3)),
]

/** They are out in the neighbourhood, and do something together. */
const outside = (id) => [
  ground,
  shape("M0 330C90 268 190 268 300 322S520 290 660 330V350H0Z", "var(--hill-near)"),
  line("M596 340V214", "#6e4620", 18),
  [disc(560, 176, 56, "#62b57c"), disc(622, 188, 48, "#4fa56b"), disc(596, 132, 50, "#62b57c")],
  disc(90, 84, 40, "#ffc98a"),
  shape("M0 356C160 330 420 352 660 352V410H0Z", "var(--grass)"),
  person(id, "family", 1, { x: 108, y: 350, size: 1.02, pose: "wave" }),
  person(id, "informal", 2, { x: 238, y: 352, size: 1.02, pose: "rest" }),
  person(id, "family", 3, { x: 342, y: 372, size: 0.72, pose: "rest" }),
  person(id, "formal", 4, { x: 452, y: 352, size: 1.02, pose: "wave", look: { turned: true } }),
  outlined("M372 352a22 22 0 1 1 44 0a22 22 0 1 1-44 0Z", "#fff", INK, 3),
  shape("M384 344l10-7 10 7-4 12h-12Z", INK),
]

/** They fill in a form together, in a place of their own. */
const atWork = (id) => [
  shape("M0 0H660V410H0Z", "var(--mist)"),
  shape("M0 336H660V410H0Z", "#dcd3c4"),
  outlined("M96 30H332V154H96Z", "#fff", INK, 5),
  line("M120 62H252M120 90H300M120 118H216", "var(--rule)", 9),
  line("M268 118l12 12 26-30", "var(--together)", 9),
  person(id, "formal", 1, { x: 150, y: 340, size: 1.06, pose: "hold", look: { holds: "papers" } }),
  person(id, "informal", 2, { x: 318, y: 340, size: 1.06, pose: "rest", look: { turned: true } }),
  person(id, "informal", 3, { x: 478, y: 340, size: 1.06, pose: "wave", look: { turned: true } }),
  shape("M560 336h60l-8 60h-44Z", "var(--coral)"),
  line("M590 336C590 290 570 274 556 262M590 320C594 286 612 270 626 262", "#2f8a52", 7),
  [disc(552, 256, 16, "#62b57c"), disc(628, 256, 16, "#62b57c"), disc(588, 246, 20, "#4fa56b")],
]

const SCENES = {
  "over-de-drempel": atTheDoor,
  "een-veilige-ruimte": roundTheTable,
  "nieuw-leven": atWork,
  "samen-optrekken": outside,
  consultatie: roundTheTable,
}
const OTHERS = [outside, roundTheTable, atTheDoor]

const sum = (id) => [...id].reduce((all, letter) => all + letter.codePointAt(0), 0)
