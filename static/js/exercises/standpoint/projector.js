import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { pageOf } from "../../parts/pager.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { pageLine } from "../../wall/picture.js"
import { columnPages } from "../../wall/side-columns.js"
import { areApart } from "../../wall/stands.js"
import { t } from "../../words.js"
import { alone, reasonsOf, sizeOf } from "./alone.js"
import { card } from "./card.js"
import { compared } from "./compared.js"
import { told } from "./told.js"

const rowsOf = ({ large }) => (large ? 2 : 4)
const titlesOf = ({ say }) => (option) =>
  option === "unknown" ? say("participant.buttons.unsure") : say(`participant.options.${option}.title`)

/** Four starting points on a screen, two in large; one alone turns pages of reasons. */
export function pages(view, screen) {
  if (view.turn) return columnPages(reasonsOf(view), sizeOf(screen))
  if (view.phase === "talk") return 1
  return pageOf(view.here?.order?.length ?? 0, rowsOf(screen), 0).pages
}

/** What can be meant by collaboration; then what the sides chose, and the difference in words. */
export function projector(view, screen) {
  const { here = {}, phase } = view
  if (view.turn) return alone(view, screen, line("talk", difference(here, screen)))
  if (phase === "talk") return talk(here, screen)
  const size = rowsOf(screen)
  const shown = (here.order ?? []).slice(screen.page * size, (screen.page + 1) * size)
  const place = pageLine(screen, t("wall.span", pageOf(here.order?.length ?? 0, size, screen.page)))
  const drawn = here.stands
    ? { body: compared(view, screen, shown), foot: foot(view, screen) }
    : choosing(here, screen, shown)
  return { title: screen.say("projector.title"), aside: place, ...drawn }
}

function choosing({ chose = 0, of = 0 }, screen, shown) {
  return {
    eyebrow: screen.say("projector.collecting"),
    body: html`<div class="standpoint-choosing">
      <ul class="standpoint-rows" ?data-large=${screen.large}>${shown.map((option) => html`<li>${
        card(option, screen)}</li>`)}</ul>
      <p class="standpoint-count"><i aria-hidden="true"><i style=${styleMap({
        "--share": of ? Math.min(1, chose / of) : 0 })}></i></i>
        <span>${t("standpoint.wall_chose", { chose, n: of })}</span></p>
    </div>`,
    foot: line("lock", t("standpoint.wall_secret")),
  }
}

function talk(here, screen) {
  const research = screen.say("projector.research")
  return {
    title: screen.say("projector.revealed"),
    body: html`<div class="standpoint-talk"><p data-fit="4.25 3">${research}</p></div>`,
    foot: line("talk", difference(here, screen)),
  }
}

/** Whom we miss where a side is not here; else the difference. */
function foot({ here, sides = {} }, screen) {
  const missing = SIDES.filter((side) => !sides[side])
  if (!areApart(here.stands) && missing.length === 1) {
    return line("talk", t(`standpoint.wall_missing_${missing[0]}`))
  }
  return line("talk", difference(here, screen))
}

const difference = (here, screen) => html`<b>${told(here, titlesOf(screen))}</b>`

const line = (sign, words) => html`<p class="wall-say">${icon(sign)}<span
  data-fit="2.25 1.75">${words}</span></p>`
