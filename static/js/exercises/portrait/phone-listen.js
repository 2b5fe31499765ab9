import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { SIGNS, fieldsOf, teamOf } from "./card.js"

const MOMENTS = ["before", "after"]

/** So long, as people say it: 2 minuten, 1:15 minuten. */
export function minutesWords(seconds) {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (rest === 0) return t("portrait.phone_minutes", { n: minutes })
  return t("portrait.phone_time", { time: `${minutes}:${String(rest).padStart(2, "0")}` })
}

/** What a team is called: its name, or its side for somebody who came alone. */
export const teamWords = ({ name, side }) => name ?? t(`portrait.phone_alone_${side}`)

/** One card after the other stands before the room: ours now, ours soon, or that of others. */
export function listen(app) {
  const { order = [], pairs = {}, teams = {}, cards = {} } = app.here
  const turn = app.now.turn
  const ours = teamOf(app)
  const mine = order.find((id) => id === ours || pairs[id] === ours)
  if (turn && mine === turn) return itIsOurs(app, cards)
  const now = [turn, pairs[turn]].filter((id) => teams[id])
  const names = now.map((id) => teamWords(teams[id]))
  const title = names.length > 0 ? t("portrait.phone_their_turn", { name: names.join(" + ") }) : undefined
  const before = order.indexOf(mine) - order.indexOf(turn)
  const soon = before > 0 ? t("portrait.phone_you_come", { n: before }) : ""
  const more = html`
    ${soon ? html`<p class="soon">${icon("clock")}<b>${soon}</b></p>` : nothing}
    ${now.map((id) => readAlong(app, id, cards[id]))}
  `
  return lookUp(app, { id: `turn/${turn ?? ""}`, title, words: say(app.now.step, "present"), more })
}

function itIsOurs(app, cards) {
  const more = html`
    ${Object.entries(cards).map(([id, each]) => readAlong(app, id, each, true))}
  `
  const words = t(app.me.organisation ? "portrait.phone_tell_your_card" : "portrait.phone_tell_alone")
  const title = t(app.me.organisation ? "portrait.phone_your_turn" : "portrait.phone_turn_alone")
  return lookUp(app, { id: "our-turn", title, words, more })
}

/** The card on the big screen, for whoever reads it better here. */
function readAlong(app, id, card, open = false) {
  if (!card) return nothing
  const fields = fieldsOf(app).filter((field) => card.order[field.id])
  const { name, side } = app.here.teams[id]
  return html`
    <details class="read-along" ?open=${open} data-side=${side}>
      <summary>${mark(side)}<bdi>${name ?? teamWords({ side })}</bdi></summary>
      <dl>
        ${fields.map(
          (field) => html`
            <div>
              <dt>${icon(SIGNS[field.id] ?? "note")}<span>${field.title}</span></dt>
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

/** Both pictures, as they stand on the big screen. */
export function compared(app) {
  const { words = {}, order = {} } = app.here
  const list = (moment, side) => (order[moment]?.[side] ?? []).map((id) => words[moment][side][id])
  const more = SIDES.map(
    (side) => html`
      <section class="picture" data-side=${side}>
        <h2>${mark(side)}<span>${t(`portrait.phone_${side}_about`)}</span></h2>
        ${MOMENTS.map(
          (moment) => html`
            <h3>${t(`portrait.phone_${moment}`)}</h3>
            ${said(list(moment, side), side)}
          `,
        )}
      </section>
    `,
  )
  return lookUp(app, { words: t("portrait.phone_compare"), more })
}

const said = (words, side) =>
  words.length === 0
    ? html`<p class="hint">${t("portrait.phone_no_words")}</p>`
    : html`
        <ul class="my-words">
          ${words.map(
            ({ text, lang, n }) => html`
              <li class="note" data-side=${side}>
                <span lang=${lang} dir="auto">${text}</span>
                ${n > 1 ? html`<bdi class="times" dir="ltr">×${n}</bdi>` : nothing}
              </li>
            `,
          )}
        </ul>
      `
