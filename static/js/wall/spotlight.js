import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { SIDES } from "../parts/sides.js"
import { t } from "../words.js"
import { leadName } from "./leads.js"

/**
 * One note or agreement over the whole screen, and how many people said it. The kind may add `head`, `aside`, `below` and
 * `question`.
 */
export function spotlight({ spotlight: said }, { head, aside, below, question } = {}) {
  return {
    look: "spot",
    side: said.side ?? (said.leads ? "both" : ""),
    top: html`<div class="wall-spot-head">${head ?? nothing}</div>
      <div class="wall-aside">${aside ?? writer(said)}</div>`,
    body: html`<section class="wall-spot">
      <div class="note" data-side=${said.side ?? (said.leads ? "both" : nothing)}>
        <p data-fit="9.5 4" dir="auto" lang=${said.lang ?? nothing}>${said.text}</p>
        ${said.leads ? leads(said.leads) : nothing}
        ${said.times > 1 ? html`<p class="wall-spot-times">${t("wall.said_by", { n: said.times })}</p>` : nothing}
      </div>
      ${below ?? nothing}
    </section>`,
    foot: html`<p class="wall-say">${icon("talk")}<b>${question || t("wall.talk")}</b></p>`,
  }
}

const writer = ({ side }) =>
  side ? html`<p class="wall-spot-side">${mark(side)}<b>${t(`side.${side}`)}</b></p>` : nothing

const leads = (leads) => html`<ul class="wall-spot-leads">${SIDES
  .filter((side) => leads[side])
  .map((side) => html`<li>${mark(side, t(`side.${side}`))}<span dir="auto">${
    leadName(leads[side])}</span></li>`)}</ul>`
