import { html, nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { guard } from "../../../vendor/lit-html/directives/guard.js"
import { sidePatterns } from "../../parts/marks.js"
import { line, outlined, shape } from "../../parts/paper.js"
import { figure } from "../../parts/people.js"

const MOST_PEOPLE = 12
const GROUND = "M-20 800C120 750 520 750 680 810S760 960 740 1080H-20Z"
const APPLE =
  "M295 24C236 -20 0 -16 0 112 0 198 77 238 201 238 260 238 265 230 295 230" +
  "S330 238 389 238C513 238 590 198 590 112 590 -16 354 -20 295 24Z"
const paint = sidePatterns("portrait-card")

/** The people of one team on a piece of grass at the start of the screen. */
export const meadow = ({ id, side, people }) => html`<svg class="scene mirrors"
    viewBox="0 0 1920 1080" preserveAspectRatio="xMinYMax slice" aria-hidden="true"
    focusable="false">
  ${paint.defs}${shape(GROUND, "var(--grass)")}
  ${guard([id, side, people], () => places(people).map((place, n) =>
    figure(`card-${id}-${n}`, side, { paint, ...place })))}
</svg>`

/** What they want to reach together, in an apple; `fit` are its sizes in rem. */
export const apple = (lines, title, fit) => html`<section class="portrait-apple"
    ?data-empty=${!lines.length}>
  <svg viewBox="-6 -54 602 300" preserveAspectRatio="none" aria-hidden="true" focusable="false"
    class="mirrors">
    ${line("M340 12C338 -2 342 -16 352 -34", "#5a3a22", 8)}
    ${lines.length ? outlined(APPLE, "var(--coral-soft)", "#a8452f", 3.5) : dashed}
    ${lines.length ? line("M34 84C50 44 94 28 144 26", "#ffe0d6", 11) : nothing}
    ${shape("M342 -18C364 -50 406 -52 430 -36 412 -8 374 0 342 -18Z", "#2f8a52")}
  </svg>
  <h2>${title}</h2>
  <div class="cards-fit"><ul data-fit=${fit} ?data-many=${lines.length > 1}>${
    lines.map(({ text, lang }) => html`<li dir="auto" lang=${lang}>${text}</li>`)}</ul></div>
</section>`

const dashed = svg`<path d=${APPLE} fill="rgb(255 255 255 / .5)" stroke="var(--coral-deep)"
  stroke-width="4" stroke-dasharray="12 10" />`

// Who stands behind is a little smaller, and between those in front.
function places(people) {
  const seen = Math.min(people, MOST_PEOPLE)
  const behind = seen > 3 ? Math.ceil(seen / 2) : 0
  const size = Math.min(1, 5.2 / (seen - behind + behind * 0.3))
  return [
    ...row(behind, 806, Math.min(1, 3.4 / Math.max(1, behind - 0.5))),
    ...row(seen - behind, 894, 1.12 * Math.min(1, size)),
  ]
}

function row(count, y, size) {
  const step = Math.min(200, 580 / count)
  return Array.from({ length: count }, (_, n) => ({
    x: Math.round(330 + (n - (count - 1) / 2) * step), y: y + (n % 2) * 8, size,
  }))
}
