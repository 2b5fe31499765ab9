import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { tool } from "../../desk/tool.js"
import { beginningOf } from "../../letters.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { ALL_SIDES, SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { sayerIn } from "./desk-words.js"
import { nearestOf, statementOf } from "./statements.js"

const LONGEST_WHAT = 80
const WHOSE = [...ALL_SIDES, "all"]
// Statements of which an agreement is on its way: a second tap makes no second one.
const making = new Set()

/** Who recognises what, a row a statement, with what can be done with it. */
export function table(desk) {
  const { here, turn } = desk.view
  const whose = WHOSE.filter((side) =>
    SIDES.includes(side) || here.order.some((id) => here.stands[id][side]))
  const all = () => tool("undo", t("obstacles.desk_all"), () => desk.turnTo(), { kind: "second" })
  return html`<div class="panel obstacles-table">
    <header><h2 id="obstacles-table">${t("obstacles.desk_table")}</h2>${turn ? all() : nothing}</header>
    <div class="obstacles-scroll" role="region" aria-labelledby="obstacles-table" tabindex="0">
      <table>
        <thead><tr>
          <th scope="col">${t("obstacles.desk_statement")}</th>
          ${whose.map((side) => html`<th scope="col">${head(side)}</th>`)}
          <th scope="col"><span class="visually-hidden">${t("obstacles.desk_do")}</span></th>
        </tr></thead>
        <tbody>${sorted(here).map((id) => row(desk, whose, id))}</tbody>
      </table>
    </div>
  </div>`
}

/** The widest gap first: that is what there is to talk about. */
const sorted = ({ order, widest }) =>
  widest ? [widest, ...order.filter((id) => id !== widest)] : order

const head = (side) =>
  side === "all"
    ? html`${mark("both")}${t("obstacles.desk_together")}`
    : html`${mark(side)}${t(`side.${side}`)}`

function row(desk, whose, id) {
  const { here, turn, ended } = desk.view
  const say = sayerIn(desk)
  const statement = statementOf(say, here.theme, id)
  return html`<tr aria-current=${turn === id ? "true" : nothing}>
    <th scope="row">
      ${SIDES.map((side) => html`<p>${mark(side, t(`side.${side}`))}<span>${statement[side]}</span></p>`)}
      ${here.widest === id ? html`<small>${t("obstacles.desk_gap")}</small>` : nothing}
    </th>
    ${whose.map((side) => html`<td>${stand(here, id, side, say)}</td>`)}
    <td><div class="tools">${ended ? nothing : buttons(desk, id, statement.informal)}</div></td>
  </tr>`
}

function stand({ stands, scale }, id, side, say) {
  const found = stands[id][side]
  if (!found) return html`<span class="soft">${t("obstacles.desk_none")}</span>`
  return html`<b>${say(`answers.${nearestOf(scale, found.mean)}`)}</b>`
}

function buttons(desk, id, title) {
  const shown = desk.view.turn === id
  const word = t(shown ? "obstacles.desk_all" : "obstacles.desk_alone")
  const turn = () => desk.turnTo(shown ? "" : id)
  return html`
    ${tool("screen", word, turn, { kind: shown ? "" : "second", about: title, pressed: shown })}
    ${agreement(desk, id, title)}`
}

function agreement(desk, id, title) {
  if (desk.view.here.agreed[id]) {
    return html`<p class="saved">${icon("leaf")}<span>${t("obstacles.desk_agreed")}</span></p>`
  }
  const make = () => agree(desk, id, title)
  return tool("leaf", t("obstacles.desk_agree"), make, { kind: "second", about: title })
}

/** One tap: the statement is what the agreement is about, and where it came from. */
async function agree(desk, id, title) {
  const origin = `${desk.view.run}-${id}`
  if (making.has(origin) || desk.view.here.agreed[id]) return
  making.add(origin)
  await desk.act("agree", { fields: { what: beginningOf(title, LONGEST_WHAT) }, origin })
  making.delete(origin)
}
