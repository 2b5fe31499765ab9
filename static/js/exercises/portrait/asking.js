import { html, nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mark, sidePatterns } from "../../parts/marks.js"
import { shape } from "../../parts/paper.js"
import { figure } from "../../parts/people.js"
import { random } from "../../parts/random.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { t } from "../../words.js"

const MOST_LYING = 40
const CLOUD = "M20 190C-10 70 110 8 260 14S560 4 572 112 500 250 290 246 44 270 20 190Z"
const paint = { formal: sidePatterns("portrait-f"), informal: sidePatterns("portrait-i") }

/** The question to each side, and the words as closed notes: only how many can be seen. */
export function askingScreen(view, screen) {
  return {
    eyebrow: t("portrait.wall_write"),
    title: screen.say("projector.title"),
    body: html`<section class="portrait-asking" ?data-large=${screen.large}>
      ${SIDES.map((side) => half(side, view, screen))}
      ${pile(view.here ?? {}, screen)}
    </section>`,
    foot: html`<p class="wall-say">${icon("lock")}<span data-fit="2.25 1.75">${
      t("portrait.wall_closed")}</span></p>`,
  }
}

function half(side, { here, phase, sides }, screen) {
  const word = here?.aloud?.[side] ? t("wall.aloud") : sides?.[side] ? "" : t("wall.nobody")
  return html`<div class="portrait-half" data-side=${side}>
    <h2>${mark(side)}<span>${t(`portrait.wall_${side}_writes`)}</span></h2>
    ${screen.large ? nothing : others(side)}
    <p class="cards-fit"><span data-fit=${screen.large ? "5 2.75" : "3.25 2"}>${
      screen.say(`participant.${phase}.question_${side}`)}</span></p>
    ${word ? html`<p class="portrait-aloud">${icon("talk")}<span>${word}</span></p>` : nothing}
  </div>`
}

/** Three people of the other side: who a side writes about. */
function others(side) {
  const other = side === "formal" ? "informal" : "formal"
  return html`<svg class="portrait-others mirrors" viewBox="0 0 580 262" aria-hidden="true"
      focusable="false">
    ${paint[other].defs}
    ${shape(CLOUD, "var(--sky)")}
    ${["two", "nine", "six"].map((who, n) => svg`<g>${figure(`portrait-${who}`, other, {
      paint: paint[other], x: 130 + n * 160, y: 224, size: 1.2, look: { chair: false } })}</g>`)}
  </svg>`
}

function pile({ wrote = 0, of = 0 }, { phase }) {
  const next = random("portrait-pile")
  const lying = Array.from({ length: Math.min(wrote, MOST_LYING) }, () => {
    const place = { "--tilt": `${(next() * 10 - 5).toFixed(1)}deg`,
      "--rise": `${(next() * 0.8 - 0.4).toFixed(2)}rem` }
    return html`<i class="portrait-lying arrive" style=${styleMap(place)}></i>`
  })
  return html`<p class="portrait-pile" data-phase=${phase ?? nothing} ?data-empty=${!wrote}>
    <span class="portrait-notes" aria-hidden="true">${lying}</span>
    <b>${t(of ? "portrait.wall_wrote" : "portrait.wall_here", { wrote, n: of })}</b>
  </p>`
}
