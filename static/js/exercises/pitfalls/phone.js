import { html } from "../../../vendor/lit-html/lit-html.js"
import { mine } from "../../phone/one-by-one.js"
import { quietLine } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { answers, markOn } from "./phone-mine.js"
import { overview, rate } from "./phone-rate.js"

/** Two questions about each pitfall, to change until the map opens; then what I chose myself. */
export function phone(app) {
  const { order = [] } = app.here
  if (app.now.phase === "map") return lookUp(app, { words: t("pitfalls.phone_map"), more: chosen(app, order) })
  const at = app.recall(app.key("at"), 0)
  return at < order.length ? rate(app, order, at) : overview(app, order)
}

const chosen = (app, order) =>
  mine(app, order, {
    given: (id) => markOn(app, id),
    item: (id) => html`<b>${say(app.now.step, "pitfalls", id, "title")}</b>${answers(app, id)}`,
    foot: quietLine("lock", t("pitfalls.phone_secret")),
  })
