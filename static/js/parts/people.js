import { nothing, svg } from "../../vendor/lit-html/lit-html.js"
import { pick, random } from "./random.js"

const SKIN = ["#f7dcc0", "#f2c9a5", "#d99e73", "#c4875b", "#a86b43", "#7f4d31"]
const HAIR = ["#2b1d1a", "#241f2b", "#6b3f22", "#b4612b", "#dcae52", "#8d8f98", "#c9cacf"]
const CLOTH = ["#ff8f75", "#7e6bb8", "#a3466b", "#5b6478", "#2f2d3a"]
const STYLES = ["short", "curls", "bun", "long", "cap", "bald", "scarf", "scarf", "short", "puffs"]
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
  const traits = { ...lookOf(seed), ...look }
  const wear = clothes(side, paint)
  const stance = pose || (traits.holds ? "hold" : traits.waves ? "wave" : "rest")
  const turn = traits.turned ? -size : size
  return svg`<g class="figure" transform=${`translate(${x} ${y}) scale(${turn} ${size})`}>
    ${traits.chair ? nothing : LEGS}
    <path d=${wear.cut} fill=${wear.fill} stroke=${wear.line} stroke-width="3" />
    ${traits.chair ? CHAIR : nothing}
    ${head(traits)}
    ${arms(stance, wear, traits)}
  </g>`
}

/** The same person seen from behind, down to where a bench begins, the shoulders at (x, y). */
export function fromBehind(seed, side, { paint, x = 0, y = 0, size = 1, look = {} }) {
  const traits = { ...lookOf(seed), ...look }
  const wear = clothes(side, paint)
  return svg`<g class="figure" transform=${`translate(${x} ${y + 84 * size}) scale(${size})`}>
    <path d=${wear.cut} fill=${wear.fill} stroke=${wear.line} stroke-width="3" />
    <path d="M-13-92h26v12q-13 8-26 0Z" fill=${traits.skin} />
    ${backOfHead(traits)}
  </g>`
}

function clothes(side, paint) {
  if (side === "formal") {
    return { fill: paint.formal, plain: "var(--formal)", line: "var(--formal-deep)", cut: "M-34 0V-74q0-10 10-10h48q10 0 10 10V0Z" }
  }
  if (side === "informal") {
    return { fill: paint.informal, plain: "var(--informal)", line: "var(--informal-deep)", cut: "M-40 0C-44-50-30-86 0-86S44-50 40 0Z" }
  }
  const hue = side === "both" ? "together" : "coral"
  const cut = side === "both" ? "M-40 0C-43-50-31-84 2-84h22q10 0 10 10V0Z" : "M-38 0V-58q0-26 26-26h24q26 0 26 26V0Z"
  return { fill: `var(--${hue})`, plain: `var(--${hue})`, line: `var(--${hue}-deep)`, cut }
}

const LEGS = svg`<path d="M-14-2v32h-8M14-2v32h8" fill="none" stroke="var(--ink)" stroke-width="9"
  stroke-linecap="round" stroke-linejoin="round" />`

const CHAIR = svg`<g fill="none" stroke="var(--ink)" stroke-linecap="round" stroke-linejoin="round">
  <path d="M-42-66V-8H26" stroke-width="7" /><path d="M6-6h27v30h12" stroke-width="9" />
  <circle cx="-10" cy="4" r="27" stroke-width="6" fill="#fff" fill-opacity=".6" />
  <path d="M-10-23v54M-37 4h54M-29-15l38 38M9-15l-38 38" stroke-width="2" />
  <circle cx="-10" cy="4" r="3" stroke-width="6" /></g>`

function arms(stance, wear, traits) {
  const down = svg`<path d="M-30-62c-10 18-8 32 0 40" fill="none" stroke=${wear.line} stroke-width="4" stroke-linecap="round" />`
  if (stance === "rest") {
    return svg`${down}<path d="M30-62c10 18 8 32 0 40" fill="none" stroke=${wear.line} stroke-width="4" stroke-linecap="round" />`
  }
  if (stance === "wave") {
    return svg`${down}${sleeve("M30-62c18-6 26-24 28-42", wear)}<circle cx="59" cy="-112" r="10" fill=${traits.skin} />`
  }
  const held = THINGS[traits.holds || "papers"]
  return svg`${sleeve("M-31-60c-2 22 5 28 16 25M31-60c2 22-5 28-16 25", wear)}${held}
    <circle cx="-13" cy="-35" r="7" fill=${traits.skin} /><circle cx="13" cy="-35" r="7" fill=${traits.skin} />`
}

function sleeve(way, wear) {
  return svg`<g fill="none" stroke-linecap="round"><path d=${way} stroke=${wear.line} stroke-width="18" />
    <path d=${way} stroke=${wear.plain} stroke-width="12" /></g>`
}

