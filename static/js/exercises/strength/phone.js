import { html } from "../../../vendor/lit-html/lit-html.js"
import { mark } from "../../parts/marks.js"
import { mainButton, heading, options, signing } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { react } from "./phone-react.js"
import { write } from "./phone-write.js"

/** The strength of the other: write about them, and react to what they wrote about us. */
export function phone(app) {
  const { phase, run } = app.now
  if (phase === "explain")
    return lookUp(app, { words: t("strength.phone_soon"), more: signing(app, { sealed: true }) })
  if (phase === "open") return lookUp(app, { words: t("strength.phone_opened") })
  if (!sideHere(app)) return { id: `${run}/side`, ...chooseSide(app) }
  return phase === "write" ? write(app, sideHere(app)) : react(app)
}

/** The side from which I write here: who does both chooses one, and it holds for this step. */
function sideHere(app) {
  const asked = app.waiting("choose_side").find(({ data }) => data.run === app.now.run)
  return app.me.side === "both" ? (app.mine.chosen ?? asked?.data.side) : app.me.side
}

function chooseSide(app) {
  const question = say(app.now.step, "both_choice")
  const key = app.key("side")
  const chosen = app.recall(key)
  const choices = ["formal", "informal"].map((side) => {
    const other = side === "formal" ? "informal" : "formal"
    return {
      value: side,
      text: t(`strength.phone_about_${other}`),
      help: t(`strength.phone_as_${side}`),
      sign: mark(other),
    }
  })
  const body = html`
    ${heading(question)}
    ${options("side", question, choices, chosen, (side) => app.remember(key, side))}
    <p class="hint">${t("strength.phone_side_holds")}</p>
  `
  const go = () =>
    chosen
      ? app.act("choose_side", { run: app.now.run, side: chosen })
      : app.say(t("phone.choose_first"))
  return { body, actions: mainButton(t("phone.go_on"), go) }
}
