import { html } from "../../../vendor/lit-html/lit-html.js"
import { until } from "../../../vendor/lit-html/directives/until.js"
import { t } from "../../words.js"
import { artComing, artOf } from "./art.js"
import { atPlaces, PLACES, sideOf } from "./places.js"
import { smallTree } from "./small.js"

/**
 * The tree as it stands on the big screen, small and without texts, for the facilitator's page:
 * `here` is what a view of this kind has.
 */
export function miniTree(here) {
  const art = artOf(here.seed)
  const picture = art
    ? drawn(art, here)
    : until(artComing(here.seed).then((come) => drawn(come, here)), "")
  return html`<div class="tree-mini">${picture}</div>
    <span class="visually-hidden">${t("tree.desk_tree", { n: here.count })}</span>`
}

function drawn(art, { count, order, items }) {
  const places = atPlaces(order, items)
  const labels = Object.fromEntries(PLACES.map((place) => [place, places[place].length]))
  return smallTree(art, { count, labels, small: places.fruits.map((id) => sideOf(items[id])) })
}
