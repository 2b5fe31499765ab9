import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { sidesOf } from "../../desk/places/parts.js"
import { tool } from "../../desk/tool.js"
import { groupChip, groupName, groupWords } from "../../parts/group-sign.js"
import { t } from "../../words.js"

/** The trees of the groups; each can stand whole on the big screen, one after the other. */
export function forestRows(desk) {
  const { trees } = desk.view.here
  const { turn, ended, phase } = desk.view
  // While they write, what the page itself proposes comes first.
  const kind = phase === "whole" ? "" : "second"
  const next = trees.order[trees.order.indexOf(turn) + 1]
  return html`<section class="panel place-desk" aria-labelledby="tree-groups">
    <header>
      <h2 id="tree-groups">${t("tree.desk_groups")}</h2>
      ${
        ended
          ? nothing
          : html`<div class="tools">
              ${turn ? tool("undo", t("tree.desk_all_trees"), () => desk.turnTo(), { kind: "second" }) : nothing}
              ${next ? tool("arrow-next", t("tree.desk_next_tree"), () => desk.turnTo(next), { kind }) : nothing}
            </div>`
      }
    </header>
    <ul>${repeat(trees.order, (id) => id, (id) => html`<li>${row(desk, id)}</li>`)}</ul>
  </section>`
}

/** On the big screen: all of them, or whose. */
export const forestNow = ({ view: { here, turn } }) =>
  turn
    ? html`<span>${groupChip(here.trees.shown[turn]?.number ?? 1)}</span>`
    : html`<span class="soft chips">${here.trees.order
        .slice(0, 12)
        .map((id) => groupChip(here.trees.shown[id].number))}</span>`

/** A column of notes a group. */
export const treeColumns = ({ trees }) =>
  trees.order.map((id) => ({
    title: groupWords(trees.shown[id].number),
    count: trees.shown[id].count,
    takes: ({ group }) => group?.startsWith(`${id}.`),
  }))

function row(desk, id) {
  const { number, counts } = desk.view.here.trees.shown[id]
  const alone = desk.view.turn === id
  const word = t(alone ? "tree.desk_is_alone" : "tree.desk_alone")
  return html`${groupChip(number)}<b>${groupName(number)}</b>${sidesOf(summed(counts))}<span></span>
    ${desk.view.ended
      ? nothing
      : tool("screen", word, () => desk.turnTo(alone ? "" : id),
          { kind: alone ? "" : "second", about: groupWords(number), pressed: alone })}`
}

function summed(counts) {
  const all = { formal: 0, informal: 0, both: 0 }
  for (const part of Object.values(counts)) for (const side of Object.keys(part)) all[side] += part[side]
  return all
}
