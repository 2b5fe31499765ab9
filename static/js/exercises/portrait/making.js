import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { pageOf } from "../../parts/pager.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { inColumns, nameOf } from "./columns.js"
import { fieldsOf } from "./fields.js"

const SCALES = {
  normal: { least: 3, rows: 4, across: 2, fit: "2.5 1.75" },
  large: { least: 3, rows: 3, across: 1, fit: "3.75 2.5" },
}
const scaleOf = ({ large }) => SCALES[large ? "large" : "normal"]

/** As many pages as the side with most cards needs. */
export const makingPages = (view, screen) => {
  const { rows, across } = scaleOf(screen)
  const columns = columnsOf(view)
  return Math.max(...SIDES.map((side) => pageOf(columns[side].length, rows * across, 0).pages))
}

/** Every team's card while it grows: how many questions have an answer, and which are ready. */
export function makingScreen(view, screen) {
  const { count = 0, ready = 0 } = view.here ?? {}
  const columns = columnsOf(view)
  const { least, rows, across } = scaleOf(screen)
  const longest = Math.max(...SIDES.map((side) => columns[side].length))
  const used = Math.min(rows, Math.max(least, Math.ceil(longest / across)))
  return {
    eyebrow: t("portrait.wall_write"),
    title: screen.say("participant.card.question"),
    aside: html`${pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))}
      ${count ? html`<b>${t("portrait.wall_ready", { ready, n: count })}</b>` : nothing}`,
    body: html`<section class="portrait-making" ?data-large=${screen.large}
        style=${styleMap({ "--rows": used })}>
      ${SIDES.map((side) => column(side, columns[side], view, screen))}
    </section>`,
    foot: html`<p class="wall-say">${icon("clock")}<span data-fit="2.25 1.75">${
      beforehand(view.here ?? {})}</span></p>`,
  }
}

function column(side, all, view, screen) {
  const { rows, across } = scaleOf(screen)
  const page = pageOf(all.length, rows * across, screen.page)
  const shown = all.slice(page.page * rows * across, (page.page + 1) * rows * across)
  return html`<div data-side=${side}>
    <h2>${mark(side)}<span>${t(`portrait.wall_cards_${side}`)}</span></h2>
    ${shown.length
      ? html`<ul>${repeat(shown, ({ id }) => id, (team) => card(team, view, screen))}</ul>`
      : html`<p class="empty portrait-none" data-side=${side}>${t("wall.nobody")}</p>`}
  </div>`
}

function card(team, view, screen) {
  const { side, people, filled, ready } = team
  const fields = fieldsOf(view, screen).length
  return html`<li class="portrait-small arrive" data-side=${side} ?data-ready=${ready}>
    <h3><span data-fit=${scaleOf(screen).fit} dir="auto">${nameOf(team)}</span></h3>
    <p>${marks(filled, fields)}
      <span class="visually-hidden">${t("portrait.wall_filled", { filled, n: fields })}</span>
      ${ready
        ? html`<b class="portrait-ready">${icon("tick")}<span>${t("portrait.wall_done")}</span></b>`
        : html`<span class="portrait-people">${icon("people")}<span>${people}</span>
          <span class="visually-hidden">${t("portrait.wall_people", { n: people })}</span></span>`}
    </p>
  </li>`
}

const marks = (filled, fields) => html`<span class="portrait-marks" aria-hidden="true">${
  Array.from({ length: fields }, (_, n) => html`<i class=${n < filled ? "on" : ""}></i>`)}</span>`

/** What everybody should know before the first group stands up. */
function beforehand({ count, seconds }) {
  if (!count || !seconds) return t("portrait.wall_soon")
  if (seconds < 60) return t("portrait.wall_soon_seconds", { n: seconds })
  const minutes = Math.floor(seconds / 60)
  return seconds % 60
    ? t("portrait.wall_soon_time", { time: `${minutes}:${String(seconds % 60).padStart(2, "0")}` })
    : t("portrait.wall_soon_minutes", { n: minutes })
}

const columnsOf = ({ here }) =>
  inColumns((here?.order ?? []).map((id) => ({ id, ...here.teams[id] })), ({ side }) => side)
