import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { notes } from "../../desk/notes.js"
import { parts } from "../../desk/places/parts.js"
import { originWords, signOf } from "../../parts/origin.js"
import { t } from "../../words.js"
import { forestNow, forestRows, treeColumns } from "./desk-forest.js"
import { miniTree } from "./mini.js"

const titleOf = ({ script, view }, id) =>
  script?.steps?.[view.step]?.participant?.parts?.[id]?.title ?? id

// What the tree has of its own: see desk/places/parts.js.
const BED = {
  title: titleOf,
  sign: (id) => signOf({ field: id }),
  parts: () => t("tree.desk_parts"),
  whole: () => t("tree.desk_whole"),
}

/** The tree as the room sees it, and which part of it stands on the big screen alone. */
export function mini(desk) {
  const { here, turn } = desk.view
  if (here.trees) return html`${here.items ? miniTree(here) : nothing}${forestNow(desk)}`
  return html`${miniTree(here)}
    ${turn ? html`<span class="soft">${titleOf(desk, turn)}</span>` : nothing}`
}

/** The parts with their colours, what may be the same, and all items by part. */
export function facilitator(desk) {
  const { counts = {}, trees } = desk.view.here ?? {}
  const columns = trees ? treeColumns({ trees }) : Object.keys(counts).map((id) => ({
    title: titleOf(desk, id),
    count: Object.values(counts[id]).reduce((all, n) => all + n, 0),
    takes: ({ group }) => group === id,
  }))
  const about = ({ origin }) =>
    origin ? t("desk.place_from", { origin: originWords(desk.script, origin) }) : ""
  return html`${trees ? forestRows(desk) : parts(desk, BED)}${
    notes(desk, { columns, about })}`
}
