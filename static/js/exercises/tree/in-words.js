import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { guard } from "../../../vendor/lit-html/directives/guard.js"
import { t } from "../../words.js"
import { about } from "./heads.js"
import { partsIn, sideOf } from "./places.js"

/** The whole tree for who cannot see it: a list for each part, all pages of it. */
export const inWords = ({ order, items }, screen) => guard([order, items], () => html`<div
  class="visually-hidden">${partsIn({ order }).map((part) => html`
    <h2>${about(part, "title", screen)}: ${about(part, "meaning", screen)}</h2>
    ${order[part]?.length
      ? html`<ul>${order[part].map((id) => line(items[id]))}</ul>`
      : html`<p>${t("tree.wall_nothing")}</p>`}`)}</div>`)

/** Text, then who said it and how many. */
function line(item) {
  const said = [saidBy(item), item.times > 1 ? t("tree.wall_people", { n: item.times }) : ""]
  const after = said.filter(Boolean).join(", ")
  return html`<li><span lang=${item.lang ?? nothing} dir="auto">${item.text}</span>${
    after ? ` (${after})` : nothing}</li>`
}

function saidBy(item) {
  const { sides } = item
  if (sides) {
    return Object.entries(sides).filter(([, n]) => n)
      .map(([side, n]) => `${t(`side.${side}`)} ${n}`).join(", ")
  }
  if (item.joint) return `${t("side.formal")}, ${t("side.informal")}`
  return sideOf(item) === "none" ? "" : t(`side.${sideOf(item)}`)
}
