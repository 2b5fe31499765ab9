import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { live } from "../../vendor/lit-html/directives/live.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { t } from "../words.js"
import { tool } from "./tool.js"

const FEW = 2

/**
 * What people wrote in this step, newest first. `columns` are `{ side, title, count, takes(note) }`;
 * `about(note)` says in a few words what a note belongs to. The quiet view begins with the two
 * newest of a column.
 */
export function notes(desk, { columns, about = () => "" }) {
  const { view, notebook, all } = desk
  const listed = notebook.notes(view)
  if (listed.length === 0) return html`<p class="empty">${t("desk.no_notes")}</p>`
  const few = !all && !desk.everyNote
  return html`<section class="notes" aria-labelledby="notes-title">
    <header><h2 id="notes-title">${few ? t("desk.newest_notes") : t("desk.notes")}</h2>
      <span class="tools">${listed.some((note) => note.covered) ? lookBeforehand(desk) : nothing}
      ${all || listed.length <= FEW ? nothing : tool(few ? "plus" : "minus", few ? t("desk.all_notes", { n: view.notes.count }) : t("desk.fewer_notes"), () => desk.showEveryNote(few), { kind: "second", expanded: !few })}</span>
    </header>
    <div class="note-columns">${columns.map((column) => one(desk, column, listed.filter(column.takes), { about, few }))}</div>
    ${!few && notebook.left(view) ? html`<button class="btn small second wide" @click=${desk.moreNotes}>${t("desk.older_notes", { n: notebook.left(view) })}</button>` : nothing}
  </section>`
}

const one = (desk, { side, title, count }, listed, { about, few }) => html`<div>
  <h3>${side ? mark(side) : nothing}<span dir="auto">${title}</span><b>${count ?? listed.length}</b></h3>
  ${listed.length ? nothing : html`<p class="empty">${t("desk.nothing_yet")}</p>`}
  <ul>${repeat(few ? listed.slice(0, FEW) : listed, (note) => note.id, (note) => html`<li>${card(desk, note, about(note))}</li>`)}</ul>
</div>`

function card(desk, note, about) {
  const { view, now } = desk
  const shown = view.spotlight?.id === note.id
  return html`<article class="note ${note.hidden ? "off-screen" : ""} ${shown ? "lit" : ""} ${note.covered ? "covered" : ""}" data-side=${note.side ?? nothing}>
    ${desk.mending === note.id ? mend(desk, note) : text(note)}
    ${note.original && desk.all ? html`<p class="small-print">${t("desk.was_typed")} <q dir="auto" lang=${note.lang}>${note.original}</q></p>` : nothing}
    <footer><span class="small-print">${[about, age(note.at, now()), note.hidden ? t("desk.hidden") : ""].filter(Boolean).join(" · ")}</span>
      <span class="tools">${desk.view.ended || desk.mending === note.id ? nothing : tools(desk, note, shown)}</span></footer>
  </article>`
}

function tools(desk, note, shown) {
  const wordy = !desk.all
  const name = note.text ?? ""
  return html`
    ${tool(note.hidden ? "eye" : "eye-off", note.hidden ? t("desk.show") : t("desk.hide"), () => desk.hide(note), { wordy, about: name })}
    ${note.text && !note.held ? tool("pencil", t("desk.mend"), () => desk.mend(note.id), { wordy, about: name }) : nothing}
    ${note.covered || note.hidden || !note.text ? nothing : tool("bulb", shown ? t("desk.off_screen") : t("desk.on_screen"), () => desk.spotlight(shown ? undefined : note.id), { wordy: wordy || shown, about: name, kind: shown ? "" : "quiet", pressed: shown })}`
}

const text = (note) =>
  note.text
    ? html`<p dir="auto" lang=${note.lang}>${note.text}</p>`
    : html`<p class="cover">${icon("lock")}${t("desk.covered")}</p>`

/** Only as long as it is held down, by finger, pointer or key. */
function lookBeforehand({ view, notebook, hold }) {
  const down = (event) => {
    if (event.type === "keydown" && (event.repeat || !isPress(event))) return
    event.preventDefault()
    event.currentTarget.focus()
    hold(view)
  }
  const up = (event) => {
    if (event.type !== "keyup" || isPress(event)) notebook.release()
  }
  return html`<button class="btn small second hold" aria-pressed=${notebook.held} @pointerdown=${down} @pointerup=${up} @pointercancel=${up}
    @pointerleave=${up} @keydown=${down} @keyup=${up} @blur=${up} @contextmenu=${(event) => event.preventDefault()}>
    ${icon("eye")}${t("desk.look_beforehand")}</button>`
}

function mend(desk, note) {
  const send = async (event) => {
    event.preventDefault()
    await desk.correct(note, new FormData(event.currentTarget).get("text"))
  }
  const leave = (event) => event.key === "Escape" && desk.mend("")
  return html`<form class="mending" @submit=${send} @keydown=${leave}>
    <label class="visually-hidden" for="mending">${t("desk.mend_label")}</label>
    <input class="input" id="mending" name="text" dir="auto" lang=${note.lang} autocomplete="off" .value=${live(desk.mended ?? note.text)} @input=${(event) => desk.typeMended(event.target.value)}>
    ${desk.mendRefused ? html`<p class="errorline" role="alert">${icon("warning")}<span>${desk.mendRefused}</span></p>` : nothing}
    <span class="tools"><button class="btn small">${icon("tick")}${t("desk.save")}</button>
      <button class="btn small quiet" type="button" @click=${() => desk.mend("")}>${t("desk.leave_it")}</button></span>
  </form>`
}

const isPress = ({ key }) => key === " " || key === "Enter"

function age(at, now) {
  const minutes = Math.floor((now - at) / 60_000)
  return minutes < 1 ? t("desk.just_now") : t("desk.minutes_ago", { n: minutes })
}
