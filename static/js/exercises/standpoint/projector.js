import { nothing } from "../../../vendor/lit-html/lit-html.js"

export function projector(view, { say }) {
  return { title: say("projector.title"), body: nothing }
}
