import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { icon } from "../../parts/icons.js"
import { leafBadge, mark } from "../../parts/marks.js"
import { leadName } from "../../wall/leads.js"
import { phrase } from "../../wall/phrase.js"
import { t } from "../../words.js"

/** An agreement that is voted on: what, and who leads it. */
export const ballotRow = ({ what, lang, leads = {} }, screen) => html`<li class="voting-row">
  ${name(what, lang, screen)}
  <ul class="voting-leads">${SIDES.filter((side) => leads[side]).map((side) => html`<li>
    ${mark(side, t(`side.${side}`))}<span class="fit-line"><span dir="auto" data-fit="2 1.75">${
      leadName(leads[side])}</span></span></li>`)}</ul>
  <p class="voting-badge">${leafBadge(false)}</p>
</li>`

/** The result of an agreement: a bar a side with the halfway line, and whether it is carried. */
export function resultRow(item, result, screen) {
  if (!result) {
    return html`<li class="voting-row">${name(item.what, item.lang, screen)}
      <p class="voting-quiet">${t("voting.wall_not_voted")}</p>
      <p class="voting-badge">${leafBadge(false)}</p></li>`
  }
  return html`<li class="voting-row" ?data-carried=${result.carried}>
    <div class="voting-what">
      ${name(item.what, item.lang, screen)}${objections(result, screen)}
    </div>
    ${result.sides ? bars(result.sides) : room(result.turnout)}
    ${outcome(result, screen)}
  </li>`
}

function outcome({ carried, word, turnout: { yes, cast }, sides }, { roomy, say }) {
  return html`<div class="voting-badge">${leafBadge(carried)}
    <p><b data-fit=${roomy ? "2.75 2" : "2.125 1.75"}>${say(`projector.${word}`)}</b>
      ${yes === undefined
        ? nothing
        : html`<span>${t("voting.wall_together", { yes, n: cast })}</span>`}
      ${tooFew(sides)}</p>
  </div>`
}

const name = (what, lang, { roomy }) => html`<h2 class="voting-name"
  data-fit=${roomy ? "3.75 2.25" : "2.375 2"} dir="auto" lang=${lang}>${what}</h2>`

// A side carries nothing while less than half of its people voted, however many said yes.
const tooFew = (sides = {}) => SIDES
  .filter((side) => sides[side] && 2 * sides[side].cast < sides[side].present)
  .map((side) => html`<small>${mark(side, t(`side.${side}`))} ${t("voting.wall_too_few")}</small>`)

const bars = (sides) => html`<div class="voting-bars">
  <ul>${SIDES.map((side) => bar(side, sides[side]))}
    ${sides.both ? bar("both", sides.both) : nothing}</ul>
  <i class="voting-half" aria-hidden="true"></i></div>`

function bar(side, counted) {
  const word = t(`side.${side}`)
  if (!counted) return html`<li data-side=${side} data-empty>
    ${mark(side, word)}<span class="voting-nobody">${t("wall.nobody")}</span></li>`
  const { yes, cast } = counted
  return html`<li data-side=${side}>${mark(side, word)}
    <i aria-hidden="true"><i style=${styleMap({ "--share": cast ? yes / cast : 0 })}></i></i>
    <span>${phrase("voting.wall_yes_of", { yes: html`<b>${yes}</b>` }, { n: cast })}</span>
  </li>`
}

// Under the rule of small numbers only the turnout of the whole room is told.
const room = ({ cast, present }) => html`<p class="voting-quiet">
  ${icon("people")}<span>${t("voting.wall_voted", { cast, n: present })}</span></p>`

function objections({ objections = [] }, { roomy }) {
  if (!objections.length) return nothing
  const shown = objections.slice(0, roomy ? 3 : 1)
  const more = objections.length - shown.length
  return html`<ul class="voting-objections">${shown.map((text, n) => html`<li>${icon("objection")}
    <span class="visually-hidden">${t("voting.wall_objection")}</span>
    <q dir="auto">${text}</q>${more && n === shown.length - 1
      ? html`<b>${t("voting.wall_more_objections", { n: more })}</b>` : nothing}</li>`)}</ul>`
}
