import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { icon } from "../../parts/icons.js"
import { grassland, peg, washingLine } from "../../parts/landscape.js"
import { leafBadge, mark, sideLabel } from "../../parts/marks.js"
import { originWords, signOf } from "../../parts/origin.js"
import { pageOf } from "../../parts/pager.js"
import { SIDES } from "../../parts/sides.js"
import { leadName } from "../../wall/leads.js"
import { pageLine } from "../../wall/picture.js"
import { phrase } from "../../wall/phrase.js"
import { dateInWords, t } from "../../words.js"

const sizeOf = ({ large }) => (large ? 2 : 6)

/** Six papers on the line at a time, two in large. */
export const pages = ({ here }, screen) =>
  pageOf(here?.order?.length ?? 0, sizeOf(screen), 0).pages

/** A washing line with an agreement on every peg. */
export function projector(view, screen) {
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
    <h2><span data-fit=${screen.large ? "3.75 2.5" : "2.375 2"} dir="auto"
      lang=${agreement.lang}>${agreement.what}</span></h2>
    <ul>${SIDES.map((side) => lead(side, agreement.leads?.[side], screen))}</ul>
    ${grewFrom(agreement.origin, screen)}
    <div class="agreements-when">${when(agreement)}</div>
    ${open ? nothing : badge(vote)}
  </li>`
}

function lead(side, named, { large }) {
  const word = t(`agreements.wall_lead_${side}`)
  const open = !named || named.answer === "no"
  return html`<li>${mark(side, word)}${open
    ? html`<span class="agreements-open">${t("agreements.wall_open")}</span>`
    : html`<span class="fit-line"><span dir="auto" data-fit=${large ? "3 2" : "2.125 1.75"}>${
        leadName(named)}</span></span>`}
  </li>`
}

function grewFrom(origin, { script }) {
  if (!origin) return nothing
  const words = t("agreements.wall_from", { origin: originWords(script, origin) })
  return html`<p class="agreements-from">${icon(signOf(origin))}<span>${words}</span></p>`
}

// Somebody named by another has a say first: until then the paper is dashed.
const isAsked = ({ leads = {} }) => SIDES.some((side) => leads[side]?.answer === "asked")

function when(agreement) {
  const { missing = [], by_when: day } = agreement
  const leaderless = missing.some((name) => name.startsWith("lead_"))
  if (leaderless) return line("talk", t("agreements.wall_talk"))
  if (isAsked(agreement)) return line("question", t("agreements.wall_asked"))
  if (missing.includes("first_step")) return line("pencil", t("agreements.wall_no_step"))
  return line("calendar", day ? dateInWords(day) : t("agreements.wall_no_day"))
}

const line = (sign, words) => html`${icon(sign)}<span>${words}</span>`

function badge(vote) {
  const word = vote?.carried ? "carried" : vote ? "not_yet" : "no_vote"
  const leaf = leafBadge(Boolean(vote?.carried), { word: t(`agreements.wall_${word}`) })
  return html`<p class="agreements-badge">${leaf}</p>`
}

function outlines({ say, large }) {
  const asked = ["participant.question", "projector.open", "participant.fields.first_step.title"]
  return asked.slice(0, large ? 2 : 3).map((path) => html`<li class="agreements-paper" data-open
    data-empty>${peg()}<h2>${say(path)}</h2></li>`)
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
