import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { track } from "./balance.js"
import { tool } from "./tool.js"
import { groupChip, groupName } from "../parts/group-sign.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { t } from "../words.js"

const A_MINUTE = 60

/**
 * What a team is called on this page, where names may be read: a group by its sign, who came alone
 * by their own name.
 */
export function teamName({ view }, team) {
  const { number } = view.here?.teams?.[team] ?? view.here?.ideas?.[team] ?? {}
  if (number) return groupName(number)
  const { name } = view.organisations?.[team] ?? {}
  const alone = view.people_in?.[team]?.name
  return name ?? (alone ? t("card.desk_alone", { name: alone }) : t("card.desk_somebody"))
}

/** How far every team is with its card, which has so many `fields`. */
export function making(desk, fields) {
  const { here = {} } = desk.view
  const { order = [], count = 0, ready = 0 } = here
  const more = count - order.length
  return html`<section class="panel cards-teams" aria-labelledby="cards-teams">
    <header>
      <h2 id="cards-teams">${t("card.desk_cards")}</h2>
      <b>${t("card.desk_ready", { ready, n: count })}</b>
    </header>
    ${timeEach(here)}
    <ul>${repeat(order, (team) => team, (team) => progress(desk, team, fields))}</ul>
    ${more > 0 ? html`<p class="soft">${t("card.desk_more_teams", { n: more })}</p>` : nothing}
  </section>`
}

function progress(desk, team, fields) {
  const { people, filled, ready, ...shown } = desk.view.here.teams[team]
  return html`<li>
    ${signOf(shown)}
    <span><b dir="auto">${teamName(desk, team)}</b>
      <small>${t("desk.people", { n: people })}</small></span>
    ${track(filled, fields, shown.side)}
    <span class="numbers">${t("card.desk_filled", { filled, n: fields })}</span>
    <span>${ready ? isReady() : nothing}</span>
  </li>`
}

/** Whose it is: the mark of its side, or the sign of the group. */
export const signOf = ({ number, side }) =>
  number ? groupChip(number) : mark(side, t(`side.${side}`))

const isReady = () => html`<span class="saved">${icon("double-tick")}
  <span>${t("card.desk_is_ready")}</span></span>`

/** The cards in the order in which they come, with the one that is on; any can be put before. */
export function presenting(desk) {
  const { here = {}, turn } = desk.view
  const { order = [] } = here
  const at = order.indexOf(turn) + 1
  return html`<section class="panel cards-turns" aria-labelledby="cards-turns">
    <header>
      <h2 id="cards-turns">${t("card.desk_turns")}</h2>
      <b>${order.length ? t("card.desk_turn_of", { at, n: order.length }) : nothing}</b>
    </header>
    ${timeEach(here)}
    ${order.length ? nothing : html`<p class="empty">${t("card.desk_no_cards")}</p>`}
    <ol>${repeat(order, (id) => id, (id, n) => oneTurn(desk, id, n))}</ol>
  </section>`
}

function oneTurn(desk, id, n) {
  const { here, turn, ended } = desk.view
  const other = here.pairs[id]
  const names = [id, other].filter(Boolean).map((team) => teamName(desk, team)).join(" + ")
  const now = id === turn
  const options = { kind: "second", about: names }
  const jump = () => desk.turnTo(id)
  return html`<li aria-current=${now ? "step" : nothing}>
    <b class="place-number">${n + 1}</b>${signOf(here.teams[id])}
    <span dir="auto">${names}</span>
    ${now ? onScreen() : ended ? nothing : tool("screen", t("card.desk_show"), jump, options)}
  </li>`
}

const onScreen = () => html`<span class="soft">${icon("screen")}
  <span>${t("card.desk_on_screen")}</span></span>`

function timeEach({ seconds }) {
  if (!seconds) return nothing
  const rest = seconds % A_MINUTE
  const time = `${Math.floor(seconds / A_MINUTE)}:${String(rest).padStart(2, "0")}`
  return html`<p class="soft cards-each">${icon("clock")}
    <span>${t("card.desk_time_each", { time })}</span></p>`
}
