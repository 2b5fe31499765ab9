import { html, nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { track } from "../../desk/balance.js"
import { notes } from "../../desk/notes.js"
import { textsOf } from "../../desk/phrases.js"
import { icon } from "../../parts/icons.js"
import { drawnMark, sidePatterns } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { table } from "./desk-table.js"
import { signOf } from "./signs.js"

const paint = sidePatterns("pitfalls-mini", 0.35)

/** The map in words needs the room of the agenda, which folds away. */
export const wide = true

/** How far people are; then the map in words, and what would help. */
export function facilitator(desk) {
  const { view } = desk
  const title = (id) => textsOf(desk).pitfalls?.[id]?.title ?? id
  const ideas = { title: textsOf(desk).idea?.question ?? "", takes: ({ type }) => type === "idea" }
  return html`${aloud(view)}
    ${view.phase === "map" ? table(desk) : progress(view.here, title)}
    ${view.notes.count ? notes(desk, { columns: [ideas], about: ({ group }) => title(group) }) : nothing}`
}

/** The same map, small: where the marks stand, without words. */
export function mini({ view }) {
  const { phase, here } = view
  if (phase !== "map" || !here?.points) return html`<div class="pitfalls-bars" aria-hidden="true">
    ${(here?.order ?? []).map((id) => bar(here, id))}</div>`
  return html`<svg class="pitfalls-mini" viewBox="0 0 160 80" aria-hidden="true" focusable="false">
    ${paint.defs}<path class="act" d="M0 0h79v39H0Z" /><path class="good" d="M81 41h79v39H81Z" />
    ${here.order.map((id) => pair(here.points[id], id === here.widest))}
  </svg>`
}

function progress(here, title) {
  return html`<section class="panel pitfalls-progress" aria-labelledby="pitfalls-progress">
    <h2 id="pitfalls-progress">${t("pitfalls.desk_progress")}</h2>
    <ul>${(here?.order ?? []).map((id) => html`<li>
      ${icon(signOf(id))}<span>${title(id)}</span>${bar(here, id)}
      <b class="numbers">${t("pitfalls.desk_rated", { rated: here.rated[id], n: here.of })}</b>
    </li>`)}</ul>
    <p class="soft">${icon("lock")}<span>${t("pitfalls.desk_secret")}</span></p>
  </section>`
}

const bar = ({ rated, of }, id) => track(rated[id], of)

function aloud({ here }) {
  const few = SIDES.filter((side) => here?.aloud?.[side])
  if (few.length === 0) return nothing
  const words = few.map((side) => t(`pitfalls.desk_aloud_${side}`)).join(" ")
  return html`<p class="advice">${icon("talk")}${words}</p>`
}

function pair(points, firm) {
  const at = ({ plays, cared }) => ({ x: 8 + cared * 144, y: 8 + (1 - plays) * 64 })
  const seen = [...SIDES, "all"].filter((side) => points[side]).map((side) => ({ side, ...at(points[side]) }))
  const line = seen.length > 1
    ? svg`<path class=${firm ? "firm" : ""} d=${`M${seen[0].x} ${seen[0].y}L${seen[1].x} ${seen[1].y}`} />`
    : nothing
  return svg`${line}${seen.map(({ side, x, y }) =>
    drawnMark(side === "all" ? "both" : side, x, y, 9, paint))}`
}
