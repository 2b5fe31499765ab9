import { html } from "../../../vendor/lit-html/lit-html.js"
import { mainButton } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { answer, overview } from "./phone-answer.js"
import { statementCard } from "./phone-card.js"
import { remarkField, sendRemark } from "./phone-remark.js"

/** Each statement with both voices, to answer until they open; then a remark on what is talked of. */
export function phone(app) {
  const { order = [] } = app.here
  if (app.now.phase === "compare") return app.now.turn ? talk(app) : look(app)
  const at = app.recall(app.key("at"), 0)
  return at < order.length ? answer(app, order, at) : overview(app, order)
}

const look = (app) => lookUp(app, { words: t("obstacles.phone_compare") })

function talk(app) {
  const { step, run, turn } = app.now
  const body = html`
    ${statementCard(app, turn)}
    ${remarkField(app, turn, { sealed: false, title: html`<h1 tabindex="-1">${say(step, "remark", "question")}</h1>` })}
  `
  const send = () => sendRemark(app, turn)
  return { id: `${run}/talk/${turn}`, body, actions: mainButton(say(step, "buttons", "send"), send) }
}
