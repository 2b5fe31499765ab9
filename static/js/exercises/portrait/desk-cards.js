import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { track } from "../../desk/balance.js"
import { textsOf } from "../../desk/phrases.js"
import { tool } from "../../desk/tool.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { t } from "../../words.js"

const A_MINUTE = 60

/** What a team is called on this page, where names may be read: who came alone by their own. */
export function teamName({ view }, team) {
  const { name } = view.organisations?.[team] ?? {}
  const alone = view.people_in?.[team]?.name
  return name ?? (alone ? t("portrait.desk_alone", { name: alone }) : t("portrait.desk_somebody"))
}

/** How far every team is with its card. */
export function making(desk) {
  const { here = {} } = desk.view
  const { order = [], count = 0, ready = 0 } = here
  const more = count - order.length
  const fields = Object.keys(textsOf(desk).card?.fields ?? {}).length
  return html`<section class="panel portrait-teams" aria-labelledby="portrait-teams">
    <header>
      <h2 id="portrait-teams">${t("portrait.desk_cards")}</h2>
      <b>${t("portrait.desk_ready", { ready, n: count })}</b>
    </header>
    ${timeEach(here)}
    <ul>${repeat(order, (team) => team, (team) => progress(desk, team, fields))}</ul>
    ${more > 0 ? html`<p class="soft">${t("portrait.desk_more_teams", { n: more })}</p>` : nothing}
  </section>`
}

function progress(desk, team, fields) {
  const { side, people, filled, ready } = desk.view.here.teams[team]
  return html`<li>
    ${mark(side, t(`side.${side}`))}
    <span><b dir="auto">${teamName(desk, team)}</b>
      <small>${t("desk.people", { n: people })}</small></span>
    ${track(filled, fields, side)}
    <span class="numbers">${t("portrait.desk_filled", { filled, n: fields })}</span>
    <span>${ready ? isReady() : nothing}</span>
  </li>`
}

const isReady = () => html`<span class="saved">${icon("double-tick")}
  <span>${t("portrait.desk_is_ready")}</span></span>`

/** The cards in the order in which they come, with the one that is on; any can be put before. */
export function presenting(desk) {
  const { here = {}, turn } = desk.view
  const { order = [] } = here
  const at = order.indexOf(turn) + 1
  return html`<section class="panel portrait-turns" aria-labelledby="portrait-turns">
    <header>
      <h2 id="portrait-turns">${t("portrait.desk_turns")}</h2>
      <b>${order.length ? t("portrait.desk_turn_of", { at, n: order.length }) : nothing}</b>
    </header>
    ${timeEach(here)}
    ${order.length ? nothing : html`<p class="empty">${t("portrait.desk_no_cards")}</p>`}
    <ol>${repeat(order, (id) => id, (id, n) => oneTurn(desk, id, n))}</ol>
  </section>`
}

function oneTurn(desk, id, n) {
  const { here, turn, ended } = desk.view
  const other = here.pairs[id]
  const names = [id, other].filter(Boolean).map((team) => teamName(desk, team)).join(" + ")
  const now = id === turn
  const { side } = here.teams[id]
  const options = { kind: "second", about: names }
  const jump = () => desk.turnTo(id)
  return html`<li aria-current=${now ? "step" : nothing}>
    <b class="place-number">${n + 1}</b>${mark(side, t(`side.${side}`))}
    <span dir="auto">${names}</span>
    ${now ? onScreen() : ended ? nothing : tool("screen", t("portrait.desk_show"), jump, options)}
  </li>`
}

const onScreen = () => html`<span class="soft">${icon("screen")}
  <span>${t("portrait.desk_on_screen")}</span></span>`

function timeEach({ seconds }) {
  if (!seconds) return nothing
  const rest = seconds % A_MINUTE
  const time = `${Math.floor(seconds / A_MINUTE)}:${String(rest).padStart(2, "0")}`
  return html`<p class="soft portrait-each">${icon("clock")}
    <span>${t("portrait.desk_time_each", { time })}</span></p>`
}
