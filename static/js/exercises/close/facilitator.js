import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { notes } from "../../desk/notes.js"
import { icon } from "../../parts/icons.js"
import { dateInWords, t } from "../../words.js"

const FACES = ["1", "2", "3", "4", "5"]
const FILES = ["pdf", "csv", "json"]

/** How many have answered; then the faces, what people take along, and where it all can be found. */
export function facilitator(desk) {
  const { view, script } = desk
  const here = view.here ?? {}
  return html`<section class="panel close-facts" aria-labelledby="close-title"><h2 id="close-title">${t("close.desk_so_far")}</h2>
    <ul>
      <li><b>${here.answered ?? 0}</b>${t("close.desk_answered", { n: here.answered ?? 0 })}</li>
      <li><b>${here.agreed ?? 0}</b>${t("close.desk_agreed", { n: here.agreed ?? 0 })}</li>
      <li><b>${here.carried ?? 0}</b>${t("close.desk_carried", { n: here.carried ?? 0 })}</li>
    </ul>
    ${here.look_back ? html`<p>${icon("calendar")}${t("close.desk_look_back", { day: dateInWords(here.look_back) })}</p>` : html`<p class="advice">${icon("calendar")}${t("close.desk_no_look_back")}</p>`}
    ${here.faces ? faces(here.faces, script?.steps?.[view.step]?.participant?.evaluation?.faces ?? {}) : nothing}
    <div class="tools"><a class="btn small second" href=${`/c/${view.coalition}`} target="_blank" rel="noopener">${icon("handshake")}${t("desk.coalition_page")}</a>
      ${FILES.map((type) => html`<a class="btn small second" href=${`/c/${view.coalition}/agreements.${type}`} download>${icon("download")}${type.toUpperCase()}</a>`)}</div>
  </section>
  ${notes(desk, { columns: [{ title: t("close.desk_taken"), takes: (note) => note.type === "take" }] })}`
}

const faces = (counted, words) => html`<ul class="faces">${FACES.map((face) => html`<li>${icon(`face-${face}`)}<span dir="auto">${words[face] ?? ""}</span><b>${counted[face] ?? 0}</b></li>`)}</ul>`
