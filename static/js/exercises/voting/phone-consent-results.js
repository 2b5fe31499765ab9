import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { leafBadge, mark } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { agreementLines } from "../../phone/agreement.js"
import { heading } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"

/** What came of the vote, in words, with the objections in theirs. */
export function results(app) {
  const { order, items, results: found = {} } = app.here
  const voted = order.filter((id) => found[id])
  if (voted.length === 0) return lookUp(app, { words: t("voting.phone_no_results") })
  const body = html`
    ${heading(t("voting.phone_results"))}
    <ul class="papers">
      ${voted.map((id) => result(app, items[id], found[id], app.mine.ballots?.[id]))}
    </ul>
  `
  return { id: `${app.now.run}/results`, body }
}

const said = (title, texts) =>
  texts.length === 0
    ? nothing
    : html`
        <h3>${title}</h3>
        <ul class="said">
          ${texts.map(
            (text) => html`
              <li dir="auto">${text}</li>
            `,
          )}
        </ul>
      `

function result(app, agreement, { word, carried, turnout, sides, objections, remarks }, mine) {
  return html`
    <li class=${carried ? "paper ready" : "paper"}>
      ${agreementLines(agreement)}
      <p class="badge">
        ${leafBadge(carried)}
        <b>${t(`voting.phone_word_${word}`)}</b>
      </p>
      <p>${t("voting.phone_turnout", { cast: turnout.cast, n: turnout.present })}</p>
      ${sides ? sideLines(sides) : nothing}
      ${said(t("voting.phone_objections"), objections)}
      ${said(t("voting.phone_remarks"), remarks)}
      ${
        mine
          ? html`
              <p class="hint">
                ${t("voting.phone_mine")}
                ${say(app.now.step, "methods", "consent", "options")?.[mine.choice]}
              </p>
            `
          : nothing
      }
    </li>
  `
}

function sideLines(sides) {
  const counted = ALL_SIDES.filter((side) => sides[side])
  const words = (side) => t(`voting.phone_side_${side}`, sides[side])
  return html`
    <ul class="lines">
      ${counted.map(
        (side) => html`
          <li>
            ${mark(side)}
            <span>${words(side)}</span>
          </li>
        `,
      )}
    </ul>
  `
}
