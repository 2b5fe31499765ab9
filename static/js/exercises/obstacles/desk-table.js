import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { agreeing } from "../../desk/agreeing.js"
import { aloneTool, allTool, sidesIn, sidesTable } from "../../desk/sides-table.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { sayerIn } from "./desk-words.js"
import { nearestOf, statementOf } from "./statements.js"

/** Who recognises what, a row a statement, with what can be done with it. */
export function table(desk) {
  const { here, turn } = desk.view
  const sides = sidesIn(here.order, here.stands)
  return html`<div class="panel sides-table obstacles-table">
    <header><h2 id="obstacles-table">${t("obstacles.desk_table")}</h2>${turn
      ? allTool(desk, "obstacles")
      : nothing}</header>
    ${sidesTable("obstacles", {
      what: t("obstacles.desk_statement"),
      together: t("obstacles.desk_together"),
      sides,
      rows: sorted(here).map((id) => row(desk, sides, id)),
    })}
  </div>`
}

/** The widest gap first: that is what there is to talk about. */
const sorted = ({ order, widest }) =>
  widest ? [widest, ...order.filter((id) => id !== widest)] : order

function row(desk, sides, id) {
  const { here, turn, ended } = desk.view
  const say = sayerIn(desk)
  const statement = statementOf(say, here.theme, id)
  return html`<tr aria-current=${turn === id ? "true" : nothing}>
    <th scope="row">
      ${SIDES.map((side) => html`<p>${mark(side, t(`side.${side}`))}<span>${statement[side]}</span></p>`)}
      ${here.widest === id ? html`<small>${t("obstacles.desk_gap")}</small>` : nothing}
    </th>
    ${sides.map((side) => html`<td>${stand(here, id, side, say)}</td>`)}
    <td><div class="tools">${ended ? nothing : buttons(desk, id, statement.informal)}</div></td>
  </tr>`
}

function stand({ stands, scale }, id, side, say) {
  const found = stands[id][side]
  if (!found) return html`<span class="soft">${t("obstacles.desk_none")}</span>`
  return html`<b>${say(`answers.${nearestOf(scale, found.mean)}`)}</b>`
}

/** Alone before the room; and an agreement, with one tap: on what the statement says. */
function buttons(desk, id, title) {
  return html`${aloneTool(desk, "obstacles", id, title)}
    ${agreeing(desk, "obstacles", {
      origin: `${desk.view.run}-${id}`,
      what: title,
      about: title,
      has: () => desk.view.here.agreed[id],
    })}`
}
