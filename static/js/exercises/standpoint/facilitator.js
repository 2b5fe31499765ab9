import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { track } from "../../desk/balance.js"
import { notes } from "../../desk/notes.js"
import { textsOf } from "../../desk/phrases.js"
import { aloneTool, allTool, sidesTable } from "../../desk/sides-table.js"
import { icon } from "../../parts/icons.js"
import { ALL_SIDES, SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { told } from "./told.js"

const UNKNOWN = "unknown"

/** How many chose; then what the sides chose, in words and numbers, and why. */
export function facilitator(desk) {
  const { view } = desk
  const texts = textsOf(desk)
  const title = (option) =>
    option === UNKNOWN ? texts.buttons?.unsure : texts.options?.[option]?.title ?? option ?? ""
  const whys = { title: texts.why?.question ?? "", takes: ({ type }) => type === "why" }
  return html`${aloud(view.here)}
    ${view.here?.stands ? table(desk, title) : progress(view.here)}
    ${view.notes.count ? notes(desk, { columns: [whys], about: ({ group }) => title(group) }) : nothing}`
}

/** The bars, small and without words. */
export function mini({ view: { here } }) {
  const shown = SIDES.every((side) => here?.stands?.[side]) ? SIDES : ["all"]
  if (!here?.stands?.[shown[0]]) return track(here?.chose, here?.of)
  return html`<div class="standpoint-mini" aria-hidden="true">${here.order.map((option) => html`<div>${
    shown.map((side) => track(here.stands[side][option].share, 1, side))}</div>`)}</div>`
}

function progress({ chose = 0, of = 0 } = {}) {
  return html`<section class="panel" aria-labelledby="standpoint-progress">
    <h2 id="standpoint-progress">${t("standpoint.desk_progress")}</h2>
    <p>${track(chose, of)} <b class="numbers">${t("standpoint.desk_chose", { chose, n: of })}</b></p>
    <p class="soft">${icon("lock")}<span>${t("standpoint.desk_secret")}</span></p>
  </section>`
}

function aloud(here) {
  const few = SIDES.filter((side) => here?.aloud?.[side])
  if (few.length === 0) return nothing
  const words = few.map((side) => t(`standpoint.desk_aloud_${side}`)).join(" ")
  return html`<p class="advice">${icon("talk")}${words}</p>`
}

function table(desk, title) {
  const { here, turn } = desk.view
  const sides = [...ALL_SIDES, "all"].filter((side) => here.stands[side])
  return html`<div class="panel sides-table standpoint-table">
    <h2 id="standpoint-table">${t("standpoint.desk_table")}</h2>
    <p><b>${told(here, title)}</b></p>
    ${turn ? allTool(desk, "standpoint") : nothing}
    ${sidesTable("standpoint", {
      what: t("standpoint.desk_option"),
      together: t("side.all_together"),
      sides,
      rows: [...here.order, UNKNOWN].map((option) => row(desk, sides, option, title(option))),
    })}
  </div>`
}

function row(desk, sides, option, title) {
  const { here, turn, phase, ended } = desk.view
  const can = phase === "compare" && option !== UNKNOWN && !ended
  return html`<tr aria-current=${turn === option ? "true" : nothing}>
    <th scope="row">${title}</th>
    ${sides.map((side) => html`<td>${stand(side, here.stands[side][option])}</td>`)}
    <td>${can ? aloneTool(desk, "standpoint", option, title) : nothing}</td>
  </tr>`
}

/** A number where it may be told, else the share in tenths. */
const stand = (side, { share, n }) => html`${track(share, 1, side === "all" ? "both" : side)}<b>${
  n ?? t("side.tenths", { n: Math.round(share * 10) })}</b>`
