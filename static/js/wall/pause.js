import { html } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { sidePatterns } from "../parts/marks.js"
import { disc, line, outlined, shape, slab } from "../parts/paper.js"
import { figure } from "../parts/people.js"
import { timer } from "../parts/timer.js"
import { t, timeInWords } from "../words.js"
import { phrase } from "./phrase.js"

const INK = "var(--ink)"
const WOOD = "#8a5a2b"
// Who stands beside the table and who behind it: seed, side, and where their feet are.
const BESIDE = [["p1", "informal", 470, 900], ["p2", "formal", 590, 880],
  ["p3", "informal", 1330, 880], ["p4", "formal", 1460, 900]]
const BEHIND = [["p5", "informal", 760, 836], ["p6", "formal", 900, 836],
  ["p7", "informal", 1040, 836], ["p8", "formal", 1170, 836]]

/** A pause: when we go on, how long that is, and people with coffee. The way in stays. */
export function pause({ pause: clock }, { now }) {
  const ends = timeInWords(new Date(clock.ends))
  return {
    look: "sky",
    title: t("live.wall_pause"),
    scene: scene(),
    top: html`<div class="wall-pause"><h1>${t("live.wall_pause")}</h1>
        <p>${phrase("live.wall_on_at", { time: html`<b dir="ltr">${ends}</b>` })}</p></div>
      <div class="wall-pause-clock">${timer(clock, now, t("live.wall_pause_left"))}</div>`,
    body: "",
    foot: html`<p class="wall-say">${icon("talk")}<b>${t("live.wall_pause_talk")}</b></p>`,
  }
}

function scene() {
  const paint = sidePatterns("pause")
  const person = ([seed, side, x, y]) => figure(seed, side,
    { paint, pose: "hold", x, y, size: 1.12, look: { holds: "cup", chair: false, turned: x > 960 } })
  return html`<svg class="scene mirrors" viewBox="0 0 1920 1080" aria-hidden="true"
    focusable="false">
    ${paint.defs}
    ${shape(HILL, "#d7eae6")}${shape("M0 960C400 930 1500 930 1920 960V1080H0Z", "var(--grass)")}
    ${BEHIND.map(person)}
    ${shape("M620 850H1300L1276 900H644Z", "#b9793f")}
    ${slab(690, 898, 26, 110, 0, WOOD)}${slab(1204, 898, 26, 110, 0, WOOD)}
    ${slab(620, 838, 680, 20, 8, WOOD)}
    ${pot(820, "var(--coral-soft)")}${pot(1110, "#fff")}
    ${[812, 830].map((x) => line(`M${x} 760c-10-16 10-22 0-40`, "#9db4c6", 5))}
    ${outlined("M900 830a60 12 0 1 0 120 0a60 12 0 1 0-120 0Z", "#fff", INK, 4)}
    ${disc(940, 818, 14, "#c98b4a")}${disc(966, 814, 14, "#b9793f")}${disc(986, 820, 13, "#c98b4a")}
    ${BESIDE.map(person)}
  </svg>`
}

const HILL =
  "M190 806C180 690 420 480 700 476c260-16 560 20 760 90 160 56 240 130 240 240 0 100-40 160-120 200" +
  "H320C230 950 192 890 190 806Z"

const pot = (x, colour) => [
  line(`M${x + 24} 788q26 4 14 34M${x - 22} 794l-20-8`, INK, 6),
  outlined(`M${x - 26} 838h52l-6-62h-40Z`, colour, INK, 4),
  shape(`M${x - 14} 776q14-14 28 0`, INK),
]
