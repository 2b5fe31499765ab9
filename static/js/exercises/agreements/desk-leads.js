import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { refused } from "../../desk/note.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { t } from "../../words.js"

const OTHER = { formal: "informal", informal: "formal" }

/** Who leads on one side: somebody in the room, or a name. `at` as in desk-fields.js. */
export function lead(at, side) {
  const { desk, own, id, agreement } = at
  const known = agreement.leads[side]
  const open = Boolean(own.changing[`${id}/${side}`])
  const why = own.refused[`${id}/lead_${side}`]
  const may = !desk.view.ended
  return html`<fieldset class="agreements-lead" data-side=${side} id=${`agreement-lead_${side}`} tabindex="-1">
    <legend>${mark(side)}${t(`agreements.desk_lead_${side}`)}</legend>
    ${known ? who(known) : html`<p class="soft">${t("agreements.desk_open_place")}</p>`}
    ${known ? answer(at, side, known) : nothing}
    ${known && may ? change(own, `${id}/${side}`, open) : nothing}
    ${may && (open || !known) ? choose(at, side) : nothing}
    ${why ? refused(why) : nothing}
  </fieldset>`
}

const who = ({ name, organisation }) => html`<p class="agreements-who">
  <b dir="auto">${name}</b><span dir="auto">${organisation}</span></p>`

function answer({ desk, id }, side, { answer }) {
  const say = (yes) => () => desk.act("answer_lead", { agreement: id, side, yes })
  const yes = html`<button class="btn small second" type="button" @click=${say(true)}>
    ${t("agreements.desk_heard_yes")}</button>`
  const no = html`<button class="btn small quiet" type="button" @click=${say(false)}>
    ${t("agreements.desk_heard_no")}</button>`
  return html`<div class="agreements-answer">
    <span class="agreements-says ${answer}">${icon(answer === "yes" ? "tick" : "question")}
      ${t(`agreements.desk_says_${answer}`)}</span>
    ${answer === "yes" || desk.view.ended ? nothing : yes}
    ${answer === "asked" && !desk.view.ended ? no : nothing}
  </div>`
}

const change = (own, key, open) => html`<button class="btn small quiet" type="button"
  aria-expanded=${open} @click=${() => own.change(key, !open)}>
  ${icon("person")}${t("agreements.desk_other_lead")}</button>`

function choose({ desk, own, id, agreement }, side) {
  const put = async (data) => {
    const answer = await desk.act("name_lead", { agreement: id, side, ...data }, { own: true })
    own.refuse(`${id}/lead_${side}`, answer)
    if (answer.ok) own.change(`${id}/${side}`, false)
  }
  const remove = html`<button class="btn small quiet" type="button" @click=${() => put({})}>
    ${icon("close")}${t("agreements.desk_nobody_leads")}</button>`
  return html`<div class="agreements-choose">
    ${inRoom(desk, agreement, side, put)}${byName(put)}
    ${agreement.leads[side] ? remove : nothing}
  </div>`
}

function inRoom({ view }, { leads }, side, put) {
  const mayLead = ([id, person]) =>
    (person.side === side || person.side === "both") && id !== leads[OTHER[side]]?.person
  const called = ({ name, organisation }) =>
    [name, view.organisations[organisation]?.name].filter(Boolean).join(", ")
  const pick = (event) => {
    const person = event.currentTarget.previousElementSibling.value
    if (person) put({ person })
  }
  return html`<div class="agreements-pick">
    <select class="input" aria-label=${t(`agreements.desk_pick_${side}`)}>
      <option value="">${t("agreements.desk_pick")}</option>
      ${Object.entries(view.people_in).filter(mayLead).map(
        ([id, person]) => html`<option value=${id}>${called(person)}</option>`,
      )}
    </select>
    <button class="btn small second" type="button" @click=${pick}>
      ${t("agreements.desk_leads")}</button>
  </div>`
}

function byName(put) {
  const give = (event) => {
    const [name, organisation] = event.currentTarget.parentElement.querySelectorAll("input")
    if (name.value.trim()) put({ name: name.value, organisation: organisation.value })
  }
  const input = (word) => html`<input class="input" dir="auto" autocomplete="off"
    aria-label=${word} placeholder=${word}>`
  return html`<details>
    <summary>${t("agreements.desk_type_name")}</summary>
    <div class="agreements-pick">
      ${input(t("agreements.desk_name"))}${input(t("agreements.desk_with"))}
      <button class="btn small second" type="button" @click=${give}>
        ${t("agreements.desk_leads")}</button>
    </div>
  </details>`
}
