import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { mark } from "../../parts/marks.js"
import { pageOf } from "../../parts/pager.js"
import { smallCard, soonFoot } from "../../wall/cards.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { inColumns } from "../../wall/columns.js"
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
      ${count ? html`<b>${t("card.wall_ready", { ready, n: count })}</b>` : nothing}`,
    body: html`<section class="portrait-making" ?data-large=${screen.large}
        style=${styleMap({ "--rows": used })}>
      ${SIDES.map((side) => column(side, columns[side], view, screen))}
    </section>`,
    foot: soonFoot(view.here ?? {}),
  }
}

function column(side, all, view, screen) {
  const { rows, across } = scaleOf(screen)
  const page = pageOf(all.length, rows * across, screen.page)
  const shown = all.slice(page.page * rows * across, (page.page + 1) * rows * across)
  return html`<div data-side=${side}>
    <h2>${mark(side)}<span>${t(`portrait.wall_cards_${side}`)}</span></h2>
    ${shown.length
      ? html`<ul>${repeat(shown, ({ id }) => id, (team) => smallCard(team, {
          fields: fieldsOf(view, screen).length, fit: scaleOf(screen).fit }))}</ul>`
      : html`<p class="empty cards-none" data-side=${side}>${t("wall.nobody")}</p>`}
  </div>`
}

const columnsOf = ({ here }) =>
  inColumns((here?.order ?? []).map((id) => ({ id, ...here.teams[id] })), ({ side }) => side)
