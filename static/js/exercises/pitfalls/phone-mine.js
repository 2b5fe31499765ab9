import { html } from "../../../vendor/lit-html/lit-html.js"
import { say } from "../../phone/script.js"
import { AXES } from "./means.js"

/** My mark on a pitfall: as it is under way, else as the server keeps it. */
export const markOn = (app, id) => newest(app, "mark", id)

/** What I said would help. */
export const ideaOn = (app, id) => newest(app, "idea", id)

const newest = (app, type, id) => app.own(type).filter(({ pitfall }) => pitfall === id).at(-1)

/** A word for an answer: 1 to 4, or 0 for 'I don't know'. */
export const answerWord = (step, axis, value) =>
  value === 0 ? say(step, "skip") : say(step, "ratings", axis, "answers", String(value))

/** Both answers with their questions, as a list. */
export function answers(app, id) {
  const { step } = app.now
  const mark = markOn(app, id)
  return html`
    <span class="pitfalls-answers">
      ${AXES.map(
        (axis) => html`
          <small>${say(step, "ratings", axis, "question")} <b>${answerWord(step, axis, mark[axis])}</b></small>
        `,
      )}
    </span>
  `
}
