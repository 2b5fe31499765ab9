import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { groupHead } from "../parts/group-sign.js"
import { icon } from "../parts/icons.js"
import { mark, sideLabel } from "../parts/marks.js"
import { ALL_SIDES } from "../parts/sides.js"
import { t } from "../words.js"
import { pageLine } from "./picture.js"

// Cards on a page, and rows of names on a card that stands in two rows, or alone in one.
const CARDS = { normal: 6, large: 4 }
const ROWS = { normal: [6, 12], large: [4, 10] }
const ROOMY = 4
const LOOSE = 3
// Of the letters, roomy and tight (see fit.js).
const LETTERS = { normal: ["2.375 1.75", "2 1.75"], large: ["3 2.375", "3 2.375"] }
const FIRST = new Set(["formal", "both"])

/** As many pages as there are groups for. */
export const pages = ({ groups }, { large }) =>
  Math.max(1, Math.ceil(groups.order.length / CARDS[large ? "large" : "normal"]))

/** Find your group: who sits where, while all screens show it (design v4). */
export function projector({ groups }, screen) {
  const setting = screen.large ? "large" : "normal"
  const size = CARDS[setting]
  const first = screen.page * size
  const shown = groups.order.slice(first, first + size)
  const rows = shown.length > (screen.large ? 2 : 3) ? 2 : 1
  const last = first + shown.length
  return {
    title: t("group.wall_find"),
    aside: html`${pageLine(screen, t("wall.span", { first: first + 1, last, total: groups.count }))}
      <p class="legend">${sides(groups).map((side) => sideLabel(side, t(`side.${side}`)))}</p>`,
    body: html`<ul class="gathering" data-count=${shown.length} data-rows=${rows}>${repeat(
      shown, (id) => id, (id) => html`<li>${card(groups.shown[id], groups.how, {
        rows: ROWS[setting][2 - rows], sizes: LETTERS[setting] })}</li>`)}</ul>`,
    foot: html`<p class="wall-say">${icon("phone")}<b>${sentence(groups)}</b></p>`,
  }
}

const sides = ({ shown }) =>
  ALL_SIDES.filter((side) =>
    side !== "both" || Object.values(shown).some(({ counts }) => counts.both))

function sentence({ shown, how, count, order }) {
  const all = Object.values(shown)
  if (count > order.length) return t("group.wall_more", { n: count - order.length })
  const hosted = all.some(({ host }) => host) ? ` ${t("group.wall_hosts")}` : ""
  const mixed = how === "mixed" && all.every(({ counts }) => counts.formal && counts.informal)
  return t(mixed ? "group.wall_mixed" : "group.wall_phone") + hosted
}

function card({ number, place, people, counts, host }, how, room) {
  const under = place ? html`<span class="group-place" data-fit="1.875 1.75"><bdi>${
    place}</bdi></span>` : nothing
  return html`${groupHead(number, under)}${names({ people, counts, host }, how, room)}`
}

/** A column a side; people of one side alone stand in both. */
function names({ people, counts, host }, how, { rows, sizes }) {
  const all = Object.entries(people).map(([id, one]) => ({ id, ...one, hosts: id === host }))
  const total = ALL_SIDES.reduce((sum, side) => sum + counts[side], 0)
  if (!total) return html`<div class="gathering-people">${nobody("whole")}</div>`
  const { columns, left } = fitted(columnsOf(all, how), rows, total)
  const longest = Math.max(...columns.map(({ length }, n) => length + (n && left ? 1 : 0)))
  const tight = longest > ROOMY
  return html`<div class="gathering-people" ?data-tight=${tight} ?data-loose=${longest <= LOOSE}>${columns.map((column, n) =>
    html`<ul>${repeat(column, ({ id }) => id, (one) => person(one, sizes[tight ? 1 : 0]))}
      ${n && left ? html`<li class="beyond">${t("group.and_more", { n: left })}</li>` : nothing}
      ${column.length || how !== "mixed" ? nothing : html`<li>${nobody("")}</li>`}</ul>`)}</div>`
}

/** As many rows as there is room for; the last one says how many more there are. */
function fitted(columns, rows, total) {
  const [first, second] = columns.map((column) => column.slice(0, rows))
  const shown = first.length + second.length
  const room = total > shown && second.length === rows ? rows - 1 : rows
  const columnsThen = [first, second.slice(0, room)]
  return { columns: columnsThen, left: total - first.length - columnsThen[1].length }
}

function columnsOf(all, how) {
  const first = all.filter(({ side }) => FIRST.has(side))
  const second = all.filter(({ side }) => !FIRST.has(side))
  if (how === "mixed" || (first.length && second.length)) return [first, second]
  const half = Math.ceil(all.length / 2)
  return [all.slice(0, half), all.slice(half)]
}

const person = ({ name, side, hosts }, size) => html`<li>${mark(side, t(`side.${side}`))}
  <span class="fit-line"><span data-fit=${size}><bdi>${name}</bdi></span></span>${hosts
    ? html`${icon("chair")}<span class="visually-hidden">${t("group.host")}</span>`
    : nothing}</li>`

const nobody = (more) => html`<p class="empty gathering-none ${more}">${t("wall.nobody")}</p>`
