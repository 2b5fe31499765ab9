import { html, svg } from "../../../vendor/lit-html/lit-html.js"
import { guard } from "../../../vendor/lit-html/directives/guard.js"
import { sidePatterns } from "../../parts/marks.js"
import { disc, line, outlined, shape, slab } from "../../parts/paper.js"
import { figure } from "../../parts/people.js"
import { ALL_SIDES } from "../../parts/sides.js"

const MOST_PEOPLE = 7
const WIDE = 660
const paint = sidePatterns("invention")

/** The people of a group at their table, with what they think of over it. */
export const table = ({ id, sides = {} }) => html`<svg class="invention-table mirrors"
    viewBox="0 0 660 400" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
  ${paint.defs}
  ${shape("M0 338C160 318 500 318 660 338V376Q660 400 636 400H24Q0 400 0 376Z", "var(--grass)")}
  ${guard([id, JSON.stringify(sides)], () => seats(sides).map(({ side, ...place }, n) =>
    figure(`idea-${id}-${n}`, side, { paint, ...place, look: { chair: false } })))}
  ${BULB}${TABLE}
</svg>`

/** Beside each other behind the table, the sides in turn. */
function seats(sides) {
  const waiting = ALL_SIDES.map((side) => Array.from({ length: sides[side] ?? 0 }, () => side))
  const longest = Math.max(0, ...waiting.map(({ length }) => length))
  const people = Array.from({ length: longest }, (_, n) => waiting.map((some) => some[n]))
    .flat().filter(Boolean).slice(0, MOST_PEOPLE)
  const step = Math.min(124, 560 / Math.max(1, people.length))
  const size = Math.min(1.12, step / 92)
  return people.map((side, n) => ({
    side, size, y: 318, x: Math.round(WIDE / 2 + (n - (people.length - 1) / 2) * step),
  }))
}

const TABLE = svg`<g>
  ${line("M150 326v44M510 326v44", "#6e4620", 14)}
  ${slab(110, 296, 440, 22, 8, "#8a5a2b")}${shape("M124 318H536L524 342H136Z", "#b9763e")}
  ${outlined("M268 296l14-30h96l14 30Z", "#fff", "var(--ink)", 3)}
  ${line("M296 276h52M290 286h40", "var(--ink)", 3)}
  ${line("M420 292l34-30", "var(--coral)", 8)}${line("M420 292l6-6", "var(--ink)", 8)}
</g>`

const BULB = svg`<g>
  ${line("M330 16v-10M282 34l-8-8M378 34l8-8M262 78h-12M398 78h12", "var(--coral-deep)", 5)}
  ${outlined("M330 30c-26 0-46 20-46 44 0 18 10 28 18 38 4 5 6 9 6 14h44c0-5 2-9 6-14 8-10 18-20 " +
    "18-38 0-24-20-44-46-44Z", "var(--informal-pale)", "var(--ink)", 4)}
  ${line("M312 136h36M318 146h24", "var(--ink)", 5)}${disc(314, 62, 6, "#fff")}
</g>`
