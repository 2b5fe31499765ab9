import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"

/** Who answered, and then how the weather is: by side, or of all together. */
export function projector({ here = {} }, { say }) {
  const told = "said" in here
    ? html`<p class="wall-say">${icon("people")}<span>${t("weather.wall_said", { said: here.said, n: here.of })}</span></p>`
    : html`<p class="wall-say">${icon("talk")}<span>${say("projector.look")}</span></p>`
  return { title: say("participant.question"), body: skies(here, say), foot: told }
}

const skies = ({ order = [], stands = {} }, say) => html`<ul class="weather-skies">${order.map((sky) =>
  html`<li><h2>${say(`participant.skies.${sky}`)}</h2>
    ${shown(stands).map((side) => part(side, stands[side][sky]))}</li>`)}</ul>`

const shown = (stands) => [...ALL_SIDES, "all"].filter((side) => stands[side])

/** A number where it may be told, else how many of ten. */
const part = (side, { share, n }) => html`<p>${mark(side === "all" ? "both" : side)}<b>${
  n ?? t("wall.tenths", { n: Math.round(share * 10) })}</b></p>`
