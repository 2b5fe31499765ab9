import { html, nothing, svg } from "../../vendor/lit-html/lit-html.js"

const LEAF = "M4 30A26 26 0 0 1 30 4H56V30A26 26 0 0 1 30 56H4Z"

/**
 * The marker of a side: a striped square, a dotted circle, or a leaf for both. `side` is
 * "formal", "informal" or "both"; `word` is what a screen reader hears, left out where the
 * word stands beside it. As large as the text around it.
 */
export function mark(side, word = "") {
  return html`<i class="mark" data-side=${side} aria-hidden="true"></i>${spoken(word)}`
}

/** Marker and visible word together, for legends, heads and names. */
export function sideLabel(side, word) {
  return html`<span class="side-label">${mark(side)}<span dir="auto">${word}</span></span>`
}

/**
 * The badge of an agreement: a green leaf with a tick when it is carried, a dashed outline when
 * it is not yet. `remark` hangs a speech sign on it. `word` says which, for a screen reader.
 */
export function leafBadge(carried, { remark = false, word = "" } = {}) {
  const tick = svg`<path class="leaf-tick" d="M18 31l9 9 16-19" />`
  const sign = svg`<circle class="leaf-say" cx="46" cy="46" r="13" />
    <path class="leaf-say" d="M40 41h12v8h-6l-3 3v-3h-3Z" />`
  return html`<svg class="leaf" viewBox="0 0 60 60" aria-hidden="true" focusable="false">
      <path class=${carried ? "leaf-on" : "leaf-off"} d=${LEAF} />
      ${carried ? tick : nothing}${remark ? sign : nothing}
    </svg>${spoken(word)}`
}

/** The marker inside a drawing, round (x, y), `size` wide; `paint` comes from `sidePatterns`. */
export function drawnMark(side, x, y, size, paint) {
  const half = size / 2
  const width = size * 0.09
  if (side === "formal") {
    return svg`<rect x=${x - half} y=${y - half} width=${size} height=${size} rx=${size * 0.1}
      fill=${paint.formal} stroke="var(--formal-deep)" stroke-width=${width} />`
  }
  if (side === "informal") {
    return svg`<circle cx=${x} cy=${y} r=${half} fill=${paint.informal}
      stroke="var(--informal-deep)" stroke-width=${width} />`
  }
  const up = `a${half} ${half} 0 0 1 ${half} ${-half}h${half}v${half}`
  const down = `a${half} ${half} 0 0 1 ${-half} ${half}h${-half}z`
  return svg`<path d=${`M${x - half} ${y}${up}${down}`} fill="var(--together)"
    stroke="var(--together-deep)" stroke-width=${width} />`
}

/**
 * The two patterns for one drawing: `{ defs, formal, informal }`, of which the last two go into
 * `fill`. Every drawing has its own under its own `name`, because a pattern in a drawing that is
 * hidden does not paint. `scale` makes stripes and dots coarser.
 */
export function sidePatterns(name, scale = 1) {
  const id = `side-${name}`
  const grow = `scale(${scale})`
  return {
    formal: `url(#${id}-f)`,
    informal: `url(#${id}-i)`,
    defs: svg`<defs>
      <pattern id=${`${id}-f`} width="9" height="9" patternUnits="userSpaceOnUse"
        patternTransform=${grow}>
        <path fill="var(--formal)" d="M0 0h9v9H0Z" /><path fill="#fff" opacity=".62"
          d="M5 0h2.6v9H5Z" />
      </pattern>
      <pattern id=${`${id}-i`} width="10" height="10" patternUnits="userSpaceOnUse"
        patternTransform=${grow}>
        <path fill="var(--informal)" d="M0 0h10v10H0Z" />
        <circle cx="5" cy="5" r="2" fill="var(--informal-deep)" opacity=".62" />
      </pattern>
    </defs>`,
  }
}

function spoken(word) {
  return word ? html`<span class="visually-hidden">${word}</span>` : nothing
}
