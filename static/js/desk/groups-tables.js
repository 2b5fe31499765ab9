import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { groupHead, groupWords } from "../parts/group-sign.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { SIDES } from "../parts/sides.js"
import { t } from "../words.js"
import { nameOf } from "./grouping.js"
import { tool } from "./tool.js"

/** Who has no group yet; nothing while everybody has one. */
export function loose(desk) {
  const { people, count } = desk.view.groups.without
  const { chosen } = desk.grouping.state
  const seated = chosen && !people[chosen]
  if (!count && !seated) return nothing
  const more = count - Object.keys(people).length
  return html`<li class="groups-loose">
    <div class="groups-head"><h3 tabindex="-1">${icon("person")}${t("group.desk_loose")} <b>${count}</b></h3>
      ${seated ? out(desk, chosen) : nothing}</div>
    ${persons(desk, people)}
    ${more ? html`<p class="soft">${t("group.desk_loose_more", { n: more })}</p>` : nothing}
  </li>`
}

/** One group: who is in it, where it sits, and who hosts it. */
export function table(desk, id) {
  const group = desk.view.groups.shown[id]
  const { number, people, counts, place, host } = group
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const more = total - Object.keys(people).length
  const missing = desk.view.groups.how === "mixed" && SIDES.find((side) => !counts[side])
  const under = html`<small dir="auto">${
    [place, missing && total ? t("group.desk_missing", { side: t(`side.${missing}`) }) : ""]
      .filter(Boolean)
      .join(" · ")}</small>`
  return html`<li data-group=${id} @dragover=${(event) => event.preventDefault()}
      @drop=${(event) => dropped(desk, event, id)}>
    ${groupHead(number, under)}
    ${here(desk, id, number)}
    ${persons(desk, people, host)}
    ${more ? html`<p class="soft">${t("group.and_more", { n: more })}</p>` : nothing}
    ${desk.view.ended ? nothing : settling(desk, id, group)}
  </li>`
}

const persons = (desk, people, host) => html`<ul class="groups-people">${repeat(
  Object.entries(people), ([id]) => id, ([id, one]) => html`<li>${person(desk, id, one, host)}</li>`)}
</ul>`

function person({ grouping, view }, id, { name, side }, host) {
  return html`<button class="groups-person" type="button" data-side=${side} data-person=${id}
    draggable=${view.ended ? nothing : "true"} ?disabled=${Boolean(view.ended)}
    aria-pressed=${grouping.state.chosen === id}
    @dragstart=${(event) => event.dataTransfer.setData("text/plain", id)}
    @click=${() => grouping.take(id)}>${mark(side, t(`side.${side}`))}<span dir="auto">${name}</span>${
      id === host
        ? html`${icon("chair")}<span class="visually-hidden">${t("group.host")}</span>`
        : nothing}</button>`
}

/** Where whoever was tapped may go; the heading of that group then has the focus. */
function here(desk, id, number) {
  const { chosen } = desk.grouping.state
  const { people } = desk.view.groups.shown[id]
  if (!chosen || people[chosen]) return nothing
  const about = t("group.desk_here_about", { name: nameOf(desk.view, chosen), number })
  const go = (event) => {
    event.target.closest("li").querySelector("h2").focus()
    desk.grouping.place(chosen, id)
  }
  return tool("arrow-next", t("group.desk_here"), go, { kind: "second", about })
}

function out(desk, chosen) {
  const go = (event) => {
    event.target.closest("li").querySelector("h3").focus()
    desk.grouping.place(chosen)
  }
  return tool("minus", t("group.desk_out"), go, { kind: "second", about: nameOf(desk.view, chosen) })
}

function dropped(desk, event, id) {
  event.preventDefault()
  const person = event.dataTransfer.getData("text/plain")
  if (nameOf(desk.view, person)) desk.grouping.place(person, id)
}

function settling(desk, id, { number, people, place = "", host = "" }) {
  const { places, host: chooseHost } = desk.grouping
  return html`<details class="fold">
    <summary>${icon("settings")}${t("group.desk_settle")}
      <span class="visually-hidden">${groupWords(number)}</span></summary>
    <label>${t("group.desk_place")}
      <input class="input" dir="auto" maxlength="30" autocomplete="off"
        .value=${places.text(id, place)} @input=${(event) => places.type(id, event.target.value)}
        @blur=${() => places.store(id)}></label>
    <label>${t("group.desk_host")}
      <select class="input" @change=${(event) => chooseHost(id, event.target.value)}>
        <option value="" ?selected=${!host}>${t("group.desk_no_host")}</option>
        ${Object.entries(people).map(([person, { name }]) =>
          html`<option value=${person} ?selected=${person === host}>${name}</option>`)}
      </select></label>
  </details>`
}
