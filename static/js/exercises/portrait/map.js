import { html, nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { icon } from "../../parts/icons.js"
import { mark, sideLabel, sidePatterns } from "../../parts/marks.js"
import { line, shape } from "../../parts/paper.js"
import { figure } from "../../parts/people.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { rowsOf, widthOf } from "../../wall/measured.js"
import { pageLine } from "../../wall/picture.js"
import { nameOf } from "../../wall/cards.js"
import { t } from "../../words.js"
import { openList, openPages, stillOpen } from "./map-open.js"
import { mapPages, planOf } from "./map-plan.js"

// The room between top and foot, in px on a stage 1920 wide.
const HEIGHT = 800
const SCALES = {
  normal: { seats: 4, rows: 7, pitch: 107, size: 1.875, fit: "2.125 1.75", half: 56, plate: "2.125 1.75" },
  large: { seats: 2, rows: 3, pitch: 250, size: 3, fit: "3.75 2.5", half: 100, plate: "3.25 2" },
}
// How wide the text on a line may be, in rem.
const LABEL = 34
// Beside it: the arrow, and what is around both.
const BESIDE = 8.5
const TABLE =
  "M958 8C1072 6 1180 60 1246 168 1312 276 1326 432 1282 568 1238 704 1116 796 966 794" +
  " 816 792 692 706 642 570 592 434 606 262 674 152 742 42 844 10 958 8Z"
const paint = sidePatterns("portrait-map")

/** Matches first, then what nobody answered yet. */
export const mapPagesOf = (view, screen) => [
  ...mapPages(matchesOf(view, screen), view.here?.teams ?? {}, scaleOf(screen)),
  ...openPages(view, screen),
]

/** Needs and offers across a table: every match a line of its own, from who offers to who needs. */
export function mapScreen(view, screen) {
  const page = mapPagesOf(view, screen)[screen.page]
  const isList = !page?.lines
  return {
    look: "sky",
    title: screen.say("projector.map"),
    aside: html`${pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))}
      ${legend()}`,
    body: keyed(screen.page, isList ? openList(view, screen, page) : table(page, view, screen)),
    foot: isList ? asked(screen) : key(view.here.counts.unmet),
  }
}

function table(page, view, screen) {
  const scale = scaleOf(screen)
  const { seats, lines } = planOf(page, HEIGHT, scale)
  const { teams } = view.here
  const open = stillOpen(view)
  const fresh = screen.isNew(Object.keys(view.here.matches))
  return html`<div class="portrait-map">
    ${drawing(seats, lines, teams, scale)}
    <ul class="portrait-seats">${Object.entries(seats).map(([id, seat]) =>
      plate(teams[id], open.filter(({ team }) => team === id).length, seat, scale))}</ul>
    <ul class="portrait-lines">${lines.map((one) => label(one, teams, scale, fresh))}</ul>
  </div>`
}

const drawing = (seats, lines, teams, scale) => html`<svg class="scene mirrors" viewBox="0 0 1920 ${HEIGHT}"
    aria-hidden="true" focusable="false">
  ${paint.defs}
  ${shape(TABLE, "#fff")}${line(TABLE, "var(--together)", 6)}
  ${Object.entries(seats).map(([id, seat], n) => someone(id, teams[id], seat, n, scale))}
  ${lines.map(({ way, dot, arrow }) => svg`<g>
    ${line(way, "var(--together)", 9)}${line(arrow, "var(--together-deep)", 9)}
    <circle cx=${dot.x} cy=${dot.y} r="11" fill="var(--together-deep)" /></g>`)}
</svg>`

// Looking over the upper edge of their plate, away from what is still open under the plate above.
const someone = (id, team, { edge, y }, n, { half }) => figure(`map-${id}`, team.side, {
  paint, size: 0.74, y: y - half + 42, look: { chair: false }, x: (edge === "start" ? 116 : 1732) + (n % 2) * 70,
})

const plate = (team, open, { edge, y }, { plate: fit }) => html`<li class="portrait-seat"
    data-side=${team.side} data-edge=${edge} style=${styleMap({ "--y": `${y / 16}rem` })}>
  ${mark(team.side, t(`side.${team.side}`))}<span class="cards-fit"><span data-fit=${fit}
    dir="auto">${nameOf(team)}</span></span>
  ${open ? html`<b class="portrait-open">${t("portrait.wall_open", { n: open })}</b>` : nothing}
</li>`

function label({ id, y, height, wide, edge, text, lang, from, to }, teams, { fit }, fresh) {
  const ends = { from: nameOf(teams[from]), to: nameOf(teams[to]) }
  const place = { "--y": `${y / 16}rem`, "--high": `${height / 16 - 0.75}rem`,
    "--wide": `${wide}rem` }
  return html`<li class="portrait-line arrive ${
      fresh.has(id) ? "new" : ""}" data-edge=${edge} style=${styleMap(place)}>
    <span class="visually-hidden">${t("portrait.wall_match", { ...ends, text })}</span>
    <span class="cards-fit" aria-hidden="true"><span data-fit=${fit} dir="auto" lang=${lang}>${
      text}</span></span>
    ${icon(edge === "start" ? "arrow-back" : "arrow-next")}
  </li>`
}

const legend = () => html`<p class="legend">${SIDES.map((side) =>
  sideLabel(side, t(`side.${side}`)))}</p>`

const key = (open) => html`<p class="wall-say">
  <svg class="portrait-key mirrors" viewBox="0 0 110 30" aria-hidden="true" focusable="false">
    ${line("M12 15H100M84 4l16 11-16 11", "var(--together)", 8)}
    <circle cx="12" cy="15" r="11" fill="var(--together-deep)" /></svg>
  <span data-fit="2.25 1.75"><b>${t("portrait.wall_key")}</b>
    ${open ? t("portrait.wall_still_open", { n: open }) : t("portrait.wall_all_answered")}</span></p>`

const asked = ({ say }) => html`<p class="wall-say">${icon("phone")}
  <span data-fit="2.25 1.75">${say("participant.match.question")} ${
    say("participant.match.help")}</span></p>`

function matchesOf({ here }, screen) {
  const { size, fit } = scaleOf(screen)
  const most = screen.large ? 4 : 2
  // Oldest first: what is on a page stays there when more come.
  return [...(here?.order?.matches ?? [])].reverse().map((id) => {
    const match = here.matches[id]
    const rows = rowsOf(match.text, size, LABEL)
    const tall = rows > most ? 1 + (rows - most) * 0.35 : 1
    return { id, ...match, tall, wide: wideOf(match.text, Number(fit.split(" ")[0])) }
  })
}

// On as few rows as there have to be, and then no wider than those need.
function wideOf(text, size) {
  const whole = widthOf(text, size)
  return whole <= LABEL ? whole + BESIDE : (whole / Math.ceil(whole / LABEL)) * 1.2 + BESIDE
}

const scaleOf = ({ large }) => SCALES[large ? "large" : "normal"]
