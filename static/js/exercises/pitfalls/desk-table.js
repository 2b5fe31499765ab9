import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { agreeing } from "../../desk/agreeing.js"
import { aloneTool, allTool, sidesIn, sidesTable } from "../../desk/sides-table.js"
import { icon } from "../../parts/icons.js"
import { SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { AXES, distance, howFar, nearest, needsOne } from "./means.js"
import { signOf } from "./signs.js"

/** The map in words, a row a pitfall, with what can be done with it. */
export function table(desk) {
  const { view, script } = desk
  const texts = script?.steps?.[view.step] ?? {}
  const { order, corner, points } = view.here
  const sides = sidesIn(order, points)
  // As on the agreements: those that need one stand first.
  const sorted = [...corner, ...order.filter((id) => !corner.includes(id))]
  return html`<div class="panel sides-table pitfalls-table">
    <header>
      <h2 id="pitfalls-table">${t("pitfalls.desk_table")}</h2>
      ${view.turn ? allTool(desk, "pitfalls") : nothing}
    </header>
    ${sidesTable("pitfalls", {
      what: t("pitfalls.desk_pitfall"),
      together: t("pitfalls.desk_together"),
      sides,
      rows: sorted.map((id) => row(desk, texts, sides, id)),
    })}
  </div>`
}

function row(desk, texts, sides, id) {
  const { points, widest, corner } = desk.view.here
  const title = texts.participant?.pitfalls?.[id]?.title ?? id
  return html`<tr aria-current=${desk.view.turn === id ? "true" : nothing}>
    <th scope="row">
      <span class="pitfalls-title">${icon(signOf(id))}<span>${title}</span></span>
      ${corner.includes(id) ? needed(points[id], texts.projector?.corner_act) : nothing}
      ${difference(points[id], id === widest)}
    </th>
    ${sides.map((side) => html`<td>${stand(points[id][side], texts.participant)}</td>`)}
    <td><div class="tools">${desk.view.ended ? nothing : buttons(desk, texts, id, title)}</div></td>
  </tr>`
}

/** That an agreement is needed; or who of the two says so. */
function needed(points, act) {
  const saying = SIDES.filter((side) => points[side] && needsOne(points[side]))
  const words = saying.length === 1 ? t(`pitfalls.desk_needed_${saying[0]}`) : act
  return html`<small class="needed">${icon("warning")}${words}</small>`
}

function difference(points, isWidest) {
  const far = distance(points)
  if (far === undefined) return nothing
  const word = isWidest ? "widest" : howFar(far)
  return html`<small class=${isWidest ? "widest" : ""}>${t(`pitfalls.desk_far_${word}`)}</small>`
}

function stand(point, { ratings } = {}) {
  if (!point) return html`<span class="soft">${t("pitfalls.desk_none")}</span>`
  return html`<dl>${AXES.map((axis) => html`<div>
    <dt>${ratings?.[axis]?.question}</dt>
    <dd>${ratings?.[axis]?.answers?.[nearest(point[axis])]}</dd>
  </div>`)}</dl>`
}

/** Alone before the room; and an agreement, with one tap: on what the script says it is about. */
function buttons(desk, { participant }, id, title) {
  return html`${aloneTool(desk, "pitfalls", id, title)}
    ${agreeing(desk, "pitfalls", {
      origin: `${desk.view.run}-${id}`,
      what: participant?.pitfalls?.[id]?.matter || title,
      about: title,
      has: () => desk.view.here.agreed[id],
    })}`
}
