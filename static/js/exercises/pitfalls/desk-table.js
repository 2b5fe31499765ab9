import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { tool } from "../../desk/tool.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { beginningOf } from "../../letters.js"
import { SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { AXES, WHOSE, distance, howFar, nearest, needsOne } from "./means.js"
import { signOf } from "./signs.js"

const LONGEST_WHAT = 80
// Pitfalls of which an agreement is on its way: a second tap makes no second one.
const making = new Set()

/** The map in words, a row a pitfall, with what can be done with it. */
export function table(desk) {
  const { view, script } = desk
  const texts = script?.steps?.[view.step] ?? {}
  const { order, corner } = view.here
  const whose = WHOSE.filter((side) =>
    SIDES.includes(side) || order.some((id) => view.here.points[id][side]))
  // As on the agreements: those that need one stand first.
  const sorted = [...corner, ...order.filter((id) => !corner.includes(id))]
  return html`<div class="panel pitfalls-table">
    <header>
      <h2 id="pitfalls-table">${t("pitfalls.desk_table")}</h2>
      ${view.turn ? tool("undo", t("pitfalls.desk_all"), () => desk.turnTo(), { kind: "second" }) : nothing}
    </header>
    <div class="pitfalls-scroll" role="region" aria-labelledby="pitfalls-table" tabindex="0">
      <table>
        <thead><tr>
          <th scope="col">${t("pitfalls.desk_pitfall")}</th>
          ${whose.map((side) => html`<th scope="col">${head(side)}</th>`)}
          <th scope="col"><span class="visually-hidden">${t("pitfalls.desk_do")}</span></th>
        </tr></thead>
        <tbody>${sorted.map((id) => row(desk, texts, whose, id))}</tbody>
      </table>
    </div>
  </div>`
}

const head = (side) =>
  side === "all"
    ? html`${mark("both")}${t("pitfalls.desk_together")}`
    : html`${mark(side)}${t(`side.${side}`)}`

function row(desk, texts, whose, id) {
  const { points, widest, corner } = desk.view.here
  const title = texts.participant?.pitfalls?.[id]?.title ?? id
  const shown = desk.view.turn === id
  return html`<tr aria-current=${shown ? "true" : nothing}>
    <th scope="row">
      <span class="pitfalls-title">${icon(signOf(id))}<span>${title}</span></span>
      ${corner.includes(id) ? needed(points[id], texts.projector?.corner_act) : nothing}
      ${difference(points[id], id === widest)}
    </th>
    ${whose.map((side) => html`<td>${stand(points[id][side], texts.participant)}</td>`)}
    <td><div class="tools">${desk.view.ended ? nothing : buttons(desk, id, title, shown)}</div></td>
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

function buttons(desk, id, title, shown) {
  const turn = () => desk.turnTo(shown ? "" : id)
  const word = shown ? t("pitfalls.desk_all") : t("pitfalls.desk_alone")
  return html`
    ${tool("screen", word, turn, { kind: shown ? "" : "second", about: title, pressed: shown })}
    ${agreement(desk, id, title)}`
}

function agreement(desk, id, title) {
  if (desk.view.here.agreed[id]) {
    return html`<p class="saved">${icon("leaf")}<span>${t("pitfalls.desk_agreed")}</span></p>`
  }
  return tool("leaf", t("pitfalls.desk_agree"), () => agree(desk, id), { kind: "second", about: title })
}

/** One tap: the pitfall is what the agreement is about, and where it came from. */
async function agree(desk, id) {
  const origin = `${desk.view.run}-${id}`
  if (making.has(origin) || desk.view.here.agreed[id]) return
  making.add(origin)
  const { matter = "", title = id } =
    desk.script?.steps?.[desk.view.step]?.participant?.pitfalls?.[id] ?? {}
  const what = beginningOf(matter || title, LONGEST_WHAT)
  await desk.act("agree", { fields: { what }, origin })
  making.delete(origin)
}
