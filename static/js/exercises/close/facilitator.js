import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { files } from "../../desk/links.js"
import { notes } from "../../desk/notes.js"
import { icon } from "../../parts/icons.js"
import { sideLabel } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { dateInWords, t } from "../../words.js"

const FACES = ["1", "2", "3", "4", "5"]
const HEARD = ["yes", "partly", "no"]

/** How many have answered; then the faces, what people take along, and where it can be found. */
export function facilitator(desk) {
  const { view, script } = desk
  const { answered = 0, agreed = 0, carried = 0, look_back, faces } = view.here ?? {}
  const texts = script?.steps?.[view.step]?.participant ?? {}
  const words = texts.evaluation?.faces ?? {}
  const taken = { title: t("close.desk_taken"), takes: (note) => note.type === "take" }
  const better = { title: t("close.desk_better"), takes: (note) => note.type === "better" }
  const columns = view.here?.asks?.includes("better") ? [taken, better] : [taken]
  const face = (each) => html`<li>${icon(`face-${each}`)}
    <span dir="auto">${words[each] ?? ""}</span><b>${faces[each] ?? 0}</b></li>`
  return html`<section class="panel close-desk" aria-labelledby="close-title">
      <h2 id="close-title">${t("close.desk_so_far")}</h2>
      <ul class="close-desk-facts">
        <li><b>${answered}</b> ${t("close.desk_answered", { n: answered })}</li>
        <li><b>${agreed}</b> ${t("close.desk_agreed", { n: agreed })}</li>
        <li><b>${carried}</b> ${t("close.desk_carried", { n: carried })}</li>
      </ul>
      ${lookBack(look_back)}${post(view)}
      ${faces ? html`<ul class="close-desk-faces">${FACES.map(face)}</ul>` : nothing}
      ${heard(view.here?.heard, texts.asks?.heard)}
      <div class="tools">
        <a class="btn small second" href=${`/c/${view.coalition}`} target="_blank" rel="noopener">
          ${icon("handshake")}${t("desk.coalition_page")}</a>
        ${files(desk)}
      </div>
    </section>
    ${notes(desk, { columns, about: ({ type }) => (type === "better" ? better.title : "") })}`
}

/** Whether people could say what they wanted, by side where the sides may be told apart. */
function heard(counted, { question, options } = {}) {
  if (!counted) return nothing
  const sides = [...ALL_SIDES, "all"].filter((side) => counted[side])
  const word = (side) => t(side === "all" ? "side.all_together" : `side.${side}`)
  const answer = (side) => (each) =>
    html`<span><b>${counted[side][each]}</b> <span dir="auto">${options?.[each] ?? each}</span></span>`
  return html`<div class="close-desk-heard" role="group" aria-labelledby="close-heard">
    <h3 id="close-heard" dir="auto">${question}</h3>
    <ul>${sides.map((side) => html`<li>${sideLabel(side === "all" ? "both" : side, word(side))}
      ${HEARD.map(answer(side))}</li>`)}</ul>
    ${counted.all ? html`<p class="soft">${t("close.desk_heard_together")}</p>` : nothing}
  </div>`
}

/** How many letters and bells, and of nobody. */
function post({ phase, here = {} }) {
  const { off, under_way } = here.post ?? {}
  if (off) return html`<p class="advice">${icon("letter")}${t("close.desk_no_post")}</p>`
  if (under_way)
    return html`<p>${icon("letter")}<b>${under_way}</b> ${t("close.desk_under_way", { n: under_way })}</p>`
  return phase === "letters" ? html`<p>${icon("lock")}${t("close.desk_post_private")}</p>` : nothing
}

const lookBack = (day) =>
  day
    ? html`<p>${icon("calendar")}${t("close.desk_look_back", { day: dateInWords(day) })}</p>`
    : html`<p class="advice">${icon("calendar")}${t("close.desk_no_look_back")}</p>`
