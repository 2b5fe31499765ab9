import { html } from "../../vendor/lit-html/lit-html.js"
import { mark } from "../parts/marks.js"
import { ALL_SIDES, SIDES } from "../parts/sides.js"
import { t } from "../words.js"
import { tool } from "./tool.js"

/** Both sides; who does both, and all together, where `told` has something of them for an id. */
export const sidesIn = (ids, told) =>
  [...ALL_SIDES, "all"].filter(
    (side) => SIDES.includes(side) || ids.some((id) => told[id][side]),
  )

/**
 * A table of what each side said, a row a thing. `kind` begins the keys of its words, and the id
 * of its title; `what` stands above the things, `together` above what all said.
 */
export function sidesTable(kind, { what, together, sides, rows }) {
  return html`<div class="sides-scroll" role="region" aria-labelledby=${`${kind}-table`} tabindex="0">
    <table>
      <thead><tr>
        <th scope="col">${what}</th>
        ${sides.map((side) => html`<th scope="col">${head(side, together)}</th>`)}
        <th scope="col"><span class="visually-hidden">${t(`${kind}.desk_do`)}</span></th>
      </tr></thead>
      <tbody>${rows}</tbody>
    </table>
  </div>`
}

const head = (side, together) =>
  side === "all" ? html`${mark("both")}${together}` : html`${mark(side)}${t(`side.${side}`)}`

/** Puts one thing alone before the room, or all of them again. */
export function aloneTool(desk, kind, id, title) {
  const shown = desk.view.turn === id
  const word = t(shown ? `${kind}.desk_all` : `${kind}.desk_alone`)
  const turn = () => desk.turnTo(shown ? "" : id)
  return tool("screen", word, turn, { kind: shown ? "" : "second", about: title, pressed: shown })
}

/** Puts all of them before the room again. */
export const allTool = (desk, kind) =>
  tool("undo", t(`${kind}.desk_all`), () => desk.turnTo(), { kind: "second" })
