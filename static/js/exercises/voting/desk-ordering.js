import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { light } from "./desk-light.js"
import { gotten } from "./numbers.js"

/** What is voted on, each to be put on the screen; once closed in the order that came out. */
export function ordering(desk) {
  const { order = [], ranked, results, more = 0 } = desk.view.here ?? {}
  const list = ranked ?? order
  const apart = Object.values(results ?? {}).some(({ sides }) => sides)
  return html`<section class="panel voting-desk" aria-labelledby="votes-title">
    <h2 id="votes-title">${t("voting.desk_things", { n: list.length })}</h2>
    ${list.length ? nothing : html`<p class="empty">${t("voting.desk_nothing_here")}</p>`}
    ${results && list.length && !apart ? note(t("voting.desk_too_few")) : nothing}
    ${results ? table(desk, list, apart) : plain(desk, list)}
    ${more ? html`<p class="advice">${icon("missing")}${t("voting.desk_more", { n: more })}</p>`
      : nothing}
  </section>`
}

const note = (words) => html`<p class="soft">${words}</p>`

const plain = (desk, list) => html`<ul class="voting-list">${repeat(list, (id) => id, (id) =>
  html`<li>${words(desk, id)}${button(desk, id)}</li>`)}</ul>`

function table(desk, list, apart) {
  const { results, method, widest } = desk.view.here
  if (list.length === 0) return nothing
  const sides = apart ? ALL_SIDES.filter((side) => list.some((id) => results[id].sides?.[side])) : []
  return html`<div class="voting-scroll" tabindex="0" role="region" aria-label=${t("voting.desk_ranked")}>
    <table class="voting-table">
    <thead><tr><th scope="col">${t("voting.desk_place")}</th>
      <th scope="col">${t("voting.desk_what")}</th>
      <th scope="col">${t("voting.desk_together")}</th>
      ${sides.map((side) => html`<th scope="col">${mark(side)} ${t(`side.${side}`)}</th>`)}
      <th><span class="visually-hidden">${t("desk.on_screen")}</span></th></tr></thead>
    <tbody>${list.map((id, at) => html`<tr ?data-widest=${id === widest}>
      <td>${at + 1}</td>
      <th scope="row">${words(desk, id)}
        ${id === widest ? html`<b>${t("voting.desk_widest")}</b>` : nothing}</th>
      <td>${gotten("desk", method, results[id])}</td>
      ${sides.map((side) => html`<td>${results[id].sides
        ? gotten("desk", method, results[id].sides[side]) : nothing}</td>`)}
      <td>${button(desk, id)}</td></tr>`)}</tbody>
  </table></div>`
}

function words(desk, id) {
  const item = desk.view.here.items[id]
  return html`<span class="voting-item">${item.side
      ? mark(item.side, t(`side.${item.side}`)) : nothing}
    <span dir="auto" lang=${item.lang ?? nothing}>${textOf(desk, item)}</span></span>`
}

// What the script says itself cannot stand alone before the room.
function button(desk, id) {
  const { text } = desk.view.here.items[id]
  return text && !desk.view.ended ? light(desk, id, text) : nothing
}

const textOf = ({ script }, { text, step, path }) =>
  text ?? path.split(".").reduce((part, name) => part?.[name], script?.steps?.[step]?.participant)
