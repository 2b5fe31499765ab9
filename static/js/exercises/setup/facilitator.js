import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { track } from "../../desk/balance.js"
import { notes } from "../../desk/notes.js"
import { parts } from "../../desk/places/parts.js"
import { textsOf } from "../../desk/phrases.js"
import { tool } from "../../desk/tool.js"
import { groupChip, groupName } from "../../parts/group-sign.js"
import { originWords } from "../../parts/origin.js"
import { t } from "../../words.js"
import { asked, signOf } from "./fields.js"

const titleOf = (desk, id) => asked(textsOf(desk), id).title

// What this step has of its own: see desk/places/parts.js.
const BED = {
  title: titleOf,
  sign: signOf,
  parts: () => t("setup.desk_parts"),
  whole: () => t("setup.desk_all"),
}

/** How much there is, and what stands on the big screen alone. */
export function mini(desk) {
  const { counts = {}, groups = {}, of = 0 } = desk.view.here ?? {}
  const filled = Object.values(groups).map((group) => group.filled)
  if (filled.length > 0) {
    return track(filled.reduce((all, n) => all + n, 0), filled.length * of)
  }
  const n = Object.values(counts).reduce((all, each) => all + sum(each), 0)
  return html`<span class="soft">${t("setup.desk_lines", { n })}</span>`
}

/** The questions that are on or the groups, what may be the same, and all lines. */
export function facilitator(desk) {
  const { questions = [], counts = {}, groups } = desk.view.here ?? {}
  const inGroup = groups && desk.view.turn
  const placeOf = (id) => (inGroup ? `${desk.view.turn}/${id}` : id)
  const columns = questions.map((id) => ({
    title: titleOf(desk, id),
    count: sum(counts[id]),
    takes: ({ group }) => group === placeOf(id),
  }))
  const about = ({ origin }) =>
    origin ? t("desk.place_from", { origin: originWords(desk.script, origin) }) : ""
  return html`${groups ? stories(desk) : parts(desk, BED)}
    ${questions.length
      ? html`${notes(desk, { columns, about })}`
      : nothing}`
}

/** How far every group is with its story; each can stand on the big screen. */
function stories(desk) {
  const { groups, group_order: order, of } = desk.view.here
  return html`<section class="panel cards-turns" aria-labelledby="setup-stories">
    <header><h2 id="setup-stories">${t("setup.desk_groups")}</h2></header>
    <ol>${repeat(order, (id) => id, (id, n) => story(desk, id, n, groups[id], of))}</ol>
  </section>`
}

function story(desk, id, n, { number, filled, lines }, of) {
  const now = desk.view.turn === id
  const show = () => desk.turnTo(now ? "" : id)
  const word = now ? t("card.desk_on_screen") : t("card.desk_show")
  const kind = now ? "" : "second"
  return html`<li aria-current=${now ? "step" : nothing}>
    <b class="place-number">${n + 1}</b>${number ? groupChip(number) : nothing}
    <span>${number ? groupName(number) : ""}
      <small>${t("setup.desk_far", { filled, of, n: lines })}</small></span>
    ${desk.view.ended || !lines
      ? nothing
      : tool("screen", word, show, { kind, about: groupName(number), pressed: now })}</li>`
}

const sum = (counts) => Object.values(counts).reduce((all, n) => all + n, 0)
