import { html } from "../../../vendor/lit-html/lit-html.js"
import { until } from "../../../vendor/lit-html/directives/until.js"
import { t } from "../../words.js"
import { artComing } from "./art.js"
import { crownSize, growth, showing } from "./growth.js"
import { atPlaces, PLACES, sideOf } from "./places.js"
import { scene } from "./scene.js"

const MOST = 30

/**
 * The tree as it stands on the big screen, small and without texts, for the facilitator's page:
 * `here` is what a view of this kind has.
 */
export const miniTree = (here) => html`<div class="tree-mini">${until(
  artComing(here.seed).then((art) => drawn(art, here)), "")}</div>
  <span class="visually-hidden">${t("tree.desk_tree", { n: here.count })}</span>`

function drawn(art, here) {
  const places = atPlaces(here.order, here.items)
  const labels = Object.fromEntries(PLACES.map((place) => [place, places[place].length]))
  const read = Object.fromEntries(PLACES.map((place) => [place, Math.min(labels[place], 5)]))
  // Leaves and pebbles are too small to be seen.
  const shown = showing(art.pieces, growth(here.count, labels, read))
    .filter(({ layer, foot }) => layer !== "crown" || !foot)
  const small = places.fruits.slice(0, MOST).map((id) => sideOf(here.items[id]))
  const size = crownSize(art, here.count, labels.fruits)
  return scene(art, { shown, fresh: new Set(), size, small, label: "" })
}
