import { lookUp } from "../../phone/waiting.js"
import { say } from "../../phone/script.js"
import { quietLine } from "../../phone/parts.js"

/** In, and waiting for the others. */
export function phone(app) {
  return lookUp(app, { title: say("arrive", "done"), words: "", more: quietLine("lock", say("arrive", "privacy")) })
}
