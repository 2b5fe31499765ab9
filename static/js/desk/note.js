import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { live } from "../../vendor/lit-html/directives/live.js"
import { icon } from "../parts/icons.js"
import { times } from "../parts/times.js"
import { t } from "../words.js"
import { mergeTool } from "./merging/by-hand.js"
import { dragged } from "./merging/dragged.js"
import { merged } from "./merging/merged.js"
import { tool } from "./tool.js"

/**
 * One note with what can be done with it; `about` says in a few words what it belongs to, `below` is
 * what else stands under it.
 */
export function note(desk, said, about, below = nothing) {
  const { view, all, now } = desk
  const lit = view.spotlight?.id === said.id
  const mending = desk.mending === said.id
  const small = [about, age(said.at, now()), said.hidden ? t("desk.hidden") : ""]
  const drag = dragged(desk, said, !mending)
  return html`<article class="note ${said.hidden ? "off-screen" : ""} ${lit ? "lit" : ""}"
    data-side=${said.side ?? nothing} data-note=${said.id} draggable=${drag.draggable}
    @dragstart=${drag.start} @dragover=${drag.over} @dragleave=${drag.leave} @drop=${drag.drop}
    @dragend=${drag.end}>
    ${mending ? mend(desk, said) : text(said)}
    ${said.original && all ? typed(said) : nothing}
    <footer>
      <span class="small-print">${small.filter(Boolean).join(" · ")}</span>
      <div class="tools">${view.ended || mending ? nothing : tools(desk, said, lit)}</div>
    </footer>
    ${below}${merged(desk, said)}
  </article>`
}

const text = (said) =>
  said.text
    ? html`<p dir="auto" lang=${said.lang}>${said.text}${times(said)}</p>`
    : html`<p class="cover">${icon("lock")}${t("desk.covered")}</p>`

const typed = ({ original, lang }) => html`<p class="small-print">${t("desk.was_typed")}
  <q dir="auto" lang=${lang}>${original}</q></p>`

function tools(desk, said, lit) {
  const { text = "", hidden, covered, held } = said
  const options = { wordy: !desk.all, about: text }
  const [sign, word] = hidden ? ["eye", t("desk.show")] : ["eye-off", t("desk.hide")]
  return html`${tool(sign, word, () => desk.hide(said), options)}
    ${text && !held ? tool("pencil", t("desk.mend"), () => desk.mend(said.id), options) : nothing}
    ${text && !covered && !hidden ? light(desk, said, lit, options) : nothing}
    ${mergeTool(desk, said, options)}`
}

function light(desk, { id }, lit, options) {
  const up = { ...options, pressed: false }
  if (!lit) return tool("bulb", t("desk.on_screen"), () => desk.spotlight(id), up)
  const down = { ...options, wordy: true, kind: "", pressed: true }
  return tool("bulb", t("desk.off_screen"), () => desk.spotlight(), down)
}

function mend(desk, said) {
  const send = (event) => {
    event.preventDefault()
    desk.correct(said, new FormData(event.currentTarget).get("text"))
  }
  const leave = (event) => event.key === "Escape" && desk.mend("")
  return html`<form class="mending" @submit=${send} @keydown=${leave}>
    <label class="visually-hidden" for="mending">${t("desk.mend_label")}</label>
    <input class="input" id="mending" name="text" dir="auto" lang=${said.lang} autocomplete="off"
      .value=${live(desk.mended ?? said.text)}
      @input=${(event) => desk.typeMended(event.target.value)}>
    ${desk.mendRefused ? refused(desk.mendRefused) : nothing}
    <div class="tools">
      <button class="btn small">${icon("tick")}${t("desk.save")}</button>
      <button class="btn small quiet" type="button" @click=${() => desk.mend("")}>
        ${t("desk.leave_it")}</button>
    </div>
  </form>`
}

/** Why something was refused, beside where it was typed. */
export const refused = (why) => html`<p class="errorline" role="alert">
  ${icon("warning")}<span>${why}</span></p>`

function age(at, now) {
  const minutes = Math.floor((now - at) / 60_000)
  return minutes < 1 ? t("desk.just_now") : t("desk.minutes_ago", { n: minutes })
}
