import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { answers, markOn } from "./phone-mine.js"
import { overview, rate } from "./phone-rate.js"

/** Two questions about each pitfall, to change until the map opens; then what I chose myself. */
export function phone(app) {
  const { order = [] } = app.here
  if (app.now.phase === "map") return lookUp(app, { words: t("pitfalls.phone_map"), more: mine(app, order) })
  const at = app.recall(app.key("at"), 0)
  return at < order.length ? rate(app, order, at) : overview(app, order)
}

function mine(app, order) {
  const { step, turn } = app.now
  const rated = order.filter((id) => markOn(app, id))
  if (rated.length === 0) return ""
  return html`
    <section class="pitfalls-mine" aria-labelledby="pitfalls-mine">
      <h2 id="pitfalls-mine">${t("pitfalls.phone_mine")}</h2>
      <ul>
        ${rated.map(
          (id) => html`
            <li aria-current=${id === turn ? "true" : "false"}>
              <b>${say(step, "pitfalls", id, "title")}</b>
              ${answers(app, id)}
            </li>
          `,
        )}
      </ul>
      <p class="quiet">${icon("lock")}<span>${t("pitfalls.phone_secret")}</span></p>
    </section>
  `
}
