import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { track } from "../../desk/balance.js"
import { notes } from "../../desk/notes.js"
import { textsOf } from "../../desk/phrases.js"
import { icon } from "../../parts/icons.js"
import { SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { table } from "./desk-table.js"
import { sayerIn } from "./desk-words.js"
import { statementOf } from "./statements.js"

/** The statements in words need the room of the agenda, which folds away. */
export const wide = true

/** How far people are; then who recognises what, and what was remarked. */
export function facilitator(desk) {
  const { view } = desk
  const say = sayerIn(desk)
  const title = (id) => statementOf(say, view.here?.theme, id).informal
  const takes = ({ type }) => type === "remark"
  const remarks = { title: textsOf(desk).remark?.question ?? "", takes }
  return html`${aloud(view)}
    ${view.here?.stands ? table(desk) : progress(view.here, title)}
    ${view.notes.count ? notes(desk, { columns: [remarks], about: ({ group }) => title(group) }) : nothing}`
}

/** How many answered each, or how often it is recognised, small. */
export function mini({ view: { here } }) {
  const { order = [], stands, answered = {}, of } = here ?? {}
  const bar = (id, side) => track(stands[id][side]?.mean ?? 0, 1, side)
  return html`<div class="obstacles-mini" aria-hidden="true">${order.map((id) =>
    stands ? SIDES.map((side) => bar(id, side)) : track(answered[id], of))}</div>`
}

function progress(here, title) {
  return html`<section class="panel obstacles-progress" aria-labelledby="obstacles-progress">
    <h2 id="obstacles-progress">${t("obstacles.desk_progress")}</h2>
    <ul>${(here?.order ?? []).map((id) => html`<li><span>${title(id)}</span>
      ${track(here.answered[id], here.of)}
      <b class="numbers">${t("obstacles.desk_answered", { answered: here.answered[id], n: here.of })}</b>
    </li>`)}</ul>
    <p class="soft">${icon("lock")}<span>${t("obstacles.desk_secret")}</span></p>
  </section>`
}

function aloud({ here }) {
  const few = SIDES.filter((side) => here?.aloud?.[side])
  if (few.length === 0) return nothing
  const words = few.map((side) => t(`obstacles.desk_aloud_${side}`)).join(" ")
  return html`<p class="advice">${icon("talk")}${words}</p>`
}
