import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { leafBadge, mark } from "../../parts/marks.js"
import { pageOf } from "../../parts/pager.js"
import { SIDES } from "../../parts/sides.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { cardOf } from "./cards.js"
import { bar } from "./verdicts.js"

const sizeOf = ({ large }) => (large ? 3 : 5)

/** As many pages as the longest column has. */
export const favouritePages = (view, screen) =>
  pageOf(Math.max(0, ...columnsOf(view).map(({ ids }) => ids.length)), sizeOf(screen), 0).pages

/** What each side wants here too, and in the middle what is wanted together. */
export function favouritesScreen(view, screen) {
  const columns = columnsOf(view)
  const apart = columns.length > 1
  return {
    eyebrow: screen.say("projector.title"),
    title: screen.say("projector.result"),
    aside: screen.pages > 1
      ? pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))
      : nothing,
    body: wanted(view).length
      ? html`<div class="examples-favourites" ?data-apart=${apart} ?data-large=${screen.large}>
        ${columns.map((each) => column(each, view, screen))}</div>`
      : html`<p class="empty wall-empty">${t("examples.wall_nothing_wanted")}</p>`,
    foot: foot(view.here, apart, screen),
  }
}

const wanted = ({ here }) => (here.ranked ?? []).filter((id) => here.verdicts[id].here > 0)

/** The formal side, all together, the informal side; or all together alone. */
function columnsOf(view) {
  const { favourites = {}, verdicts = {} } = view.here
  const together = { side: "all", ids: wanted(view) }
  const apart = Object.values(verdicts).some(({ sides }) => sides)
  if (!apart) return [together]
  const [one, other] = SIDES.map((side) => ({ side, ids: favourites[side] ?? [] }))
  return [one, together, other]
}

function column({ side, ids }, view, screen) {
  const size = sizeOf(screen)
  const shown = ids.slice(screen.page * size, (screen.page + 1) * size)
  const count = (id) => countOf(view.here.verdicts[id], side)
  const most = Math.max(1, ...ids.map(count))
  const row = (id) => html`<li ?data-joint=${view.here.verdicts[id].joint && side === "all"}>
    <p>${view.here.verdicts[id].joint && side === "all"
      ? leafBadge(true, { word: t("examples.wall_joint") })
      : nothing}<b data-fit=${screen.large ? "3.5 2.25" : "2.375 1.75"}>${
        cardOf(screen.script, view.step, id).title ?? id}</b></p>
    <ul>${bar(side, count(id), most)}</ul>
  </li>`
  return html`<section data-side=${side}>
    <h2>${side === "all" ? icon("people") : mark(side)}<span>${
      side === "all" ? t("examples.wall_together") : t(`side.${side}`)}</span></h2>
    ${ids.length
      ? html`<ol>${shown.map(row)}</ol>`
      : html`<p class="empty">${t("examples.wall_side_wants_nothing")}</p>`}
  </section>`
}

const countOf = (found, side) => (side === "all" ? found : found.sides?.[side])?.here ?? 0

function foot({ verdicts = {}, aloud = {} }, apart) {
  const few = SIDES.filter((side) => aloud[side])
  if (few.length) return line("talk", few.map((side) => t(`examples.wall_aloud_${side}`)).join(" "))
  if (Object.values(verdicts).some(({ joint }) => joint)) {
    return html`<p class="wall-say">${leafBadge(true)}<b data-fit="2.125 1.75">${
      t("examples.wall_joint")}</b></p>`
  }
  return line("talk", apart ? t("wall.talk") : t("examples.wall_not_apart"))
}

const line = (sign, words) =>
  html`<p class="wall-say">${icon(sign)}<span data-fit="2.125 1.75">${words}</span></p>`
