import { html } from "../../../vendor/lit-html/lit-html.js"
import { until } from "../../../vendor/lit-html/directives/until.js"
import { t } from "../../words.js"
import { artComing, artOf } from "./art.js"
import { crownSize, growth, showing } from "./growth.js"
import { atPlaces, PLACES, sideOf } from "./places.js"
import { scene } from "./scene.js"

const MOST = 30

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

function drawn(art, here) {
  const places = atPlaces(here.order, here.items)
  const labels = Object.fromEntries(PLACES.map((place) => [place, places[place].length]))
  // Leaves are too small to be seen, and so are rootlets.
  const shown = showing(art.pieces, growth(here.count, labels, labels))
    .filter(({ layer, foot }) => layer !== "crown" || !foot)
  const small = places.fruits.slice(0, MOST).map((id) => sideOf(here.items[id]))
  const size = crownSize(art, here.count, labels.fruits)
  return scene(art, { shown, fresh: new Set(), size, small, label: "" })
}