const THINGS = {
  cup: svg`<g fill="#fff" stroke="var(--ink)" stroke-width="2.5"><path d="M13-54q12 0 12 9t-12 9" fill="none" />
    <path d="M-13-60h26v20q0 10-10 10h-6q-10 0-10-10Z" /></g>`,
  papers: svg`<path d="M-19-66h38v36h-38Z" fill="#fff" stroke="var(--ink)" stroke-width="2.5" stroke-linejoin="round" />
    <path d="M-11-57h22M-11-49h14" stroke="var(--ink)" stroke-width="2.5" stroke-linecap="round" />`,
  book: svg`<path d="M-24-64 0-58l24-6v30L0-28l-24-6Z" fill="#fff" stroke="var(--ink)" stroke-width="2.5" stroke-linejoin="round" />
    <path d="M0-58v30" stroke="var(--ink)" stroke-width="2.5" />`,
  baby: svg`<g transform="translate(3-42)"><ellipse rx="24" ry="17" fill="var(--coral-pale)" stroke="var(--coral-deep)" stroke-width="3" />
    <circle cx="-13" cy="-9" r="12" fill="#e0ab80" /><path d="M-17-9h.01M-10-9h.01" stroke="var(--ink)" stroke-width="3.5" stroke-linecap="round" /></g>`,
}

function head(traits) {
  const { style, skin, hair, cloth } = traits
  if (style === "scarf") {
    return svg`<path d="M-36-72c-8-86 80-86 72 0-16 12-56 12-72 0Z" fill=${cloth} />
      <ellipse cy="-107" rx="22" ry="25" fill=${skin} />${features(traits)}`
  }
  return svg`${BEHIND[style]?.(hair) ?? nothing}<circle cy="-110" r="29" fill=${skin} />
    ${traits.beard ? svg`<path d="M-29-108c0 39 58 39 58 0-8 9-15 6-29 6s-21 3-29-6Z" fill=${hair} />` : nothing}
    ${features(traits)}${ON_TOP[style]?.(hair, cloth) ?? nothing}`
}

const BEHIND = {
  long: (hair) => svg`<path d="M-35-70c-8-84 78-84 70 0Z" fill=${hair} />`,
  bun: (hair) => svg`<circle cy="-147" r="13" fill=${hair} />`,
  puffs: (hair) => svg`<circle cx="-27" cy="-134" r="14" fill=${hair} /><circle cx="27" cy="-134" r="14" fill=${hair} />`,
}
const fringe = (hair) => svg`<path d="M-30-108c-2-43 62-43 60 0-11-18-49-18-60 0Z" fill=${hair} />`
const ON_TOP = {
  short: (hair) => svg`<path d="M-30-110c-3-43 63-45 60 0-5-18-34-12-41-21-5 9-15 9-19 21Z" fill=${hair} />`,
  curls: (hair) => svg`<path d="M-28-103a10 10 0 0 1-9-15 12 12 0 0 1 8-18 14 14 0 0 1 21-11 14 14 0 0 1 24-1 14 14 0 0 1 17 14
    11 11 0 0 1 3 17 9 9 0 0 1-8 14c-2-22-14-25-25-23-14 3-27-3-31 23Z" fill=${hair} />`,
  bun: fringe,
  puffs: fringe,
  long: (hair) => svg`<path d="M-30-106c-2-45 62-45 60 0-12-20-22-22-33-22s-21 5-27 22Z" fill=${hair} />`,
  cap: (_, cloth) => svg`<path d="M-30-117c-2-41 62-41 60 0Z" fill=${cloth} />
    <path d="M14-125h30q6 8-4 9H14Z" fill=${cloth} stroke="var(--ink)" stroke-opacity=".4" stroke-width="2.5" />`,
}

function features({ skin, glasses, beard }) {
  const dark = SKIN.indexOf(skin) > 3
  return svg`<g fill="var(--coral)" opacity=${dark ? 0.45 : 0.7}><circle cx="-16" cy="-101" r="4.5" /><circle cx="16" cy="-101" r="4.5" /></g>
    <path d="M-9-109h.01M9-109h.01" stroke="var(--ink)" stroke-width="5.4" stroke-linecap="round" />
    <path d="M-8-99q8 8 16 0" fill="none" stroke=${beard ? "#fff" : "var(--ink)"} stroke-width="2.6" stroke-linecap="round" />
    ${glasses ? svg`<path d="M-18-109a8 8 0 0 1 16 0 8 8 0 0 1-16 0ZM2-109a8 8 0 0 1 16 0 8 8 0 0 1-16 0ZM-2-109h4" fill="#fff"
      fill-opacity=".25" stroke="var(--ink)" stroke-width="2.4" />` : nothing}`
}

function backOfHead({ style, skin, hair, cloth }) {
  if (style === "scarf") return svg`<path d="M-36-72c-8-94 80-94 72 0-16 12-56 12-72 0Z" fill=${cloth} />`
  if (style === "bald") return svg`<circle cy="-110" r="29" fill=${skin} /><path d="M-29-108c0 32 58 32 58 0-8 10-50 10-58 0Z" fill=${hair} />`
  return svg`${BEHIND[style]?.(hair) ?? nothing}<circle cy="-110" r="30" fill=${hair} />
    ${style === "curls" || style === "cap" ? ON_TOP[style](hair, cloth) : nothing}`
}
