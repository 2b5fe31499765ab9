import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { columnPages } from "../../wall/side-columns.js"
import { areApart } from "../../wall/stands.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { alone, remarksOf, sizeOf } from "./alone.js"
import { rows } from "./overview.js"
import { byTheme, statementOf } from "./statements.js"

const MOST = { usual: 4, large: 2 }

/** A theme a page, or part of one in large; one statement alone turns pages of remarks. */
export function pages(view, screen) {
  if (view.turn) return columnPages(remarksOf(view), sizeOf(screen))
  return view.here?.stands ? sheets(view, screen).length : 1
}

/** The themes while people answer; then where the sides stand on each statement. */
export function projector(view, screen) {
  if (view.turn) return alone(view, screen, foot(view, screen))
  if (!view.here?.stands) return answering(view, screen)
  const shown = sheets(view, screen)[screen.page] ?? []
  const { theme } = statementOf((path) => screen.say(`participant.${path}`), view.here.theme, shown[0])
  const place = t("wall.page_of", { page: screen.page + 1, pages: screen.pages })
  return {
    eyebrow: screen.say("participant.label"),
    title: theme,
    aside: pageLine(screen, place),
    body: rows(view, screen, shown),
    foot: foot(view, screen),
  }
}

function sheets({ here }, { large }) {
  const size = large ? MOST.large : MOST.usual
  return byTheme(here).flatMap((ids) =>
    Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => ids.slice(n * size, (n + 1) * size)))
}

function answering({ here }, screen) {
  return {
    eyebrow: screen.say("participant.label"),
    title: screen.say("projector.title"),
    body: html`<ul class="obstacles-themes" ?data-large=${screen.large}>${byTheme(here).map((ids) =>
      theme(here, ids, screen))}</ul>`,
    foot: line("lock", t("obstacles.wall_secret")),
  }
}

function theme({ theme, answered = {}, of = 0 }, ids, { large, say }) {
  const text = (name) => say(`participant.themes.${theme[ids[0]]}.${name}`)
  const n = ids.reduce((sum, id) => sum + (answered[id] ?? 0), 0)
  const share = of ? Math.min(1, n / (of * ids.length)) : 0
  return html`<li>
    <h2 data-fit=${large ? "4 2.75" : "3.25 2.25"}>${text("title")}</h2>
    <p data-fit=${large ? "3 2" : "2.375 1.75"}>${text("explanation")}</p>
    <p class="obstacles-count"><i aria-hidden="true"><i style=${styleMap({ "--share": share })}></i></i>
      <span>${t("obstacles.wall_answered", { n })}</span></p>
  </li>`
}

function foot({ here, turn }, screen) {
  const few = SIDES.filter((side) => here.aloud?.[side])
  if (turn && here.agreed?.[turn]) return line("leaf", t("obstacles.wall_agreed"))
  if (turn && here.widest === turn) return line("talk", screen.say("projector.gap"))
  if (few.length) return line("talk", few.map((side) => t(`obstacles.wall_aloud_${side}`)).join(" "))
  if (turn) return line("talk", isEmpty(here.stands[turn]) ? screen.say("projector.few") : t("wall.talk"))
  if (here.widest) return widest(here, screen)
  const apart = Object.values(here.stands).some(areApart)
  return line("talk", apart ? t("obstacles.wall_alike") : screen.say("projector.few"))
}

const isEmpty = (stands = {}) => Object.keys(stands).length === 0

/** The gap is pointed out by its words: it may be on another page. */
function widest({ widest, theme }, screen) {
  const { informal } = statementOf((path) => screen.say(`participant.${path}`), theme, widest)
  return line("talk", html`<b>“${informal}”</b> ${screen.say("projector.gap")}`)
}

const line = (sign, words) => html`<p class="wall-say">${icon(sign)}<span
  data-fit="2.125 1.75">${words ?? nothing}</span></p>`
