import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { groupChip, groupName } from "../parts/group-sign.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { pageOf } from "../parts/pager.js"
import { t } from "../words.js"
import { phrase } from "./phrase.js"

/** What a screen calls a team; somebody who came alone is never named by it. */
export const nameOf = ({ name, number } = {}) =>
  name ?? (number ? groupName(number) : t("card.wall_on_their_own"))

/**
 * The card of a team while it is written: how many of so many `fields` have something, and whether
 * it is ready. `head` stands in the place of its name, `fit` are the sizes of that in rem.
 */
export function smallCard(team, { fields, fit, head }) {
  const { side, people, filled, ready } = team
  return html`<li class="cards-small arrive" data-side=${side} ?data-ready=${ready}>
    ${head ?? html`<h3><span data-fit=${fit} dir="auto">${nameOf(team)}</span></h3>`}
    <p>${marks(filled, fields)}
      <span class="visually-hidden">${t("card.wall_filled", { filled, n: fields })}</span>
      ${ready
        ? html`<b class="cards-ready">${icon("tick")}<span>${t("card.wall_done")}</span></b>`
        : html`<span class="cards-people">${icon("people")}<span>${people}</span>
          <span class="visually-hidden">${t("card.wall_people", { n: people })}</span></span>`}
    </p>
  </li>`
}

const GRIDS = {
  normal: { across: 3, rows: 3, fit: "2.75 1.875" },
  large: { across: 2, rows: 2, fit: "4.5 2.75" },
}
const gridOf = ({ large }) => GRIDS[large ? "large" : "normal"]

/** On how many pages so many teams stand in `cardGrid`. */
export const gridPages = (count, screen) =>
  pageOf(count, gridOf(screen).across * gridOf(screen).rows, 0).pages

/** Every team with how far it is, in rows: groups by their sign. `order` are ids in `teams`. */
export function cardGrid(order, teams, fields, screen) {
  const { across, rows, fit } = gridOf(screen)
  const shown = order.slice(screen.page * across * rows, (screen.page + 1) * across * rows)
  return html`<ul class="cards-grid" ?data-large=${screen.large} ?data-few=${shown.length <= across}>
    ${repeat(shown, (id) => id, (id) => smallCard(teams[id], { fields, head: signedHead(teams[id], fit) }))}
  </ul>`
}

const signedHead = (team, fit) => html`<h2 class="cards-whose">${team.number
  ? groupChip(team.number)
  : mark(team.side, t(`side.${team.side}`))}<span data-fit=${fit} dir="auto">${nameOf(team)}</span></h2>`

const marks = (filled, fields) => html`<span class="cards-marks" aria-hidden="true">${
  Array.from({ length: fields }, (_, n) => html`<i class=${n < filled ? "on" : ""}></i>`)}</span>`

/** At the foot while cards are written: what everybody should know before the first stands up. */
export const soonFoot = (here) => html`<p class="wall-say">${icon("clock")}<span
    data-fit="2.25 1.75">${beforehand(here)}</span></p>`

function beforehand({ count, seconds }) {
  if (!count || !seconds) return t("card.wall_soon")
  if (seconds < 60) return t("card.wall_soon_seconds", { n: seconds })
  const minutes = Math.floor(seconds / 60)
  return seconds % 60
    ? t("card.wall_soon_time", { time: `${minutes}:${String(seconds % 60).padStart(2, "0")}` })
    : t("card.wall_soon_minutes", { n: minutes })
}

/**
 * At the foot while one card stands before the room: whose come after it. `before` is what the room
 * can do meanwhile.
 */
export function nextFoot({ here, turn }, before) {
  const order = here.order ?? []
  const next = order[order.indexOf(turn) + 1]
  const after = [next, here.pairs?.[next]].filter(Boolean).map((id) => here.teams[id])
  return html`<p class="wall-say cards-next"><span data-fit="2.25 1.75">${
    before ? html`<b>${before}</b> ` : nothing}${after.length
    ? phrase("card.wall_next", { team: after.map((team) => html` ${signed(team)}`) })
    : t("card.wall_last")}</span></p>`
}

const signed = (team) => html`${team.number
  ? nothing
  : mark(team.side, t(`side.${team.side}`))} <bdi>${nameOf(team)}</bdi>`

/** Every question of the card of a team with its lines; those without an answer keep their place. */
export function linesOf({ here }, team, fields) {
  const { lines, order } = here.cards[team]
  return Object.fromEntries(fields.map((field) => [field,
    (order[field] ?? []).map((id) => ({ id, ...lines[id] }))]))
}
