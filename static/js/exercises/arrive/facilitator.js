import { html } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { mark, sideLabel } from "../../parts/marks.js"
import { t } from "../../words.js"

const SIDES = ["formal", "informal", "both"]

/** The organisations as they come in, and how to come in. */
export function facilitator({ view, links }) {
  const { order = [], organisations = {} } = view.here ?? {}
  return html`<section class="panel arrivals" aria-labelledby="arrivals-title">
    <div><h2 id="arrivals-title">${t("arrive.desk_organisations", { n: view.here?.count ?? 0 })}</h2>
      ${order.length === 0 ? html`<p class="empty">${t("arrive.desk_nobody")}</p>` : ""}
      <ul>${repeat(order, (id) => id, (id) => html`<li>${mark(organisations[id].side, t(`side.${organisations[id].side}`))}
        <b dir="auto">${organisations[id].name}</b><span class="soft">${t("desk.people", { n: organisations[id].people })}</span></li>`)}</ul></div>
    <figure><img src=${links.qr} alt=${t("desk.qr")} width="168" height="168"><figcaption>${t("arrive.desk_scan")}<br><b class="code">${view.digits.slice(0, 3)} ${view.digits.slice(3)}</b></figcaption></figure>
  </section>`
}

/** The digits, and who stands on the grass. */
export const mini = ({ view }) => html`<b class="code">${view.digits.slice(0, 3)} ${view.digits.slice(3)}</b>
  <span class="soft">${t("desk.people_in", { n: view.people })}</span>`

/** Nobody speaks yet: how many are here, by side. */
export function aside({ view }) {
  const here = (side) => Object.values(view.people_in).filter((person) => person.side === side).length
  return html`<section class="panel balance"><h2>${t("arrive.desk_sides")}</h2>
    <ul>${SIDES.filter((side) => side !== "both" || here(side)).map((side) => html`<li class="plain">${sideLabel(side, t(`side.${side}_people`, { n: here(side) }))}</li>`)}</ul></section>`
}
