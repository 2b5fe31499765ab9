import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mine } from "../../phone/one-by-one.js"
import { say } from "../../phone/script.js"
import { t } from "../../words.js"
import { VERDICTS } from "./cards.js"

/** What I marked on an example: as it is under way, else as the server keeps it. */
export const markOn = (app, id) => newest(app, "mark", id)

/** Why I said so. */
export const whyOn = (app, id) => newest(app, "why", id)

const newest = (app, type, id) => app.own(type).filter(({ example }) => example === id).at(-1)

export const titleOf = (step, id) => say(step, "examples", id, "title") || id

/** My verdict with its sign, or that there is none yet; and my why under it. */
export function verdictLine(app, id) {
  const { step } = app.now
  const mark = markOn(app, id)?.mark
  const { sign } = VERDICTS.find(({ verdict }) => verdict === mark) ?? {}
  if (!sign) return html`<small>${t("examples.phone_not_yet")}</small>`
  const why = whyOn(app, id)
  return html`
    <small class="examples-verdict">${icon(sign)}<span>${say(step, "options", mark)}</span></small>
    ${why ? html`<small><bdi lang=${why.lang ?? ""}>${why.text}</bdi></small>` : ""}
  `
}

/** What I chose, when the answers are on the big screen. */
export const chosen = (app, order) =>
  mine(app, order, {
    given: (id) => markOn(app, id),
    item: (id) => html`<b>${titleOf(app.now.step, id)}</b>${verdictLine(app, id)}`,
  })
