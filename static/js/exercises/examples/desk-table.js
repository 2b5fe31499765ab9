import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { track } from "../../desk/balance.js"
import { textsOf } from "../../desk/phrases.js"
import { tool } from "../../desk/tool.js"
import { icon } from "../../parts/icons.js"
import { leafBadge, mark } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { VERDICTS, cardOf } from "./cards.js"

/** Every example: how many marked it, or what they said; and a button that shows it. */
export function table(desk) {
  const { view } = desk
  const order = view.here?.order ?? []
  const opened = Boolean(view.here?.verdicts)
  const title = opened ? "examples.desk_table" : "examples.desk_progress"
  const most = opened ? mostAsked(view.here) : ""
  return html`<section class="panel examples-table" aria-labelledby="examples-table">
    <h2 id="examples-table">${t(title)}</h2>
    <ul>${order.map((id) => row(desk, id, opened, most === id))}</ul>
    <p class="soft">${icon("lock")}<span>${t("examples.desk_secret")}</span></p>
  </section>`
}

function row(desk, id, opened, mostAskedFor) {
  const { view, script } = desk
  const { here, turn, agenda, ended } = view
  const name = cardOf(script, view.step, id).title ?? id
  const shown = turn === id
  const found = here.verdicts?.[id]
  return html`<li aria-current=${shown ? "true" : nothing}>
    <div>
      <b>${name}</b>
      ${found?.joint ? html`<small>${leafBadge(true)}${t("examples.desk_joint")}</small>` : nothing}
      ${mostAskedFor ? html`<small>${icon("chat")}${t("examples.desk_most_asked")}</small>` : nothing}
    </div>
    ${opened ? said(found, textsOf(desk).options) : progress(here, id)}
    ${ended || !agenda.turns?.includes(id) ? nothing : show(desk, id, name, shown)}
  </li>`
}

const show = (desk, id, name, shown) =>
  shown
    ? html`<p class="saved">${icon("screen")}<span>${t("examples.desk_shown")}</span></p>`
    : tool("screen", t("examples.desk_show"), () => desk.turnTo(id), { kind: "second", about: name })

const progress = ({ marked, of }, id) => html`<p class="examples-marked">${track(marked[id], of)}
  <b class="numbers">${t("examples.desk_marked", { marked: marked[id], n: of })}</b></p>`

/** Numbers by verdict, a row a side where these may be told. */
function said(found, options) {
  const apart = ALL_SIDES.filter((side) => found.sides?.[side])
  const rows = apart.length ? apart.map((side) => [side, found.sides[side]]) : [["all", found]]
  return html`<ul class="examples-said">${rows.map(([side, counted]) => html`<li>
    ${side === "all" ? t("examples.desk_together") : mark(side, t(`side.${side}`))}
    ${VERDICTS.map(({ verdict, sign }) => html`<span>${icon(sign)}<span class="visually-hidden">${
      options?.[verdict]}</span><b>${counted[verdict]}</b></span>`)}
  </li>`)}</ul>`
}

/** The example that most people want to know more about: there the talk may begin. */
function mostAsked({ order, verdicts }) {
  const asked = order.filter((id) => verdicts[id].more > 0)
  return asked.sort((one, other) => verdicts[other].more - verdicts[one].more)[0] ?? ""
}
