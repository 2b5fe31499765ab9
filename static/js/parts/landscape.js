import { html } from "../../vendor/lit-html/lit-html.js"
import { line, outlined, shape } from "./paper.js"
import { random } from "./random.js"

const blades = new Map()

/**
 * Two hills and a meadow that fill a width of 1920, with the grass beginning at `ground` of 1080.
 * What is `inside` (an svg part, such as a crowd) stands on it; `defs` are its patterns.
 */
export function grassland({ ground = 1000, hills = true, inside = "", defs = "" } = {}) {
  return html`<svg class="scene mirrors" viewBox="0 0 1920 1080"
    preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
    ${defs}
    ${hills ? rolling(ground) : ""}
    ${shape(grass(ground), "var(--grass)")}
    ${inside}
  </svg>`
}

/** A rope to hang paper on; stretch it over the width with CSS, a card below each peg. */
export function washingLine() {
  const way = "M0 10c160 12 320 16 480 4s320-6 480 2 320-6 480-2 320 6 480-6"
  return html`<svg class="rope" viewBox="0 0 1920 24" preserveAspectRatio="none"
    aria-hidden="true" focusable="false">
    <path d=${way} fill="none" stroke="var(--ink)" stroke-width="4"
      vector-effect="non-scaling-stroke" />
  </svg>`
}

/** A wooden peg, to stand over the upper edge of a paper. */
export function peg() {
  return html`<svg class="peg" viewBox="0 0 24 60" aria-hidden="true" focusable="false">
    ${outlined("M2 5q0-3 3-3h14q3 0 3 3v50q0 3-3 3H5q-3 0-3-3Z", "#e8b873", "#6e4620", 2.5)}
    ${line("M12 4v52", "#6e4620", 2)}${shape("M3 20h18v6H3Z", "#8d8f98")}
  </svg>`
}

const rolling = (ground) => [
  shape(hill(ground - 250, 60), "var(--hill-far)"),
  shape(hill(ground - 90, 40), "var(--hill-near)"),
]

function hill(y, rise) {
  const tops = `C300 ${y - rise} 620 ${y + rise / 2} 960 ${y - rise / 4}`
  return `M0 ${y}${tops}S1560 ${y - rise} 1920 ${y + rise / 3}V1080H0Z`
}

function grass(ground) {
  if (!blades.has(ground)) blades.set(ground, grow(ground))
  return blades.get(ground)
}

function grow(ground) {
  const next = random(ground)
  let way = `M0 ${ground}`
  for (let x = 0; x < 1920; x += 13) {
    const foot = (ground + 4 - next() * 3).toFixed(1)
    const tip = (ground - 8 - next() * 14).toFixed(1)
    way += `L${x} ${foot}L${x + 6} ${tip}`
  }
  return `${way}L1920 ${ground}V1080H0Z`
}
