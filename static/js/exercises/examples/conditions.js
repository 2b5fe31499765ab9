import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { pageOf } from "../../parts/pager.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { cardOf, conditionsOf } from "./cards.js"

const sizeOf = ({ large }) => (large ? 2 : 6)

/** In large letters two conditions on a screen. */
export const conditionPages = (view, screen) =>
  pageOf(conditionsFor(view, screen).conditions?.length ?? 0, sizeOf(screen), 0).pages

/** The card of conditions of the script; without one those of what the room wants most. */
export function conditionsScreen(view, screen) {
  const { title, place, conditions = [], ask, source } = conditionsFor(view, screen)
  const size = sizeOf(screen)
  const shown = conditions.slice(screen.page * size, (screen.page + 1) * size)
  return {
    eyebrow: place ?? t("examples.wall_conditions"),
    title: title ?? screen.say("projector.title"),
    aside: screen.pages > 1
      ? pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))
      : nothing,
    body: shown.length
      ? html`<div class="examples-conditions" ?data-large=${screen.large}>
        <span class="examples-sun" aria-hidden="true">${icon("sun")}</span>
        <ul data-many=${shown.length}>${shown.map((each) => html`<li class="examples-condition"><p
          data-fit=${screen.large ? "5.5 3" : "3.25 2.125"}>${each}</p></li>`)}</ul>
        <p class="examples-source"><span data-fit="2 1.75">${
          t("examples.wall_source", { source })}</span></p>
      </div>`
      : html`<p class="empty wall-empty">${t("examples.wall_left_open")}</p>`,
    foot: html`<p class="wall-say">${icon("talk")}<b data-fit="2.125 1.75">${
      ask ?? t("wall.talk")}</b></p>`,
  }
}

const conditionsFor = ({ here, step }, { script }) =>
  conditionsOf(script, step) ?? cardOf(script, step, here?.ranked?.[0])
