import { lookUp } from "../../phone/waiting.js"
import { sayAtDoor } from "../../phone/script.js"
import { quietLine } from "../../phone/parts.js"

/** In, and waiting for the others. */
export function phone(app) {
  return lookUp(app, {
    title: sayAtDoor("done"),
    words: "",
    more: quietLine("lock", sayAtDoor("privacy")),
  })
}
