import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { groupHead, groupSign } from "../../parts/group-sign.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { pageOf } from "../../parts/pager.js"
import { nameOf } from "../../wall/cards.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"

const SCALES = {
  normal: { size: 6, name: "3.25 2", whom: "2 1.875" },
  large: { size: 2, name: "5.5 3", whom: "3.75 2.5" },
}
const scaleOf = ({ large }) => SCALES[large ? "large" : "normal"]

export const ideasPages = ({ here }, screen) =>
  pageOf(here?.order?.length ?? 0, scaleOf(screen).size, 0).pages

/** All ideas together: what each is called, whose it is and for whom. */
export function ideasScreen(view, screen) {
  const { order = [], ideas = {}, count = 0 } = view.here ?? {}
  const { size } = scaleOf(screen)
  const shown = order.slice(screen.page * size, (screen.page + 1) * size)
  return {
    eyebrow: screen.say("projector.title"),
    title: t("invention.wall_ideas", { n: count }),
    aside: pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages })),
    body: shown.length
      ? html`<ul class="invention-ideas" ?data-large=${screen.large} ?data-few=${shown.length < 4}>
          ${repeat(shown, (id) => id, (id) => one(ideas[id], scaleOf(screen)))}</ul>`
      : html`<p class="empty wall-empty">${t("card.wall_no_cards")}</p>`,
    foot: html`<p class="wall-say">${icon("talk")}<span data-fit="2.25 1.75">${
      t("invention.wall_which")}</span></p>`,
  }
}

const one = (idea, { name, whom }) => html`<li class="invention-idea"
    data-sign=${idea.number ? groupSign(idea.number) : nothing}
    data-side=${idea.number ? nothing : idea.side}>
  ${idea.number ? groupHead(idea.number, "") : head(idea)}
  <b data-fit=${name} dir="auto" lang=${idea.lang}>${idea.text}</b>
  ${idea.whom
    ? html`<p data-fit=${whom} dir="auto" lang=${idea.whom.lang}>${idea.whom.text}</p>`
    : nothing}
</li>`

const head = (team) => html`<header class="invention-team">${mark(team.side, t(`side.${team.side}`))}
  <h2><span data-fit="2 1.75" dir="auto">${nameOf(team)}</span></h2></header>`
