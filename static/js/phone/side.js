import { html } from "../../vendor/lit-html/lit-html.js"
import { mark } from "../parts/marks.js"
import { SIDES } from "../parts/sides.js"
import { t } from "../words.js"
import { heading, mainButton, options } from "./parts.js"
import { say } from "./script.js"

/**
 * The side from which I write about the other in this step; undefined as long as I, who do both,
 * did not choose. It holds for the step.
 */
export function sideHere(app) {
  const asked = app.waiting("choose_side").find(({ data }) => data.run === app.now.run)
  return app.me.side === "both" ? (app.mine.chosen ?? asked?.data.side) : app.me.side
}

/** The screen on which whoever does both chooses whom to write about. */
export function chooseSide(app) {
  const question = say(app.now.step, "both_choice")
  const key = app.key("side")
  const chosen = app.recall(key)
  const choices = SIDES.map((side) => {
    const other = SIDES.find((each) => each !== side)
    const words = { text: t(`phone.about_${other}`), help: t(`phone.as_${side}`) }
    return { value: side, ...words, sign: mark(other) }
  })
  const body = html`
    ${heading(question)}
    ${options("side", question, choices, chosen, (side) => app.remember(key, side))}
    <p class="hint">${t("phone.side_holds")}</p>
  `
  const go = () =>
    chosen
      ? app.act("choose_side", { run: app.now.run, side: chosen })
      : app.say(t("phone.choose_first"))
  return { id: `${app.now.run}/side`, body, actions: mainButton(t("phone.go_on"), go) }
}
