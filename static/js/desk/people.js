import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { live } from "../../vendor/lit-html/directives/live.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { mark, sideLabel } from "../parts/marks.js"
import { t } from "../words.js"
import { dialog } from "./dialog.js"

const SIDES = ["formal", "informal", "both"]

/** Who is in: people by side, whether they were heard, and the names of their organisations. */
export function people(desk) {
  const { view, presence } = desk
  return dialog("people", t("desk.people_in", { n: view.people }), html`
    ${presence ? html`<p class="soft">${icon("phone")}${t("desk.connected", { n: SIDES.reduce((all, side) => all + (presence[side] ?? 0), 0) })}</p>` : nothing}
    ${view.people === 0 ? html`<p class="empty">${t("desk.nobody")}</p>` : nothing}
    <div class="people-columns">${SIDES.map((side) => group(view, side))}</div>
    ${view.people > Object.keys(view.people_in).length ? html`<p class="soft">${t("desk.newest_people", { n: Object.keys(view.people_in).length })}</p>` : nothing}
    ${organisations(desk)}`)
}

function group(view, side) {
  const here = Object.entries(view.people_in).filter(([, person]) => person.side === side)
  if (here.length === 0) return nothing
  return html`<section><h3>${sideLabel(side, t(`side.${side}`))} <b>${here.length}</b></h3>
    <ul>${repeat(here, ([id]) => id, ([, { name, organisation, heard }]) => html`<li>
      <span><b dir="auto">${name}</b>${organisation ? html`<br><span class="soft" dir="auto">${view.organisations[organisation]?.name}</span>` : nothing}</span>
      ${heard ? html`<span class="heard">${icon("tick")}${t("desk.heard")}</span>` : nothing}
    </li>`)}</ul></section>`
}

function organisations(desk) {
  const listed = Object.entries(desk.view.organisations)
  if (listed.length === 0) return nothing
  return html`<section><h3>${t("desk.organisations")}</h3><p class="soft">${t("desk.organisations_hint")}</p>
    <ul class="organisations">${repeat(listed, ([id]) => id, ([id, organisation]) => html`<li>${named(desk, id, organisation)}</li>`)}</ul></section>`
}

function named({ nameOrganisation, organisationNote, view }, id, { name, side, people }) {
  const mend = (event) => nameOrganisation(id, event.target.value)
  return html`${side ? mark(side, t(`side.${side}`)) : html`<span></span>`}
    <input class="input" dir="auto" autocomplete="off" maxlength="100" aria-label=${t("desk.organisation_name", { name })} ?readonly=${Boolean(view.ended)} .value=${live(organisationNote?.id === id ? organisationNote.text : name)} @change=${mend}>
    <span class="soft">${t("desk.people", { n: people })}</span>
    ${organisationNote?.id === id ? html`<span class="errorline" role="alert">${icon("warning")}${organisationNote.refused}</span>` : nothing}`
}
