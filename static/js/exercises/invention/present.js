import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { groupName, groupSign } from "../../parts/group-sign.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { linesOf, nameOf, nextFoot } from "../../wall/cards.js"
import { phrase } from "../../wall/phrase.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { fieldsOf, sideOf, signOf, titleOf } from "./fields.js"
import { table } from "./table.js"
import { ideaPages, isNotes } from "./plan.js"

const LARGE_FITS = { name: "13 5", "for-whom": "9 4" }

/** The pages of the idea that stands before the room; two of a pair come one after the other. */
export const presentPages = (view, screen) => [view.turn, view.here?.pairs?.[view.turn]]
  .filter((team) => view.here?.cards?.[team])
  .flatMap((team) => ideaPages(linesOf(view, team, fieldsOf(view, screen)), screen.large)
    .map((lines) => ({ team, lines })))

/** A sheet in the colour of its group: what it is called, what happens, who does what. */
export function presentScreen(view, screen) {
  const page = presentPages(view, screen)[screen.page]
  if (!page) return nobody(screen)
  const team = { id: page.team, ...view.here.teams[page.team], ...view.here.cards[page.team] }
  const all = linesOf(view, page.team, fieldsOf(view, screen))
  const key = `${page.team} ${screen.page}`
  return {
    look: "idea",
    title: all.name?.[0]?.text ?? nameOf(team),
    top: band(team, screen),
    body: keyed(key, screen.large ? alone(page.lines, team, screen) : sheet(page.lines, all, team, screen)),
    foot: nextFoot(view, screen.say("projector.listening")),
  }
}

const nobody = (screen) => ({
  title: screen.say("projector.title"),
  body: html`<p class="empty wall-empty">${t("card.wall_no_cards")}</p>`,
})

/** Number, sign and name over the whole width; without groups the side and the name. */
function band({ number, side, name }, screen) {
  const who = number
    ? html`<b class="group-number" dir="ltr">${number}</b>
      <span class="group-sign">${icon(groupSign(number))}</span>`
    : html`<span class="invention-mark">${mark(side)}</span>`
  const called = html`<bdi>${number ? groupName(number) : nameOf({ name })}</bdi>`
  return html`<div class="invention-band" data-sign=${number ? groupSign(number) : nothing}
      data-side=${number ? nothing : side}>${who}
      <p data-fit="2.5 1.875">${phrase("invention.wall_invented", { team: called })}</p></div>
    <div class="wall-aside">${
      pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))}</div>`
}

const sheet = (lines, all, team, screen) => html`<div class="invention-sheet">
  <section class="invention-head">
    ${called(all, screen)}
    ${all["for-whom"]?.length
      ? html`<ul class="invention-whom" data-fit="2.5 1.875">${all["for-whom"].map(row)}</ul>`
      : nothing}
    ${table(team)}
  </section>
  <div class="invention-parts">${Object.keys(lines).map((field) => part(field, lines[field], screen))}</div>
</div>`

/** The first name in large letters, others under it; of an idea that needs none, what we do here. */
function called({ name }, screen) {
  const [first, ...others] = name ?? []
  const open = name ? titleOf("name", screen) : screen.say("projector.title")
  return html`<h1 data-fit="5.25 2.75" dir="auto" lang=${first?.lang ?? nothing}>${
    first?.text ?? open}${others.map(({ text, lang }) =>
      html`<small lang=${lang} dir="auto">${text}</small>`)}</h1>`
}

/** One part at a time, in large letters. */
function alone(lines, team, screen) {
  const [[field, said]] = Object.entries(lines)
  return html`<div class="invention-alone">${part(field, said, screen)}</div>`
}

function part(field, said, screen) {
  const side = sideOf(field)
  const fit = screen.large ? LARGE_FITS[field] ?? "7 3.75" : isNotes(field) ? "2.25 2" : "2.75 2"
  return html`<section class="invention-part" data-field=${field} data-side=${side || nothing}>
    <h2>${side ? mark(side) : icon(signOf(field))}<span>${titleOf(field, screen)}</span></h2>
    <div class="cards-fit">${said.length
      ? html`<ul data-fit=${fit} ?data-many=${said.length > 1}>${said.map((line) =>
          isNotes(field) ? paper(line, side) : row(line))}</ul>`
      : html`<p class="invention-open" data-side=${side || nothing}>${t("invention.wall_open")}</p>`}</div>
  </section>`
}

const row = ({ text, lang }) => html`<li dir="auto" lang=${lang}>${text}</li>`

const paper = ({ text, lang }, side) => html`<li class=${side ? "note" : "invention-slip"}
  data-side=${side || nothing}><p dir="auto" lang=${lang}>${text}</p></li>`
