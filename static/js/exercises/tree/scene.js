import { html, nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { guard } from "../../../vendor/lit-html/directives/guard.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { styleMap } from "../../parts/style-map.js"

const BEFORE_SMALL_FRUIT = "crown"

/**
 * The drawing. `shown` are pieces of `art`, `fresh` the ids of those that grow now, `size` is of
 * the crown, `small` who said what hangs small, `hangs` where, and how large. Untouched while
 * nothing of this changes.
 */
export function scene(art, { shown, fresh, size, small, label, part = "", hangs = { at: art.small } }) {
  const drawn = guard([art, key(shown, fresh), small.join()], () => art.layers.map((layer) => [
    layerOf(layer, shown, fresh),
    layer === BEFORE_SMALL_FRUIT ? smallFruit(art, small, hangs) : nothing,
  ]))
  return html`<svg class="tree-art mirrors" viewBox=${VIEWS[part] ?? "0 0 1920 1080"}
    preserveAspectRatio="xMidYMid slice" role=${label ? "img" : nothing}
    aria-label=${label || nothing} aria-hidden=${label ? nothing : "true"} focusable="false"
    style=${styleMap({ "--grown": size })}>${patterns}${drawn}</svg>`
}

/** The name under which a piece is remembered, beside the ids of answers (wall/newcomers.js). */
export const named = ({ id }) => `piece ${id}`

/** A thing of its own, such as a fruit, from its pieces. */
export const stamp = (pieces) => pieces.map((piece) => painted(piece, `${piece.d.length}`))

// What is to be seen when one part stands alone.
const VIEWS = {
  fruits: "480 20 960 540",
  roots: "480 520 960 540",
  trunk: "640 330 640 360",
  sun: "1280 0 640 360",
  can: "40 440 640 360",
}

const key = (shown, fresh) => `${shown.map(({ id }) => id)}|${[...fresh]}`

function layerOf(name, shown, fresh) {
  const pieces = shown.filter(({ layer }) => layer === name)
  return svg`<g class="tree-layer" data-layer=${name}>${repeat(pieces, ({ id }) => id,
    (piece) => fresh.has(piece.id) ? growing(piece) : painted(piece, piece.id))}</g>`
}

/** A new piece: along its line, or from its foot; else it only appears. */
function growing(piece) {
  const { line, foot, id, broad } = piece
  const from = { transformOrigin: foot ? `${foot[0]}px ${foot[1]}px` : null }
  if (!line) {
    return svg`<g class=${foot ? "tree-sprout" : "tree-come"} style=${styleMap(from)}>${
      painted(piece, id)}</g>`
  }
  return svg`<mask id=${`tree-grow-${id}`} maskUnits="userSpaceOnUse" x="0" y="0" width="1920"
      height="1080"><path class="tree-along" d=${line} pathLength="1" fill="none" stroke="#fff"
      stroke-width=${broad} /></mask>
    <g mask=${`url(#tree-grow-${id})`}>${painted(piece, id)}</g>`
}

function painted(piece, id) {
  const fill = piece.fill ? `var(--${piece.fill})` : "none"
  const paint = [path(piece, fill),
    piece.pattern ? svg`<path d=${piece.d} fill=${`url(#tree-${piece.pattern})`} />` : nothing]
  if (!piece.clip) return paint
  return svg`<clipPath id=${`tree-clip-${id}`}><path d=${piece.clip} /></clipPath>
    <g clip-path=${`url(#tree-clip-${id})`}>${paint}</g>`
}

const path = (piece, fill) => svg`<path d=${piece.d} fill=${fill}
  stroke=${piece.stroke ? `var(--${piece.stroke})` : nothing}
  stroke-width=${piece.width ?? nothing} stroke-dasharray=${piece.dash ?? nothing}
  opacity=${piece.opacity ?? nothing} />`

const smallFruit = (art, small, { at, scale = 1 }) => svg`<g class="tree-small">${at
  .slice(0, small.length)
  .map(([x, y], n) => svg`<g transform=${`translate(${x} ${y}) scale(${scale})`}>${
    stamp(art.stamps.small[small[n]])}</g>`)}</g>`

// The same as in workshop/drawings/svg.py: stripes and dots, large and small.
const patterns = svg`<defs>
  <pattern id="tree-stripes" width="12" height="12" patternUnits="userSpaceOnUse">
    <path d="M7 0h3v12h-3Z" fill="#fff" opacity=".5" /></pattern>
  <pattern id="tree-dots" width="13" height="13" patternUnits="userSpaceOnUse">
    <circle cx="6.5" cy="6.5" r="2.3" fill="var(--informal-deep)" opacity=".5" /></pattern>
  <pattern id="tree-small-stripes" width="9" height="9" patternUnits="userSpaceOnUse">
    <path d="M5 0h2.6v9H5Z" fill="#fff" opacity=".62" /></pattern>
  <pattern id="tree-small-dots" width="10" height="10" patternUnits="userSpaceOnUse">
    <circle cx="5" cy="5" r="2" fill="var(--informal-deep)" opacity=".62" /></pattern>
</defs>`
