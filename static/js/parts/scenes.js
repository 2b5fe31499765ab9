import { html, svg } from "../../vendor/lit-html/lit-html.js"
import { sidePatterns } from "./marks.js"
import { figure, fromBehind } from "./people.js"

const LADY = { style: "scarf", skin: "#7f4d31", cloth: "#ff8f75", beard: false, glasses: false, chair: false, holds: "", turned: false }
const CURLY = { style: "curls", skin: "#f2c9a5", hair: "#dcae52", beard: false, glasses: false, chair: false, holds: "", turned: false }
const ELDER = { style: "bald", skin: "#f7dcc0", hair: "#8d8f98", beard: true, glasses: true, chair: false, turned: false }
const CLOUD = "M14 92C2 48 60 6 150 8s146 34 142 84-64 78-150 78S24 138 14 92Z"
const scene = (box, inside, name = "") =>
  html`<svg class=${`scene ${name}`} viewBox=${box} aria-hidden="true" focusable="false">${inside}</svg>`

/** Two people who greet you, one of each side. */
export function welcome() {
  const paint = sidePatterns("welcome")
  return scene("0 0 304 190", svg`${paint.defs}<path d=${CLOUD} fill="var(--sky)" />
    ${figure("a", "formal", { paint, pose: "wave", x: 92, y: 152, size: 0.86, look: { ...LADY, turned: true } })}
    ${figure("b", "informal", { paint, pose: "wave", x: 212, y: 152, size: 0.86, look: CURLY })}`, "mirrors")
}

/** Someone for whom it is a job. */
export function jobPortrait() {
  const paint = sidePatterns("job")
  return portrait(paint, figure("c", "formal", { paint, pose: "hold", look: { ...LADY, skin: "#c4875b", holds: "cup" } }))
}

/** Someone who volunteers, or a parent. */
export function volunteerPortrait() {
  const paint = sidePatterns("volunteer")
  return portrait(paint, figure("d", "informal", { paint, pose: "hold", look: { ...ELDER, holds: "book" } }))
}

const portrait = (paint, person) => scene("-50 -150 100 124", svg`${paint.defs}${person}`, "portrait")

const BENCH = [
  ["informal", { style: "short", hair: "#2b1d1a", skin: "#d99e73" }],
  ["formal", { style: "bun", hair: "#6b3f22", skin: "#f7dcc0" }],
  ["both", { style: "scarf", cloth: "#ff8f75" }],
  ["formal", { style: "short", hair: "#241f2b", skin: "#7f4d31" }],
  ["informal", { style: "scarf", cloth: "#7e6bb8" }],
]

/** People on a bench, seen from behind, who look at the big screen together. */
export function lookAtScreen() {
  const paint = sidePatterns("bench", 1.2)
  return scene("0 0 320 300", svg`${paint.defs}
    <path d="M6 168C-2 96 52 14 160 16s166 74 152 152-64 120-152 120S16 240 6 168Z" fill="var(--sky)" />
    ${screen(52, 14, 216, 136)}${sapling(160, 116)}
    ${BENCH.map(([side, look], n) => fromBehind(`bench-${n}`, side, { paint, look, size: 0.72, x: 60 + n * 50, y: 214 + (n % 2) * 4 }))}
    <rect x="20" y="264" width="280" height="18" rx="9" fill="#8a5a2b" />
    <path d="M50 280v16M270 280v16" stroke="#6e4620" stroke-width="10" stroke-linecap="round" />`, "mirrors")
}

// On the screen on the phone stands the tree, small: soil, two strands, a crown with fruit, a sun.
function sapling(x, ground) {
  return svg`<path d=${`M${x - 99} ${ground}h198v22a3 3 0 0 1-3 3h-192a3 3 0 0 1-3-3Z`} fill="var(--soil)" />
    <circle cx=${x + 76} cy="42" r="12" fill="#ffa36b" />
    <g fill="none" stroke-linecap="round" transform=${`translate(${x} ${ground})`}>
      <path d="M-48 12c18-1 30-4 40-9C0-2 10-14 5-38" stroke="var(--formal)" stroke-width="7" />
      <path d="M48 12C30 11 18 8 8 3 0-2-10-14-5-38" stroke="var(--informal)" stroke-width="7" />
      <ellipse cy="-5" rx="4.2" ry="4.8" fill="var(--together)" />
    </g>
    <path d=${`M${x - 58} 62c-3-20 16-30 36-28 12-12 36-12 47 0 22-3 36 12 32 29 4 16-14 25-30 22-14 9-40 9-52 1-20 2-33-8-33-24Z`} fill="#62b57c" />
    <g fill="var(--coral-soft)"><circle cx=${x - 28} cy="60" r="7" /><circle cx=${x + 2} cy="50" r="7" /><circle cx=${x + 28} cy="66" r="7" /></g>`
}

/** Where the code is found: on the big screen. Six bars stand for six digits; no real code. */
export function codeOnScreen() {
  const paint = sidePatterns("code")
  return scene("0 0 320 160", svg`${paint.defs}<ellipse cx="160" cy="86" rx="156" ry="66" fill="var(--sky)" />
    ${screen(78, 10, 164, 104)}
    <g fill="var(--ink)">${[102, 121, 140, 167, 186, 205].map((x) => svg`<rect x=${x} y="42" width="13" height="26" rx="3" />`)}</g>
    <path d="M98 84h124" stroke="var(--coral)" stroke-width="5" stroke-linecap="round" />
    ${figure("f", "informal", { paint, pose: "wave", x: 40, y: 134, size: 0.56, look: { ...CURLY, skin: "#a86b43" } })}
    ${figure("g", "formal", { paint, pose: "wave", x: 280, y: 134, size: 0.56, look: { ...ELDER, glasses: false, skin: "#7f4d31", turned: true } })}`, "mirrors")
}

const screen = (x, y, width, height) => svg`<rect x=${x} y=${y} width=${width} height=${height} rx="8" fill="var(--ink)" />
  <rect x=${x + 9} y=${y + 9} width=${width - 18} height=${height - 18} rx="3" fill="#fff" />`
