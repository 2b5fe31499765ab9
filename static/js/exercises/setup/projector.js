import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { groupHead } from "../../parts/group-sign.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { cardGrid, gridPages, nameOf } from "../../wall/cards.js"
import { pageLine } from "../../wall/picture.js"
import { times } from "../../parts/times.js"
import { t } from "../../words.js"
import { asked, sideOf, signOf } from "./fields.js"
import { boardPages, isAlone } from "./plan.js"

/** What is too much for one screen turns pages. */
export function pages(view, screen) {
  const { groups, group_order: order = [] } = view.here ?? {}
  if (groups && !view.here.team) return gridPages(order.length, screen)
  return boardPages(view, screen).length
}

/** What is written on each question; or how far every group is with its story. */
export function projector(view, screen) {
  const { groups, team } = view.here ?? {}
  return groups && !team ? far(view, screen) : board(view, screen)
}

/** What a line brings along into the spotlight: which question it answers. */
export const spotlight = ({ spotlight: { field }, step }, screen) =>
  field
    ? {
        head: html`<p class="setup-sign">${icon(signOf(field))}<b data-fit="2.75 2">${
          asked(textsOf(step, screen), field).title}</b></p>`,
      }
    : {}

function far(view, screen) {
  const { groups, group_order: order, of } = view.here
  return { ...head(view, screen), body: cardGrid(order, groups, of, screen), foot: foot(view) }
}

function board(view, screen) {
  const page = boardPages(view, screen)[screen.page] ?? []
  const whose = view.here?.groups?.[view.here.team]
  const key = [view.phase, view.turn, screen.page].join(" ")
  return {
    ...head(view, screen),
    sign: whose?.number ? groupHead(whose.number, "") : nothing,
    body: keyed(key, html`<section class="setup-board" data-phase=${view.phase}
      ?data-large=${screen.large} ?data-alone=${isAlone(view)}>${
      page.map((cell) => part(cell, view, screen))}</section>`),
    foot: foot(view),
  }
}

function head(view, { say, ...screen }) {
  const story = view.phase === "whole"
  return {
    eyebrow: story ? say("projector.title") : t("setup.wall_write"),
    title: story ? say("participant.parts.wanted.title") : say(`projector.${view.phase}`),
    aside: pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages })),
  }
}

const foot = ({ phase }) => html`<p class="wall-say">${icon(phase === "whole" ? "book" : "pencil")}
  <span data-fit="2.25 1.75">${t(`setup.wall_foot_${phase}`)}</span></p>`

/** One question with what was written on it, of all or of one side. */
function part({ field, side, lines }, view, screen) {
  const about = side ? "" : sideOf(field)
  const { title } = asked(textsOf(view.step, screen), field)
  const fit = screen.large ? "6 3.75" : isAlone(view) ? "2.75 2" : "2.25 2"
  return html`<section class="setup-part" data-field=${field} data-side=${side || about || nothing}>
    <h2>${side || about ? mark(side || about, side ? t(`side.${side}`) : "") : icon(signOf(field))}
      <span data-fit=${screen.large ? "3.75 2.5" : "2.125 1.875"}>${title}</span></h2>
    <div class="cards-fit">${lines.length
      ? html`<ul data-fit=${fit}>${lines.map((line) => note(line, view, screen))}</ul>`
      : html`<p class="setup-open" data-side=${side || about || nothing}>${t("setup.wall_open")}</p>`}
    </div>
  </section>`
}

function note({ text, lang, side, organisation, ...said }, { here }, screen) {
  const of = here.teams?.[organisation]
  return html`<li class="note" data-side=${side ?? nothing}>
    <p><span dir="auto" lang=${lang}>${text}</span>${times(said)}</p>
    ${of && !screen.large ? html`<small dir="auto">${nameOf(of)}</small>` : nothing}</li>`
}

const textsOf = (step, { script }) => script?.steps?.[step]?.participant
