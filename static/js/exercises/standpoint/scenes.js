import { nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { sidePatterns } from "../../parts/marks.js"
import { line, shape } from "../../parts/paper.js"
import { figure } from "../../parts/people.js"

const INK = "var(--ink)"
const SMALL = 0.62

/** A small drawing of what a starting point means; nothing for one that a script adds. */
export function scene(option) {
  const draw = SCENES[option]
  if (!draw) return nothing
  const paint = sidePatterns(`standpoint-${option}`)
  const one = (seed, side, x, y, more = {}) =>
    figure(`${option}-${seed}`, side, { paint, x, y, size: SMALL, pose: "rest", ...more })
  return svg`<svg class="standpoint-scene" viewBox="-6 -58 312 232" aria-hidden="true"
    focusable="false">${paint.defs}${draw(one)}</svg>`
}

const look = (style, skin, more = {}) => ({
  style,
  skin,
  hair: "#6b3f22",
  beard: false,
  glasses: false,
  chair: false,
  holds: "",
  turned: false,
  ...more,
})

const SCENES = {
  reach: (one) => [
    line("M20 150C90 60 210 60 280 150", INK, 10),
    line("M8 150H292", INK, 8),
    line("M80 104V150M150 84V150M220 104V150", INK, 5),
    one("parent", "family", 46, 132, { look: look("long", "#d99e73", { hair: "#241f2b" }) }),
    one("guide", "informal", 132, 66, { look: look("bun", "#7f4d31", { hair: "#b4612b" }), pose: "wave" }),
    one("worker", "formal", 256, 132, { look: look("bald", "#f2c9a5", { beard: true, hair: "#8d8f98", turned: true }), pose: "wave" }),
  ],
  conversation: (one) => [
    shape("M30 140a120 20 0 1 0 240 0a120 20 0 1 0-240 0Z", "#c4e2cb"),
    one("one", "family", 58, 128, { look: look("curls", "#f7dcc0", { hair: "#dcae52" }) }),
    one("other", "family", 242, 128, { look: look("short", "#a86b43") }),
    one("host", "informal", 118, 138, { look: look("cap", "#f2c9a5", { holds: "cup", cloth: "#ff8f75" }), pose: "hold" }),
    one("guest", "formal", 184, 138, { look: look("scarf", "#7f4d31", { holds: "cup", cloth: "#7e6bb8" }), pose: "hold" }),
  ],
  stronger: (one) => [
    shape("M76 150C40 40 130 20 150 84C170 20 260 40 224 150Z", "#bfe5c8"),
    one("worker", "formal", 110, 140, { look: look("long", "#f7dcc0", { hair: "#241f2b" }), pose: "wave", size: 0.7 }),
    one("neighbour", "informal", 190, 140, { look: look("short", "#a86b43", { turned: true }), pose: "wave", size: 0.7 }),
  ],
}
