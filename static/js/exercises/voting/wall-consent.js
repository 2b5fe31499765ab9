import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { icon } from "../../parts/icons.js"
import { sideLabel } from "../../parts/marks.js"
import { pageOf } from "../../parts/pager.js"
import { ALL_SIDES, SIDES } from "../../parts/sides.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"
import { voted } from "./turnout.js"
import { ballotRow, resultRow } from "./wall-consent-rows.js"

const sizeOf = ({ large }) => (large ? 2 : 4)

/** Four agreements at a time, two in large. */
export const pages = ({ here }, screen) =>
  pageOf(here?.order?.length ?? 0, sizeOf(screen), 0).pages

/** What is voted on and how many did; once closed, the two sides apart beside their sum. */
export function consent(view, screen) {
  const { order = [], items = {}, results, turnout } = view.here ?? {}
  const size = sizeOf(screen)
  // Two agreements or fewer leave room for larger letters, whatever the setting.
  const roomy = screen.large || order.length <= 2
  const shown = order.slice(screen.page * size, (screen.page + 1) * size)
  const row = results
    ? (id) => resultRow(items[id], results[id], { ...screen, roomy })
    : (id) => ballotRow(items[id], { ...screen, roomy })
  return {
    eyebrow: view.phase === "result" ? voted(turnout) : "",
    title: screen.say("projector.title"),
    aside: html`${view.phase === "vote"
        ? html`<b class="voting-count">${voted(turnout)}</b>`
        : nothing}
      ${pageLine(screen, t("wall.span", pageOf(order.length, size, screen.page)))}
      ${results ? legend(results) : nothing}`,
    body: order.length
      ? keyed(`${screen.page}${Boolean(results)}`, html`<ol class="voting-rows ${
          screen.justNow ? "voting-growing" : ""}" ?data-roomy=${roomy}>${shown.map(row)}</ol>`)
      : html`<p class="empty wall-empty">${t("voting.wall_none_ready")}</p>`,
    foot: foot(view, screen),
  }
}

function legend(results) {
  const both = Object.values(results).some(({ sides }) => sides?.both)
  const sides = both ? ALL_SIDES : SIDES
  return html`<p class="legend">${sides.map((side) => sideLabel(side, t(`side.${side}`)))}</p>`
}

function foot({ phase, here }, { say }) {
  const waiting = here?.waiting ?? 0
  return html`<p class="wall-say voting-rule">
    ${phase === "vote" ? icon("lock") : html`<i class="voting-half" aria-hidden="true"></i>`}
    <span data-fit="2.125 1.75">${say(phase === "vote" ? "projector.open" : "projector.rule")}
      ${waiting && phase !== "result" ? t("voting.wall_waiting", { n: waiting }) : nothing}</span>
  </p>`
}
