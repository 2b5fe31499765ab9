import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { icon } from "../../parts/icons.js"
import { grassland, peg, washingLine } from "../../parts/landscape.js"
import { leafBadge, mark, sideLabel } from "../../parts/marks.js"
import { pageOf } from "../../parts/pager.js"
import { pageLine } from "../../wall/picture.js"
import { phrase } from "../../wall/phrase.js"
import { dateInWords, t } from "../../words.js"

const SIDES = ["formal", "informal"]
const sizeOf = ({ large }) => (large ? 2 : 6)

/** Six papers on the line at a time, two in large. */
export const pages = ({ here }, screen) =>
  pageOf(here?.order?.length ?? 0, sizeOf(screen), 0).pages

/** A washing line with an agreement on every peg. */
export function draw(view, screen) {
  const { order = [], agreements = {} } = view.here ?? {}
  const all = order.map((id) => ({ id, ...agreements[id] }))
  const size = sizeOf(screen)
  const shown = all.slice(screen.page * size, (screen.page + 1) * size)
  return {
    look: "sky",
    scene: grassland({ ground: 1040 }),
    eyebrow: all.length ? "" : t("agreements.wall_write"),
    title: screen.say("projector.title"),
    aside: screen.pages > 1
      ? pageLine(screen, t("wall.span", pageOf(all.length, size, screen.page)))
      : legend(),
    body: html`<div class="agreements-lines" ?data-single=${screen.large}>
      ${screen.large ? washingLine() : [washingLine(), washingLine()]}
      ${all.length
        ? keyed(screen.page, html`<ul>${shown.map((one) => paper(one, screen))}</ul>`)
        : html`<ul>${outlines(screen)}</ul>`}
    </div>`,
    foot: foot(view, screen, all),
  }
}

const legend = () => html`<p class="legend">${SIDES.map((side) =>
  sideLabel(side, t(`agreements.wall_lead_${side}`)))}
  ${sideLabel("both", t("agreements.wall_both_yes"))}</p>`

function paper(agreement, screen) {
  const { missing = [], vote } = agreement
  const open = missing.length > 0 || isAsked(agreement)
  return html`<li class="agreements-paper arrive" ?data-open=${open}>
    ${peg()}
    <h2><span data-fit=${screen.large ? "3.75 2.5" : "2.375 2"} dir="auto" lang=${agreement.lang}>${agreement.what}</span></h2>
    <ul>${SIDES.map((side) => lead(side, agreement.leads?.[side], screen))}</ul>
    <div class="agreements-when">${when(agreement)}</div>
    ${open ? nothing : badge(vote)}
  </li>`
}

function lead(side, named, { large }) {
  const word = t(`agreements.wall_lead_${side}`)
  const open = !named || named.answer === "no"
  return html`<li>${mark(side, word)}${open
    ? html`<span class="agreements-open">${t("agreements.wall_open")}</span>`
    : html`<span class="fit-line"><span dir="auto" data-fit=${large ? "3 2" : "2.125 1.75"}>${nameOf(named)}</span></span>`}
  </li>`
}

const nameOf = ({ name, organisation }) => [organisation, name].filter(Boolean).join(", ")

// Somebody named by another has a say first: until then the paper is dashed.
const isAsked = ({ leads = {} }) => SIDES.some((side) => leads[side]?.answer === "asked")

function when(agreement) {
  const { missing = [], by_when: day } = agreement
  if (missing.some((name) => name.startsWith("lead_"))) {
    return html`${icon("talk")}<span>${t("agreements.wall_talk")}</span>`
  }
  if (isAsked(agreement)) return html`${icon("question")}<span>${t("agreements.wall_asked")}</span>`
  if (missing.includes("first_step")) return html`${icon("pencil")}<span>${t("agreements.wall_no_step")}</span>`
  if (missing.includes("by_when")) return html`${icon("calendar")}<span>${t("agreements.wall_no_day")}</span>`
  return html`${icon("calendar")}<span>${dateInWords(day)}</span>`
}

const badge = (vote) => html`<p class="agreements-badge">${leafBadge(Boolean(vote?.carried), {
  word: t(vote?.carried ? "agreements.wall_carried" : vote ? "agreements.wall_not_yet" : "agreements.wall_no_vote"),
})}</p>`

function outlines({ say, large }) {
  const words = [say("participant.question"), say("projector.open"), say("participant.fields.first_step.title")]
  return words.slice(0, large ? 2 : 3).map((line) => html`<li class="agreements-paper" data-open data-empty>
    ${peg()}<h2>${line}</h2></li>`)
}

function foot({ here }, { say }, all) {
  const carried = all.filter(({ vote }) => vote?.carried).length
  const day = all.map((one) => one.look_back).filter(Boolean).sort()[0]
  const more = (here?.count ?? 0) - all.length
  const lines = [
    carried
      ? html`<b>${t("agreements.wall_stand", { n: carried })}</b>`
      : say("projector.line"),
    carried && day
      ? phrase("agreements.wall_look_back", { day: html`<b>${dateInWords(day)}</b>` })
      : "",
    more > 0 ? t("agreements.wall_more", { n: more }) : "",
  ]
  return html`<p class="wall-say"><span data-fit="2.125 1.75">${lines.map((line) =>
    html`${line} `)}</span></p>`
}
