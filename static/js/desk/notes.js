import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { t } from "../words.js"
import { attention } from "./attention.js"
import { merging } from "./merging/merging.js"
import { offered } from "./merging/offered.js"
import { note } from "./note.js"
import { tool } from "./tool.js"

const FEW = 2

/**
 * What people wrote in this step, newest first. Each of `columns` is `{ side?, title, count?,
 * takes(note) }`; `about(note)` says in a few words what a note belongs to. What was laid with
 * another note lies under it. The simple view begins with two that want a look, and says why.
 */
export function notes(desk, { columns, about = () => "" }) {
  const listed = standing(desk.notebook.notes(desk.view))
  if (listed.length === 0) return html`<p class="empty">${t("desk.no_notes")}</p>`
  const few = !desk.all && !desk.everyNote
  const where = (said) => [titleOf(columns, said), about(said)].filter(Boolean).join(" · ")
  return html`${offered(desk, where)}<section class="notes" aria-labelledby="notes-title">
    <header>
      <h2 id="notes-title">${few ? t("desk.two_notes") : t("desk.notes")}</h2>
      <div class="tools">
        ${listed.some(({ covered }) => covered) ? lookBeforehand(desk) : nothing}
        ${desk.all || listed.length <= FEW ? nothing : howMany(desk, few)}
      </div>
    </header>
    ${
      few
        ? twoOf(desk, listed, about)
        : html`<div class="note-columns">
            ${columns.map((each) => column(desk, each, listed.filter(each.takes), about))}
          </div>`
    }
    ${few ? nothing : older(desk)}
  </section>`
}

function twoOf(desk, listed, about) {
  const why = (said) =>
    said.why ? html`<p class="why">${icon("eye")}<span dir="auto">${said.why}</span></p>` : nothing
  const where = (said) => [said.side ? t(`side.${said.side}`) : "", about(said)].filter(Boolean).join(" · ")
  const item = (said) => html`<li>${note(desk, said, where(said), why(said))}</li>`
  const pairs = merging(desk).offers.pairs()
  return html`<ul class="note-columns">${repeat(attention(desk, listed, pairs), ({ id }) => id, item)}</ul>`
}

/** The notes that lie on top, and of each whether another one is known to lie under it. */
function standing(all) {
  const under = new Set(all.map(({ merged }) => merged))
  return all.filter(({ merged }) => !merged).map((said) => ({ ...said, laid: under.has(said.id) }))
}

const titleOf = (columns, said) => columns.find(({ takes }) => takes(said))?.title ?? ""

function column(desk, { side, title, count }, listed, about) {
  const item = (each) => html`<li>${note(desk, each, about(each))}</li>`
  return html`<div>
    <h3>${side ? mark(side) : nothing}<span dir="auto">${title}</span>
      <b>${count ?? listed.length}</b></h3>
    ${listed.length ? nothing : html`<p class="empty">${t("desk.nothing_yet")}</p>`}
    <ul>${repeat(listed, ({ id }) => id, item)}</ul>
  </div>`
}

function howMany({ view, showEveryNote }, few) {
  const word = few ? t("desk.all_notes", { n: view.notes.count }) : t("desk.fewer_notes")
  const options = { kind: "second", expanded: !few }
  return tool(few ? "plus" : "minus", word, () => showEveryNote(few), options)
}

function older({ view, notebook, moreNotes }) {
  const left = notebook.left(view)
  if (left === 0) return nothing
  return html`<button class="btn small second wide" @click=${moreNotes}>
    ${t("desk.older_notes", { n: left })}</button>`
}

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
  return html`<button class="btn small second hold" aria-pressed=${notebook.held}
    @pointerdown=${down} @pointerup=${up} @pointercancel=${up} @pointerleave=${up}
    @keydown=${down} @keyup=${up} @blur=${up} @contextmenu=${(event) => event.preventDefault()}>
    ${icon("eye")}${t("desk.look_beforehand")}</button>`
}

const isPress = ({ key }) => key === " " || key === "Enter"
