import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { track } from "../../desk/balance.js"
import { making, presenting, signOf, teamName } from "../../desk/cards.js"
import { notes } from "../../desk/notes.js"
import { textsOf } from "../../desk/phrases.js"
import { t } from "../../words.js"

/** How far every group is, whose idea is on, and all ideas; then what people wrote. */
export function facilitator(desk) {
  const parts = { make: made, present: presenting, done: ideas }
  return html`${parts[desk.view.phase](desk)}${written(desk)}`
}

/** How far the room is, small. */
export function mini({ view }) {
  const { phase, here = {}, turn } = view
  const { ready = 0, count = 0 } = here
  if (phase === "make") {
    return html`${track(ready, count)}
      <span class="soft">${t("card.desk_ready", { ready, n: count })}</span>`
  }
  const words = phase === "present" && here.teams?.[turn] ? teamName({ view }, turn) : ""
  return html`<span class="soft" dir="auto">${words || t("invention.desk_ideas", { n: count })}</span>`
}

const made = (desk) => making(desk, Object.keys(textsOf(desk).fields ?? {}).length)

function ideas(desk) {
  const { order = [], ideas: all = {}, count = 0 } = desk.view.here ?? {}
  return html`<section class="panel cards-turns" aria-labelledby="invention-ideas">
    <header><h2 id="invention-ideas">${t("invention.desk_ideas", { n: count })}</h2></header>
    ${count ? nothing : html`<p class="empty">${t("card.desk_no_cards")}</p>`}
    <ol>${repeat(order, (id) => id, (id, n) => html`<li>
      <b class="place-number">${n + 1}</b>${signOf(all[id])}
      <span dir="auto" lang=${all[id].lang}>${all[id].text}</span></li>`)}</ol>
  </section>`
}

/** What people wrote, with its group and the part it belongs to. */
function written(desk) {
  const takes = (note) => !note.struck
  const listed = desk.notebook.notes(desk.view).filter(takes)
  if (listed.length === 0) return nothing
  const { fields = {} } = textsOf(desk)
  const about = ({ field, group }) =>
    [teamName(desk, group), fields[field]?.title].filter(Boolean).join(" · ")
  return notes(desk, { columns: [{ title: t("invention.desk_lines"), takes }], about })
}
