import { html } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { t } from "../words.js"

/**
 * What stands at the foot of every picture for a while: the facilitator's message, else who has the
 * word and who is next; null where there is neither.
 */
export function said(view, { hands }) {
  if (view.message) return message(view.message)
  const next = view.floor ? (hands?.order ?? []).map((id) => hands.people[id]) : []
  return view.talk || next.length > 0 ? talk(view.talk, next) : null
}

const message = ({ text, lang }) => html`<div class="wall-say wall-message">${icon("speaker")}
  <b data-fit="2.5 1.75" dir="auto" lang=${lang}>${text}</b></div>`

const talk = (now, next) => html`<div class="wall-say wall-talk">${icon(now ? "talk" : "hand")}
  ${now ? html`<p class="now"><span>${t("live.wall_speaks")}</span>${who(now)}</p>` : ""}
  ${next.length ? html`<p class="next"><span>${t("live.wall_next")}</span>${next.map(who)}</p>` : ""}
</div>`

// A hand is put up in front of everybody: the first name, with the marker of the side.
const who = ({ name, side }) => html`<b>${mark(side, t(`side.${side}`))}<bdi>${
  name ?? t(`side.${side}`)}</bdi></b>`
