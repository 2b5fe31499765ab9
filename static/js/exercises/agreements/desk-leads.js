import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { t } from "../../words.js"

/** Who leads on one side: somebody in the room, or a name. */
export function lead(desk, own, id, agreement, side) {
  const known = agreement.leads[side]
  const changing = !known || own.changing[side]
  return html`<fieldset class="lead" data-side=${side} id=${`agreement-lead_${side}`} tabindex="-1">
    <legend>${mark(side)}${t(`agreements.desk_lead_${side}`)}</legend>
    ${known ? who(desk, id, side, known) : html`<p class="soft">${t("agreements.desk_open_place")}</p>`}
    ${known && !desk.view.ended ? html`<button class="btn small quiet" type="button" aria-expanded=${Boolean(own.changing[side])} @click=${() => own.toggleLead(side, !own.changing[side])}>${icon("person")}${t("agreements.desk_other_lead")}</button>` : nothing}
    ${changing && !desk.view.ended ? choose(desk, own, id, agreement, side) : nothing}
    ${own.refused[`${id}/lead_${side}`] ? html`<p class="errorline" role="alert">${icon("warning")}<span>${own.refused[`${id}/lead_${side}`]}</span></p>` : nothing}
  </fieldset>`
}

function who(desk, id, side, { name, organisation, answer }) {
  const say = (yes) => desk.act("answer_lead", { agreement: id, side, yes })
  return html`<p class="who"><b dir="auto">${name}</b><span dir="auto">${organisation}</span></p>
    <div class="answer"><span class="says ${answer}">${answer === "yes" ? icon("tick") : icon("question")}${t(`agreements.desk_says_${answer}`)}</span>
    ${desk.view.ended ? nothing : html`${answer === "yes" ? nothing : html`<button class="btn small second" type="button" @click=${() => say(true)}>${t("agreements.desk_heard_yes")}</button>`}
      ${answer === "asked" ? html`<button class="btn small quiet" type="button" @click=${() => say(false)}>${t("agreements.desk_heard_no")}</button>` : nothing}`}</div>`
}

function choose(desk, own, id, agreement, side) {
  const put = async (data) => {
    const answer = await desk.act("name_lead", { agreement: id, side, ...data })
    own.refuse(`${id}/lead_${side}`, answer)
    if (answer.ok) own.toggleLead(side, false)
  }
  const other = agreement.leads[side === "formal" ? "informal" : "formal"]?.person
  const people = Object.entries(desk.view.people_in).filter(([each, person]) => (person.side === side || person.side === "both") && each !== other)
  const pick = (event) => {
    const person = event.currentTarget.previousElementSibling.value
    if (person) put({ person })
  }
  const name = (event) => {
    const [called, organisation] = event.currentTarget.parentElement.querySelectorAll("input")
    if (called.value.trim()) put({ name: called.value, organisation: organisation.value })
  }
  return html`<div class="choose">
    <span class="pick"><select class="input" aria-label=${t(`agreements.desk_pick_${side}`)}><option value="">${t("agreements.desk_pick")}</option>
      ${people.map(([each, person]) => html`<option value=${each}>${person.name}${person.organisation ? `, ${desk.view.organisations[person.organisation]?.name ?? ""}` : ""}</option>`)}</select>
      <button class="btn small second" type="button" @click=${pick}>${t("agreements.desk_leads")}</button></span>
    <details><summary>${t("agreements.desk_type_name")}</summary><span class="pick typed">
      <input class="input" dir="auto" autocomplete="off" aria-label=${t("agreements.desk_name")} placeholder=${t("agreements.desk_name")}>
      <input class="input" dir="auto" autocomplete="off" aria-label=${t("agreements.desk_with")} placeholder=${t("agreements.desk_with")}>
      <button class="btn small second" type="button" @click=${name}>${t("agreements.desk_leads")}</button></span></details>
    ${agreement.leads[side] ? html`<button class="btn small quiet" type="button" @click=${() => put({})}>${icon("close")}${t("agreements.desk_nobody_leads")}</button>` : nothing}
  </div>`
}
