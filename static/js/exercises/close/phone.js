import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { welcome } from "../../parts/scenes.js"
import { paper } from "../../phone/agreement.js"
import { heading, quietLine, savedLine, secondButton, sendingLine } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { dateInWords, t } from "../../words.js"
import { ask, evaluation, givenBy } from "./evaluation.js"
import { letters } from "./letters.js"
import { myPage } from "./mailbox.js"

/** How was it, and what do I take along; a letter for later; then goodbye, with the agreements. */
export function phone(app) {
  const given = givenBy(app)
  const asks = app.recall(app.key("asks"), !Object.values(given).some(Boolean))
  if (asks) return evaluation(app, given)
  if (app.now.phase === "letters") return letters(app)
  return app.now.phase === "goodbye" ? goodbye(app) : thanks(app)
}

const changeButton = (app) => secondButton(t("close.phone_change"), () => ask(app, true), "pencil")

function thanks(app) {
  const sending = app.line.waiting.length > 0
  const body = html`
    <div class="middle">
      ${welcome()}${heading(say(app.now.step, "thanks"))}
      ${sending ? sendingLine() : savedLine(t("close.phone_arrived"), { boxed: true })}
      <p class="lead">${t("phone.look_at_screen")}</p>
    </div>
  `
  return { id: `${app.now.run}/thanks`, body, actions: changeButton(app) }
}

const lookBackWords = (day) => t("close.phone_look_back", { day: dateInWords(day) })

function goodbye(app) {
  const { coalition, look_back, agreements = {}, order = [] } = app.here
  const { step, run, keeps_until } = app.now
  const body = html`
    ${heading(say(step, "thanks"))} ${app.line.waiting.length > 0 ? sendingLine() : nothing}
    ${look_back ? quietLine("calendar", lookBackWords(look_back)) : nothing}
    ${
      order.length > 0
        ? html`
            <h2>${say(step, "agreements")}</h2>
            <ul class="papers">
              ${order.map(
                (id) => html`
                  <li>${paper(agreements[id])}</li>
                `,
              )}
            </ul>
          `
        : nothing
    }
    ${quietLine("calendar", t("phone.kept_until", { day: dateInWords(keeps_until) }))}
    ${myPage(app)} ${changeButton(app)}
  `
  const link = coalition
    ? html`
        <p class="hint">${say(step, "page")}</p>
        <a class="btn wide" href=${`/c/${coalition}`}>
          <span>${t("phone.our_agreements")}</span>
          ${icon("note")}
        </a>
      `
    : nothing
  return { id: `${run}/goodbye`, body, actions: link }
}
