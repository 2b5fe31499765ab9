import { lookUp } from "../../phone/waiting.js"

export function phone(app) {
  return lookUp(app)
}
