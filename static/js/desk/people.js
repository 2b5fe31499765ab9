import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { mark, sideLabel } from "../parts/marks.js"
import { ALL_SIDES } from "../parts/sides.js"
import { t } from "../words.js"
import { dialog } from "./dialog.js"
import { refused } from "./note.js"

/** Who is in: people by side, whether they were heard, and the names of their organisations. */
export function people(desk) {
  const { view, presence } = desk
  const listed = Object.keys(view.people_in).length
  return dialog(desk, "people", t("desk.people_in", { n: view.people }), html`
    ${presence ? connected(presence) : nothing}
    ${view.people === 0 ? html`<p class="empty">${t("desk.nobody")}</p>` : nothing}
    <div class="people-columns">${ALL_SIDES.map((side) => group(desk, side))}</div>
    ${
      view.people > listed
        ? html`<p class="soft">${t("desk.newest_people", { n: listed })}</p>`
        : nothing
    }
    ${organisations(desk)}`)
}

function connected(presence) {
  const phones = ALL_SIDES.reduce((all, side) => all + (presence[side] ?? 0), 0)
  return html`<p class="soft">${icon("phone")}${t("desk.connected", { n: phones })}</p>`
}

function group({ view, kind }, side) {
  const here = Object.entries(view.people_in).filter(([, person]) => person.side === side)
  if (here.length === 0) return nothing
  return html`<section>
    <h3>${sideLabel(side, t(`side.${side}`))} <b>${here.length}</b></h3>
    <ul>${repeat(here, ([id]) => id, ([, person]) => one(view, person, !kind.aside))}</ul>
  </section>`
}

// Where voices are not balanced, such as in a vote, nobody is told apart by having answered.
const one = ({ organisations }, { name, organisation, heard }, told) => html`<li>
  <span><b dir="auto">${name}</b>
    <span class="soft" dir="auto">${organisations[organisation]?.name}</span></span>
  ${heard && told ? html`<span class="heard">${icon("tick")}${t("desk.heard")}</span>` : nothing}
</li>`

function organisations(desk) {
  const listed = Object.entries(desk.view.organisations)
  if (listed.length === 0) return nothing
  return html`<section>
    <h3>${t("desk.organisations")}</h3>
    <p class="soft">${t("desk.organisations_hint")}</p>
    <ul class="organisations">
      ${repeat(listed, ([id]) => id, ([id, each]) => html`<li>${named(desk, id, each)}</li>`)}
    </ul>
  </section>`
}

function named(desk, id, { name, side, people }) {
  const note = desk.organisationNote?.id === id ? desk.organisationNote : null
  return html`${side ? mark(side, t(`side.${side}`)) : html`<span></span>`}
    <input class="input" dir="auto" autocomplete="off" maxlength="100"
      aria-label=${t("desk.organisation_name", { name })} ?readonly=${Boolean(desk.view.ended)}
      .value=${name}
      @change=${(event) => desk.nameOrganisation(id, event.target.value)}>
    <span class="soft">${t("desk.people", { n: people })}</span>
    ${note ? refused(note.refused) : nothing}`
}
