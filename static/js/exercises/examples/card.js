import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { icon } from "../../parts/icons.js"
import { mark, sideLabel } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { LISTS, cardOf } from "./cards.js"
import { scene } from "./scenes.js"
import { verdicts } from "./verdicts.js"
import { reasons, reasonsIn } from "./whys.js"

// In large letters one part stands on the screen at a time.
const PARTS = ["story", "benefits", ...SIDES, "conditions"]

/** The card on one screen, in large on five; once it is open what people said, and why. */
export function cardPages({ here, turn }, { large }) {
  if (!turn) return []
  const card = large ? PARTS : ["whole"]
  const said = here.verdicts ? [...(large ? ["verdicts"] : []), ...reasonsIn(here, large)] : []
  return [...card, ...said]
}

/** One example over the whole screen, with the roles of both sides beside each other. */
export function cardScreen(view, screen) {
  const card = cardOf(screen.script, view.step, view.turn)
  const page = cardPages(view, screen)[screen.page] ?? "whole"
  return {
    eyebrow: where(view, card),
    title: card.title ?? view.turn,
    aside: html`${screen.pages > 1
      ? pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))
      : nothing}<p class="legend">${SIDES.map((side) => sideLabel(side, t(`side.${side}`)))}</p>`,
    body: keyed(`${view.turn} ${screen.page} ${screen.large}`, body(page, card, view, screen)),
    foot: foot(view, screen),
  }
}

function where({ here, turn }, { place }) {
  const n = here.order.indexOf(turn) + 1
  const of = here.order.length
  return place
    ? t("examples.wall_from", { n, of, place })
    : `${t("examples.wall_example", { n, of })}. ${t("examples.wall_no_place")}`
}

function body(page, card, view, screen) {
  if (page === "whole") return whole(card, view, screen)
  if (page === "story") return html`<div class="examples-large" data-part="story">
    ${scene(view.turn)}${story(card, screen, "5 2.5", "2.25 1.75")}</div>`
  if (page === "benefits") return html`<div class="examples-large">${whom(card, screen)}</div>`
  if (page === "verdicts") return verdicts(view.here.verdicts[view.turn], screen)
  if (PARTS.includes(page)) {
    return html`<div class="examples-large">${part(page, card[page], screen, "5 2.75")}</div>`
  }
  return reasons(page, view, screen)
}

const whole = (card, view, screen) => html`<div class="examples-card"
    ?data-open=${view.here.verdicts}>
  <div class="examples-left">${scene(view.turn)}${story(card, screen, "2.5 1.75", "2 1.75")}</div>
  ${LISTS.map((name) => part(name, card[name], screen, "2.375 1.875"))}
  ${view.here.verdicts ? verdicts(view.here.verdicts[view.turn], screen) : nothing}
</div>`

const whom = ({ benefits }, { say }) => html`<section class="examples-part">
  <h2>${icon("heart")}<span class="fit-line"><span data-fit="3.25 2">${
    say("participant.labels.benefit")}</span></span></h2>
  <div class="examples-fit"><p data-fit="5 2.75">${benefits}</p></div>
</section>`

const story = ({ story: told, benefits, source }, { say, large }, fit, small) => html`
  <div class="examples-story">
    <div class="examples-fit"><div data-fit=${fit}>
      <p>${told}</p>
      ${benefits && !large ? html`<p class="examples-whom"><b>${say("participant.labels.benefit")}</b>
        ${benefits}</p>` : nothing}
    </div></div>
    <p class="examples-source"><span data-fit=${small}>${t("examples.wall_source", { source })}</span></p>
  </div>`

/** What a side does, or what is needed; where the source leaves it open that is said. */
const part = (name, lines = [], { say, large }, fit) => html`<section class="examples-part"
    data-part=${name}>
  <h2>${SIDES.includes(name) ? mark(name) : icon("sun")}<span class="fit-line"><span
    data-fit=${large ? "3.25 2" : "2.25 1.75"}>${say(`participant.labels.${name}`)}</span></span></h2>
  <div class="examples-fit">${lines.length
    ? html`<ul data-fit=${fit}>${lines.map((line) => html`<li
        class=${SIDES.includes(name) ? "note" : "examples-condition"}
        data-side=${SIDES.includes(name) ? name : nothing}>${line}</li>`)}</ul>`
    : html`<p class="examples-open" data-fit="2.25 1.75">${t("examples.wall_left_open")}</p>`}</div>
</section>`

function foot({ here, turn }, { say }) {
  if (here.verdicts) {
    const { more = 0, here: wanted = 0 } = here.verdicts[turn] ?? {}
    return line("talk", more > wanted ? say("projector.ask") : t("wall.talk"))
  }
  const values = { marked: here.marked?.[turn] ?? 0, n: here.of ?? 0 }
  return line("phone", html`<b>${say("participant.question")}</b> ${t("examples.wall_choose")}`,
    html`<span class="examples-count">${t("examples.wall_marked", values)}</span>`)
}

const line = (sign, words, more = nothing) => html`<p class="wall-say">${icon(sign)}<span
  data-fit="2.125 1.75">${words}</span>${more}</p>`
