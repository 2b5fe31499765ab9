import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { track } from "../../desk/balance.js"
import { notes } from "../../desk/notes.js"
import { textsOf } from "../../desk/phrases.js"
import { tool } from "../../desk/tool.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
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
  const back = () => tool("undo", t("standpoint.desk_all"), () => desk.turnTo(), { kind: "second" })
  return html`<div class="panel standpoint-table">
    <h2 id="standpoint-table">${t("standpoint.desk_table")}</h2>
    <p><b>${told(here, title)}</b></p>
    ${turn ? back() : nothing}
    <div class="standpoint-scroll" role="region" aria-labelledby="standpoint-table" tabindex="0">
      <table>
        <thead><tr>
          <th scope="col">${t("standpoint.desk_option")}</th>
          ${sides.map((side) => html`<th scope="col">${head(side)}</th>`)}
          <th scope="col"><span class="visually-hidden">${t("standpoint.desk_do")}</span></th>
        </tr></thead>
        <tbody>${[...here.order, UNKNOWN].map((option) => row(desk, sides, option, title(option)))}</tbody>
      </table>
    </div>
  </div>`
}

const head = (side) =>
  side === "all"
    ? html`${mark("both")}${t("side.all_together")}`
    : html`${mark(side)}${t(`side.${side}`)}`

function row(desk, sides, option, title) {
  const { here, turn, phase, ended } = desk.view
  const shown = turn === option
  const word = t(shown ? "standpoint.desk_all" : "standpoint.desk_alone")
  const alone = () => desk.turnTo(shown ? "" : option)
  const can = phase === "compare" && option !== UNKNOWN && !ended
  return html`<tr aria-current=${shown ? "true" : nothing}>
    <th scope="row">${title}</th>
    ${sides.map((side) => html`<td>${stand(side, here.stands[side][option])}</td>`)}
    <td>${can
      ? tool("screen", word, alone, { kind: shown ? "" : "second", about: title, pressed: shown })
      : nothing}</td>
  </tr>`
}

/** A number where it may be told, else the share in tenths. */
const stand = (side, { share, n }) => html`${track(share, 1, side === "all" ? "both" : side)}<b>${
  n ?? t("side.tenths", { n: Math.round(share * 10) })}</b>`
