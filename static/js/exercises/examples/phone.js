import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { mark, overview } from "./phone-mark.js"
import { chosen } from "./phone-mine.js"

/** Examples to read and mark, to change until the answers are shown; then what I marked myself. */
export function phone(app) {
  const { order = [] } = app.here
  const { phase, turn } = app.now
  if (phase !== "mark") {
    return lookUp(app, { words: t(`examples.phone_${phase}`), more: chosen(app, order) })
  }
  const at = app.recall(app.key("at"), Math.max(0, order.indexOf(turn)))
  return at < order.length ? mark(app, order, at) : overview(app, order)
}
