import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { groupWords } from "../../parts/group-sign.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { lookUp } from "../waiting.js"
import { t } from "../../words.js"
import { isAlone, teamOf } from "./card.js"

/** What a team is called: its name or sign, or its side for somebody who came alone. */
export const teamWords = ({ name, number, side }) =>
  name ?? (number ? groupWords(number) : t(`card.phone_alone_${side}`))

/**
 * One card after the other stands before the room: ours now, ours soon, or that of others. `words`
 * is what one does meanwhile; for `deck` see overview.js.
 */
export function listen(app, deck, words) {
  const { order = [], pairs = {}, teams = {}, cards = {} } = app.here
  const turn = app.now.turn
  const ours = teamOf(app)
  const mine = order.find((id) => id === ours || pairs[id] === ours)
  if (turn && mine === turn) return itIsOurs(app, deck, cards)
  const now = [turn, pairs[turn]].filter((id) => teams[id])
  const names = now.map((id) => teamWords(teams[id]))
  const title = names.length > 0 ? t("card.phone_their_turn", { name: names.join(" + ") }) : undefined
  const before = order.indexOf(mine) - order.indexOf(turn)
  const soon = before > 0 ? t("card.phone_you_come", { n: before }) : ""
  const more = html`
    ${soon ? html`<p class="soon">${icon("clock")}<b>${soon}</b></p>` : nothing}
    ${now.map((id) => readAlong(app, deck, id, cards[id]))}
  `
  return lookUp(app, { id: `turn/${turn ?? ""}`, title, words, more })
}

function itIsOurs(app, deck, cards) {
  const more = html`
    ${Object.entries(cards).map(([id, each]) => readAlong(app, deck, id, each, true))}
  `
  const words = t(isAlone(app) ? "card.phone_tell_alone" : "card.phone_tell_your_card")
  const title = t(isAlone(app) ? "card.phone_turn_alone" : "card.phone_your_turn")
  return lookUp(app, { id: "our-turn", title, words, more })
}

/** The card on the big screen, for whoever reads it better here. */
function readAlong(app, deck, id, card, open = false) {
  if (!card) return nothing
  const fields = deck.fields(app).filter((field) => card.order[field.id])
  const team = app.here.teams[id]
  return html`
    <details class="read-along" ?open=${open} data-side=${team.side}>
      <summary>${mark(team.side)}<bdi>${teamWords(team)}</bdi></summary>
      <dl>
        ${fields.map(
          (field) => html`
            <div>
              <dt>${icon(deck.sign(field.id))}<span>${field.title}</span></dt>
              ${card.order[field.id].map((line) => {
                const { text, lang, scope } = card.lines[line]
                return html`<dd>${scope ? html`<small>${field[scope]}</small>` : nothing}
                  <span lang=${lang} dir="auto">${text}</span></dd>`
              })}
            </div>
          `,
        )}
      </dl>
    </details>
  `
}
