import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { fill } from "../../parts/fill.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { drawColumns, sideColumns } from "../../wall/side-columns.js"
import { areApart, longestOf, standBar, standBoth, standHeads } from "../../wall/stands.js"
import { t } from "../../words.js"
import { fullnessOf, statementOf } from "./statements.js"

const UNKNOWN = "unknown"
const answersOf = ({ answers }) => answers

/** One remark a column at a time. */
export const sizeOf = () => 1

/** What was remarked on the statement before the room: nobody knows by which side. */
export const remarksOf = ({ here, turn }) => sideColumns(here?.remarks_of?.[turn], here?.remarks)

/** One statement over the whole screen: both voices, what each side answers, and remarks. */
export function alone(view, screen, foot) {
  const { here, turn } = view
  const stands = here.stands?.[turn] ?? {}
  const remarks = remarksOf(view)
  return {
    top: voices(view, screen),
    body: html`<div class="obstacles-alone" ?data-large=${screen.large}>
      ${Object.keys(stands).length
        ? answers(here, turn, screen)
        : html`<p class="empty">${screen.say("projector.few")}</p>`}
      ${remarks.some(({ length }) => length) ? said(remarks, screen) : nothing}
    </div>`,
    foot,
  }
}

function voices({ here, turn }, screen) {
  const statement = statementOf((path) => screen.say(`participant.${path}`), here.theme, turn)
  const place = t("obstacles.wall_of", { at: here.order.indexOf(turn) + 1, of: here.order.length })
  return html`<div class="obstacles-statement">
    ${SIDES.map((side) => html`<div>${mark(side, t(`side.${side}`))}
      <h1 data-fit=${screen.large ? "4 2.75" : "3.25 2.25"}>“${statement[side]}”</h1></div>`)}
    <p>${statement.theme} · ${place} · ${screen.say("participant.label")}</p>
  </div>`
}

function answers(here, turn, screen) {
  const stands = here.stands[turn]
  const longest = longestOf(stands, answersOf)
  const apart = areApart(stands)
  const framed = here.widest === turn ? widestOf(here.scale, stands) : ""
  return html`<div class="obstacles-answers" data-apart=${apart}>
    ${standHeads(stands, answersOf)}
    <ol class=${screen.justNow ? "obstacles-growing" : ""}>${[...here.scale, UNKNOWN].map((answer) =>
      html`<li ?data-widest=${answer === framed}>${apart ? standBar(SIDES[0], stands.formal.answers[answer], longest) : nothing}
        ${named(here.scale, answer, stands, screen)}
        ${apart
          ? standBar(SIDES[1], stands.informal.answers[answer], longest)
          : standBar("all", stands.all.answers[answer], longest)}</li>`)}</ol>
  </div>`
}

/** Of the statement with the widest gap, the answer that most of one side and few of the other give. */
function widestOf(scale, { formal, informal }) {
  const gap = (answer) => Math.abs(formal.answers[answer].share - informal.answers[answer].share)
  return scale.reduce((widest, answer) => (gap(answer) > gap(widest) ? answer : widest))
}

const named = (scale, answer, { both }, { say }) => html`<p class="obstacles-answer">
  ${answer === UNKNOWN ? icon("question") : fill(fullnessOf(scale, answer), answer)}
  <span>${say(`participant.answers.${answer}`)}</span>${standBoth(both?.answers[answer])}</p>`

const said = (remarks, screen) => html`<section class="obstacles-said">
  <h2>${icon("chat")}${t("obstacles.wall_remarks")}</h2>
  ${keyed(screen.page, drawColumns(remarks, screen, sizeOf(screen)))}
</section>`
