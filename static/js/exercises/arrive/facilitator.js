import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { grouped } from "../../desk/grouped.js"
import { textsOf } from "../../desk/phrases.js"
import { mark, sideLabel } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"

/** The organisations as they come in, and how to come in; what people are besides. */
export function facilitator(desk) {
  const { view, links } = desk
  const { order = [], organisations = {}, count = 0 } = view.here ?? {}
  return html`<section class="panel arrive-desk" aria-labelledby="arrivals-title">
    <div>
      <h2 id="arrivals-title">${t("arrive.desk_organisations", { n: count })}</h2>
      ${order.length ? nothing : html`<p class="empty">${t("arrive.desk_nobody")}</p>`}
      <ul>${repeat(order, (id) => id, (id) => organisation(organisations[id]))}</ul>
    </div>
    <figure>
      <img src=${links.qr} alt=${t("desk.qr")} width="168" height="168">
      <figcaption>${t("arrive.desk_scan")}<br>
        <b class="code">${grouped(view.digits)}</b></figcaption>
    </figure>
  </section>
  ${view.here?.worn ? hats(textsOf(desk).hats ?? {}, view.here) : nothing}`
}

function hats({ question, options = {} }, { hats, worn }) {
  const shown = hats.filter((hat) => worn[hat])
  return html`<section class="panel arrive-desk" aria-labelledby="hats-title">
    <div>
      <h2 id="hats-title">${question}</h2>
      <ul>${repeat(shown, (hat) => hat, (hat) => html`<li><b>${options[hat]?.formal_name ??
        options[hat]?.text ?? hat}</b><span class="soft">${t("desk.people", { n: worn[hat] })}</span></li>`)}</ul>
      <p class="soft">${t("arrive.desk_hats_few")}</p>
    </div>
  </section>`
}

/** Nobody speaks yet: how many are here, by side. */
export function aside({ view }) {
  const people = Object.values(view.people_in)
  const here = (side) => people.filter((person) => person.side === side).length
  const shown = ALL_SIDES.filter((side) => side !== "both" || here(side))
  const row = (side) => html`<li class="plain">
    ${sideLabel(side, t(`side.${side}_people`, { n: here(side) }))}</li>`
  return html`<section class="panel balance">
    <h2>${t("arrive.desk_sides")}</h2><ul>${shown.map(row)}</ul>
  </section>`
}

/** The digits, and how many stand on the grass. */
export const mini = ({ view }) => html`<b class="code">${grouped(view.digits)}</b>
  <span class="soft">${t("desk.people_in", { n: view.people })}</span>`

const organisation = ({ name, side, people }) => html`<li>${mark(side, t(`side.${side}`))}
  <b dir="auto">${name}</b><span class="soft">${t("desk.people", { n: people })}</span></li>`
