import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { pageLine } from "../../wall/picture.js"
import { drawColumns, sideColumns } from "../../wall/side-columns.js"
import { t } from "../../words.js"
import { scene } from "./scenes.js"

export const sizeOf = ({ large }) => (large ? 1 : 3)

/** Why people chose what stands before the room, in a column a side. */
export const reasonsOf = ({ here, turn }) => sideColumns(here?.whys_of?.[turn], here?.whys)

/** One starting point over the whole screen, with why people of either side chose it. */
export function alone(view, screen, foot) {
  const { turn } = view
  const reasons = reasonsOf(view)
  const any = reasons.some(({ length }) => length)
  return {
    eyebrow: screen.say("projector.title"),
    title: screen.say(`participant.options.${turn}.title`),
    aside: screen.pages > 1
      ? pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))
      : nothing,
    body: html`<div class="standpoint-alone" ?data-large=${screen.large} ?data-bare=${!any}>
      <div class="standpoint-means">${scene(turn)}<p data-fit=${any ? "2.75 2" : "4 2.5"}>${
        screen.say(`participant.options.${turn}.explanation`)}</p></div>
      ${any
        ? keyed(screen.page, drawColumns(reasons, screen, sizeOf(screen)))
        : html`<p class="empty">${t("standpoint.wall_no_why")}</p>`}
    </div>`,
    foot,
  }
}
