import { nothing, svg } from "../../vendor/lit-html/lit-html.js"
import { backOfHead, head } from "./heads.js"
import { disc, line, outlined, shape } from "./paper.js"
import { pick, random } from "./random.js"

const INK = "var(--ink)"
const SKIN = ["#f7dcc0", "#f2c9a5", "#d99e73", "#c4875b", "#a86b43", "#7f4d31"]
const DARK = new Set(["#a86b43", "#7f4d31"])
const HAIR = ["#2b1d1a", "#241f2b", "#6b3f22", "#b4612b", "#dcae52", "#8d8f98", "#c9cacf"]
const CLOTH = ["#ff8f75", "#7e6bb8", "#a3466b", "#5b6478", "#2f2d3a"]
const STYLES = ["short", "short", "curls", "bun", "long", "puffs", "cap", "bald", "scarf", "scarf"]
const BEARDED = new Set(["short", "curls", "cap", "bald"])
const HELD = ["cup", "papers", "book", "baby"]

/**
 * How a person looks, from a seed: skin, hair, headscarf, beard, glasses, wheelchair and what
 * they hold. The side has no say in it, so that no look belongs to a side.
 */
export function lookOf(seed) {
  const next = random(seed)
  const style = pick(next, STYLES)
  return {
    style,
    skin: pick(next, SKIN),
    hair: pick(next, HAIR),
    cloth: pick(next, CLOTH),
    beard: (style === "bald" || next() < 0.3) && BEARDED.has(style),
    glasses: next() < 0.22,
    chair: next() < 0.07,
    holds: next() < 0.3 ? pick(next, HELD) : "",
    waves: next() < 0.3,
    turned: next() < 0.5,
  }
}

/**
 * A paper figure of about 80 by 185, its hem at (x, y). `side` is "formal", "informal", "both" or
 * "family"; `paint` are the patterns of the drawing (see marks.js); `pose` is "rest", "wave" or
 * "hold", else the seed chooses; `look` overrules single traits of the seed.
 */
export function figure(seed, side, { paint, pose = "", x = 0, y = 0, size = 1, look = {} }) {
  const traits = traitsOf(seed, look)
  const wear = clothes(side, paint)
  const stance = pose || (traits.holds ? "hold" : traits.waves ? "wave" : "rest")
  const turn = traits.turned ? -size : size
  return svg`<g class="figure" transform=${`translate(${x} ${y}) scale(${turn} ${size})`}>
    ${traits.chair ? nothing : line("M-14-2v32h-8M14-2v32h8", INK, 9)}
    ${outlined(wear.cut, wear.fill, wear.edge, 3)}
    ${traits.chair ? CHAIR : nothing}
    ${head(traits)}${arms[stance](wear, traits)}
  </g>`
}

/** The same person seen from behind, for a bench: the shoulders at (x, y). */
export function fromBehind(seed, side, { paint, x = 0, y = 0, size = 1, look = {} }) {
  const traits = traitsOf(seed, look)
  const wear = clothes(side, paint)
  return svg`<g class="figure" transform=${`translate(${x} ${y + 84 * size}) scale(${size})`}>
    ${outlined(wear.cut, wear.fill, wear.edge, 3)}
    ${shape("M-13-92h26v12q-13 8-26 0Z", traits.skin)}${backOfHead(traits)}
  </g>`
}

function traitsOf(seed, look) {
  const traits = { ...lookOf(seed), ...look }
  return { ...traits, dark: DARK.has(traits.skin) }
}

// Square shoulders and round ones, as the marker of the side; both has one of each.
const CUTS = {
  formal: "M-34 0V-74q0-10 10-10h48q10 0 10 10V0Z",
  informal: "M-40 0C-44-50-30-86 0-86S44-50 40 0Z",
  both: "M-40 0C-43-50-31-84 2-84h22q10 0 10 10V0Z",
  family: "M-38 0V-58q0-26 26-26h24q26 0 26 26V0Z",
}
const HUES = { formal: "formal", informal: "informal", both: "together", family: "coral" }

function clothes(side, paint) {
  const plain = `var(--${HUES[side]})`
  const edge = `var(--${HUES[side]}-deep)`
  return { cut: CUTS[side], plain, edge, fill: paint[side] ?? plain }
}

const arms = {
  rest: ({ edge }) => line(`${DOWN}M30-62c10 18 8 32 0 40`, edge, 4),
  wave: (wear, { skin }) => [
    line(DOWN, wear.edge, 4),
    sleeve("M30-62c18-6 26-24 28-42", wear),
    disc(59, -112, 10, skin),
  ],
  hold: (wear, { skin, holds }) => [
    sleeve("M-31-60c-2 22 5 28 16 25M31-60c2 22-5 28-16 25", wear),
    THINGS[holds || "papers"],
    disc(-13, -35, 7, skin),
    disc(13, -35, 7, skin),
  ],
}
const DOWN = "M-30-62c-10 18-8 32 0 40"
const sleeve = (way, { edge, plain }) => [line(way, edge, 18), line(way, plain, 12)]

const THINGS = {
  cup: [
    line("M13-54q12 0 12 9t-12 9", INK, 2.5),
    outlined("M-13-60h26v20q0 10-10 10h-6q-10 0-10-10Z", "#fff", INK, 2.5),
  ],
  papers: [
    outlined("M-19-66h38v36h-38Z", "#fff", INK, 2.5),
    line("M-11-57h22M-11-49h14", INK, 2.5),
  ],
  book: [
    outlined("M-24-64 0-58l24-6v30L0-28l-24-6Z", "#fff", INK, 2.5),
    line("M0-58v30", INK, 2.5),
  ],
  baby: [
    outlined(
      "M-21-42a24 17 0 1 1 48 0a24 17 0 1 1-48 0Z",
      "var(--coral-pale)",
      "var(--coral-deep)",
      3,
    ),
    disc(-10, -51, 12, "#e0ab80"),
    line("M-14-51h.01M-7-51h.01", INK, 3.5),
  ],
}

const CHAIR = [
  line("M-42-66V-8H26", INK, 7),
  line("M6-6h27v30h12", INK, 9),
  outlined("M-37 4a27 27 0 1 1 54 0a27 27 0 1 1-54 0Z", "rgb(255 255 255 / .6)", INK, 6),
  line("M-10-23v54M-37 4h54M-29-15l38 38M9-15l-38 38", INK, 2),
  disc(-10, 4, 6, INK),
]
