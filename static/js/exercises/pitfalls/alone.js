import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { pageLine } from "../../wall/picture.js"
import { columnPages, drawColumns, sideColumns } from "../../wall/side-columns.js"
import { t } from "../../words.js"
import { AXES, WHOSE, nearest } from "./means.js"
import { signOf } from "./signs.js"
import { answerOf, whose } from "./told.js"

const STEPS = ["1", "2", "3", "4"]
const sizeOf = ({ large }) => (large ? 1 : 2)

/** Ideas of both sides turn together: two of each at a time, in large one. */
export function pagesAlone(view, screen) {
  return columnPages(columnsOf(view), sizeOf(screen))
}

/** One pitfall over the whole screen: where each side stands, in words, and what would help. */
export function alone(view, screen) {
  const { here, turn } = view
  const pitfall = (name) => screen.say(`participant.pitfalls.${turn}.${name}`)
  const points = here.points?.[turn] ?? {}
  const bare = !here.ideas_of?.[turn]?.length
  return {
    sign: html`<span class="pitfalls-sign">${icon(signOf(turn))}</span>`,
    eyebrow: screen.say("projector.title"),
    title: pitfall("title"),
    aside: screen.pages > 1
      ? pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))
      : nothing,
    body: html`<div class="pitfalls-alone" ?data-large=${screen.large}
      ?data-bare=${bare}>
      <p class="pitfalls-explained" data-fit=${bare ? "3 2" : screen.large ? "2.75 2" : "2.25 1.75"}>${
        pitfall("explanation")}</p>
      ${stands(points, screen)}
      ${keyed(screen.page, whatHelps(view, screen))}
    </div>`,
    foot: foot(here, turn, points, screen),
  }
}

function stands(points, screen) {
  const shown = WHOSE.filter((side) => points[side])
  if (shown.length === 0) return html`<p class="empty">${t("pitfalls.wall_none")}</p>`
  return html`<div class="pitfalls-stands" data-many=${shown.length}>${shown.map((side) =>
    stand(side, points[side], screen))}</div>`
}

const stand = (side, point, screen) => html`<section data-side=${side === "all" ? "both" : side}>
  <h2>${mark(side === "all" ? "both" : side)}${whose(side)}</h2>
  <dl>${AXES.map((axis) => answer(axis, point, screen))}</dl>
</section>`

const answer = (axis, point, { say }) => html`<div>
  <dt>${say(`participant.ratings.${axis}.question`)}</dt>
  <dd><span class="pitfalls-steps" aria-hidden="true">${STEPS.map((step) =>
    html`<i ?data-on=${step <= nearest(point[axis])}></i>`)}</span>
    <b>${answerOf(say, axis, point)}</b></dd>
</div>`

function whatHelps(view, screen) {
  const columns = columnsOf(view)
  if (!columns.some((ideas) => ideas.length)) return nothing
  return html`<section class="pitfalls-help">
    <h2>${screen.say("participant.idea.question")}</h2>
    ${drawColumns(columns, screen, sizeOf(screen))}
  </section>`
}

const columnsOf = ({ here, turn }) => sideColumns(here.ideas_of?.[turn], here.ideas)

function foot({ agreed = {}, corner = [], widest }, turn, points, screen) {
  if (agreed[turn]) return line("leaf", t("pitfalls.wall_agreed"))
  if (widest === turn) return line("talk", screen.say("projector.gap"))
  if (corner.includes(turn)) return line("warning", screen.say("projector.corner_act"))
  return line("talk", t("wall.talk"))
}

const line = (sign, words) => html`<p class="wall-say">${icon(sign)}<b>${words}</b></p>`
