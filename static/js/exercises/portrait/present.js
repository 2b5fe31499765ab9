import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { cardPages } from "../../wall/card-pages.js"
import { linesOf, nameOf, nextFoot } from "../../wall/cards.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { HALVES, placeOf } from "./card-plan.js"
import { fieldsOf, signOf, titleOf } from "./fields.js"
import { apple, meadow } from "./orchard.js"

/** The pages of the card that stands before the room; two of a pair come one after the other. */
export const presentPages = (view, screen) => [view.turn, view.here?.pairs?.[view.turn]]
  .filter((team) => view.here?.cards?.[team])
  .flatMap((team) => cardPages(
    linesOf(view, team, fieldsOf(view, screen)), screen.large, (field) => placeOf(field, screen.large))
    .map((lines) => ({ team, lines })))

/** One card over the whole screen, in the colour and the corners of its side. */
export function presentScreen(view, screen) {
  const page = presentPages(view, screen)[screen.page]
  if (!page) return nobody(screen)
  const team = { id: page.team, ...view.here.teams[page.team], ...view.here.cards[page.team] }
  return {
    side: team.side,
    look: "card",
    ...(screen.large
      ? alone(page, team, screen)
      : whole(page, team, screen, fieldsOf(view, screen))),
    foot: nextFoot(view),
  }
}

const nobody = (screen) => ({
  title: screen.say("projector.title"),
  body: html`<p class="empty wall-empty">${t("card.wall_no_cards")}</p>`,
})

/** Everything at once: who they are on the grass and what they want as an apple beside it. */
const whole = ({ lines }, team, screen, asked) => ({
  title: nameOf(team),
  scene: meadow(team),
  top: html`<div class="portrait-name">${whose(team)}
      <h1><span data-fit="5.5 2.5" dir="auto">${nameOf(team)}</span></h1></div>
    <div class="wall-aside">${where(screen)}</div>`,
  body: html`<div class="portrait-card" data-side=${team.side}>
    ${asked.includes("goal") ? apple(lines.goal ?? [], titleOf("goal", screen), "2.75 2") : nothing}
    ${keyed(`${team.id} ${screen.page}`, html`<div class="portrait-fields">${
      Object.keys(lines).filter((field) => field !== "goal").map((field) =>
        box(field, lines[field], screen))}</div>`)}
  </div>`,
})

/** One question at a time, in large letters. */
function alone({ lines }, team, screen) {
  const [[field, said]] = Object.entries(lines)
  return {
    top: html`<div class="wall-title">${whose(team)}
        <h1 data-fit="3.5 2.25" dir="auto">${nameOf(team)}</h1></div>
      <div class="wall-aside">${where(screen)}</div>`,
    title: nameOf(team),
    body: keyed(`${team.id} ${screen.page}`, html`<div class="portrait-card portrait-alone"
      data-side=${team.side}>${field === "goal"
        ? apple(said, titleOf("goal", screen), "6 3")
        : box(field, said, screen)}</div>`),
  }
}

const whose = ({ side, people }) => html`<p class="portrait-whose">${mark(side)}<span>${
  t("card.wall_whose", { side: t(`side.${side}`), n: people })}</span></p>`

const where = (screen) =>
  pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))

function box(field, said, screen) {
  const fit = screen.large ? "7.5 3.25" : "2.75 2"
  const scopes = new Set(said.map(({ scope }) => scope))
  return html`<section class="portrait-field" data-field=${field} ?data-empty=${!said.length}
      ?data-half=${HALVES.includes(field)}>
    <h2>${icon(signOf(field))}<span>${titleOf(field, screen)}</span></h2>
    <div class="cards-fit"><ul data-fit=${fit} ?data-many=${said.length > 1}
      ?data-scoped=${scopes.size > 1}>${said.map((one, n) => sentence(one, said[n - 1], screen))}
      </ul></div>
  </section>`
}

/** A line, and before the first of them for whom it is, where the script asked. */
const sentence = ({ text, lang, scope }, before, { say }) => html`<li dir="auto"
    data-scope=${scope ?? nothing}>
  ${scope && scope !== before?.scope
    ? html`<small dir="auto">${say(`participant.card.fields.do.${scope}`)}</small>`
    : nothing}<span lang=${lang}>${text}</span></li>`
