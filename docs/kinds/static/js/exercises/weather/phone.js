import { heading, mainButton, options, quietLine } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { html } from "../../../vendor/lit-html/lit-html.js"
import { t } from "../../words.js"

/** One question; it can be answered anew until the room looks. */
export function phone(app) {
  const given = app.own("sky").at(-1)
  const asks = app.recall(app.key("asks"), !given)
  return app.now.phase === "ask" && asks ? ask(app, given) : lookUp(app)
}

function ask(app, given) {
  const { step, run } = app.now
  const question = say(step, "question")
  const chosen = app.recall(app.key("sky"), given?.sky)
  const skies = (app.here.order ?? []).map((value) => ({ value, text: say(step, "skies", value) }))
  const body = html`
    ${heading(question)}
    ${options("weather", question, skies, chosen, (sky) => app.remember(app.key("sky"), sky))}
    ${quietLine("lock", t("weather.phone_secret"))}
  `
  return { id: `${run}/ask`, body, actions: mainButton(say(step, "send"), () => answer(app, chosen)) }
}

function answer(app, sky) {
  if (!sky) return app.say(t("phone.choose_first"))
  app.contribute("sky", { sky }, { done: t("weather.phone_arrived") })
  app.remember(app.key("asks"), false)
}
