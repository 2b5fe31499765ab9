import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { sideLabel } from "../../parts/marks.js"
import { pageOf } from "../../parts/pager.js"
import { SIDES } from "../../parts/sides.js"
import { phrase } from "../../wall/phrase.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { alone, pagesAlone } from "./alone.js"
import { map } from "./map.js"
import { WHOSE } from "./means.js"
import { list } from "./rating.js"

const sizes = { rate: { normal: 6, large: 3 }, map: { normal: 6, large: 2 } }
const sizeOf = ({ phase }, { large }) => sizes[phase]?.[large ? "large" : "normal"] ?? 6

/** Six pitfalls on a screen, fewer in large; one alone turns pages of ideas. */
export function pages(view, screen) {
  if (view.turn) return pagesAlone(view, screen)
  return pageOf(orderOf(view).length, sizeOf(view, screen), 0).pages
}

/** The pitfalls as a list while people rate them; then the map, or one of them alone. */
export function projector(view, screen) {
  if (view.turn) return alone(view, screen)
  const size = sizeOf(view, screen)
  const shown = orderOf(view).slice(screen.page * size, (screen.page + 1) * size)
  const place = pageLine(screen, t("wall.span", pageOf(orderOf(view).length, size, screen.page)))
  return view.phase === "map" ? mapped(view, screen, shown, place) : rated(view, screen, shown, place)
}

function rated(view, screen, shown, place) {
  return {
    eyebrow: t("pitfalls.wall_rate"),
    title: screen.say("projector.title"),
    aside: place,
    body: list(view, screen, shown),
    foot: line("lock", t("pitfalls.wall_secret")),
  }
}

function mapped(view, screen, shown, place) {
  return {
    title: screen.say("projector.title"),
    aside: html`${place}${legend(view, shown)}`,
    body: map(view, screen, shown),
    foot: foot(view, screen),
  }
}

function legend({ here }, shown) {
  const seen = WHOSE.filter((whose) => whose !== "both" && shown.some((id) => here.points[id][whose]))
  const label = (whose) =>
    whose === "all" ? sideLabel("both", t("pitfalls.wall_all")) : sideLabel(whose, t(`side.${whose}`))
  return html`<p class="legend">${(seen.length ? seen : SIDES).map(label)}</p>`
}

function foot({ here }, screen) {
  const few = SIDES.filter((side) => here.aloud?.[side])
  if (here.widest) {
    const title = screen.say(`participant.pitfalls.${here.widest}.title`)
    return line("talk", html`${phrase("pitfalls.wall_widest", { pitfall: html`<b>${title}</b>` })}
      ${screen.say("projector.gap")}`)
  }
  if (few.length) return line("talk", few.map((side) => t(`pitfalls.wall_aloud_${side}`)).join(" "))
  const apart = Object.values(here.points).some((points) => SIDES.every((side) => points[side]))
  return line("talk", apart ? t("pitfalls.wall_alike") : screen.say("participant.question"))
}

const line = (sign, words) => html`<p class="wall-say">${icon(sign)}<span
  data-fit="2.125 1.75">${words ?? nothing}</span></p>`

const orderOf = ({ here }) => here?.order ?? []
