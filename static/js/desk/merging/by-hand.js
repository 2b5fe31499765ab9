import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { icon } from "../../parts/icons.js"
import { times } from "../../parts/times.js"
import { t } from "../../words.js"
import { dialog } from "../dialog.js"
import { tool } from "../tool.js"
import { fits, merging, placeOf } from "./merging.js"

const MOST = 40

/** The button with which a note is laid with another one; nothing where nothing can be. */
export function mergeTool(desk, said, options) {
  if (!placeOf(desk.view, said)) return nothing
  return tool("link", t("clusters.merge"), () => merging(desk).choose(said.id), options)
}

/** The notes with which the chosen one can be laid, to be searched; their words stay in sight. */
export function mergeWith(desk) {
  const own = merging(desk)
  const listed = desk.notebook.notes(desk.view)
  const chosen = listed.find(({ id }) => id === own.chosen)
  return dialog(desk, "merge-with", t("clusters.with"), chosen
    ? html`${text(chosen)}${search(own)}
      ${choices(desk, own, chosen, listed.filter((each) => fits(desk, chosen, each)))}`
    : nothing)
}

const text = ({ text, lang, side }) =>
  html`<div class="note" data-side=${side ?? nothing}><p dir="auto" lang=${lang}>${text}</p></div>`

const search = (own) => html`<label class="label" for="merge-search">${t("clusters.search")}</label>
  <input class="input" id="merge-search" type="search" dir="auto" autocomplete="off"
    .value=${own.sought} @input=${(event) => own.seek(event.target.value)}>`

function choices(desk, own, chosen, all) {
  const wanted = plain(own.sought)
  const found = all.filter((each) => plain(each.text).includes(wanted))
  const left = desk.notebook.left(desk.view)
  return html`<p class="soft" role="status">${t("clusters.found", { n: found.length })}</p>
    <ul class="merge-list">${repeat(
      found.slice(0, MOST),
      ({ id }) => id,
      (each) => html`<li><button class="btn small second" type="button"
        @click=${() => own.merge(chosen.id, each.id)}>${icon("plus")}<span dir="auto"
        lang=${each.lang}>${each.text}</span>${times(each)}</button></li>`,
    )}</ul>
    ${left ? tool("plus", t("clusters.older", { n: left }), desk.moreNotes, { kind: "second" }) : nothing}`
}

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase()
