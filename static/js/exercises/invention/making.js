import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { cardGrid, gridPages, soonFoot } from "../../wall/cards.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { fieldsOf } from "./fields.js"

export const makingPages = ({ here }, screen) => gridPages(here?.order?.length ?? 0, screen)

/** Every group while it thinks: how many parts of its idea have something, and which are ready. */
export function makingScreen(view, screen) {
  const { teams = {}, order = [], count = 0, ready = 0 } = view.here ?? {}
  return {
    eyebrow: t("invention.wall_write"),
    title: screen.say("participant.question") || screen.say("projector.title"),
    aside: html`${pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))}
      ${count ? html`<b>${t("card.wall_ready", { ready, n: count })}</b>` : nothing}`,
    body: order.length
      ? cardGrid(order, teams, fieldsOf(view, screen).length, screen)
      : html`<p class="empty wall-empty">${screen.say("projector.making")}</p>`,
    foot: soonFoot(view.here ?? {}),
  }
}
