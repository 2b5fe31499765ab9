import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { groupChip, groupName } from "../../parts/group-sign.js"
import { mark } from "../../parts/marks.js"
import { inGroup, teamOf } from "../../phone/card/card.js"
import { listen, teamWords } from "../../phone/card/listen.js"
import { card } from "../../phone/card/overview.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { signOf } from "./fields.js"

// What an idea has of its own: see phone/card/overview.js.
const DECK = {
  fields: (app) =>
    Object.entries(say(app.now.step, "fields") || {}).map(([id, words]) => ({ id, ...words })),
  sign: signOf,
  head: (app) => (inGroup(app) ? ourSign(app.parts.team.number) : nothing),
  title: (app) => say(app.now.step, "question"),
  help: (app) => say(app.now.step, "help"),
  ready: (app) => say(app.now.step, "buttons", "send"),
}

const ourSign = (number) => html`
  <p class="invention-ours">${groupChip(number)} <b>${groupName(number)}</b></p>
`

/** Our idea, written together; then one after the other, and all of them. */
export function phone(app) {
  const { phase } = app.now
  if (phase === "make") return card(app, DECK)
  return phase === "present" ? listen(app, DECK, t("invention.phone_listen")) : ideas(app)
}

function ideas(app) {
  const { order = [], ideas: all = {}, count = 0 } = app.here
  const more = html`
    <h2>${t("invention.phone_ideas", { n: count })}</h2>
    <ul class="invention-list">
      ${order.map((id) => idea(app, id, all[id]))}
    </ul>
  `
  return lookUp(app, { id: "ideas", words: t("invention.phone_done"), more })
}

const idea = (app, id, { text, lang, whom, ...team }) => html`
  <li>
    <small>
      ${team.number ? groupChip(team.number) : mark(team.side)}
      <bdi>${team.number ? groupName(team.number) : teamWords(team)}</bdi>
      ${id === teamOf(app) ? html`<b>${t("invention.phone_ours")}</b>` : nothing}
    </small>
    <b lang=${lang} dir="auto">${text}</b>
    ${whom ? html`<span lang=${whom.lang} dir="auto">${whom.text}</span>` : nothing}
  </li>
`
