import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { welcome } from "../../parts/scenes.js"
import { paper } from "../../phone/agreement.js"
import {
  heading,
  inARow,
  back,
  mainButton,
  quietLine,
  savedLine,
  secondButton,
  sendingLine,
  signing,
} from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { line, ready, writing } from "../../phone/writing.js"
import { dateInWords, t } from "../../words.js"
import { letters } from "./letters.js"
import { myPage } from "./mailbox.js"

const FACES = ["1", "2", "3", "4", "5"]
const LONGEST_WORD = 30
const LONGEST_TAKE = 80

/** How was it, and what do I take along; a letter for later; then goodbye, with the agreements. */
export function phone(app) {
  const given = { face: app.own("face").at(-1), take: app.own("take").at(-1) }
  const asks = app.recall(app.key("asks"), !given.face && !given.take)
  if (asks) return evaluation(app, given)
  if (app.now.phase === "letters") return letters(app)
  return app.now.phase === "goodbye" ? goodbye(app) : thanks(app)
}

const ask = (app, yes) => app.remember(app.key("asks"), yes)

function evaluation(app, given) {
  const { step, run, phase } = app.now
  const keys = { word: app.key("word"), take: app.key("take") }
  const chosen = app.recall(app.key("face"), given.face?.face)
  const question = say(step, "evaluation", "question")
  const body = html`
    ${heading(question)}
    <div class="faces" role="radiogroup" aria-label=${question}>
      ${FACES.map((value) => face(app, value, chosen))}
    </div>
    ${line(app, {
      key: keys.word,
      label: say(step, "evaluation", "word"),
      longest: LONGEST_WORD,
      value: given.face?.text ?? "",
    })}
    ${writing(app, {
      key: keys.take,
      label: say(step, "take", "question"),
      hidden: false,
      longest: LONGEST_TAKE,
      rows: 2,
      side: app.now.naming === "anonymous" ? undefined : app.me.side,
      starters: say(step, "take", "starters"),
      value: given.take?.text ?? "",
    })}
    ${signing(app)}${quietLine("lock", t("close.phone_face_secret"))}
  `
  const send = mainButton(say(step, "buttons", "send"), () => answer(app, { given, chosen, keys }))
  const skip =
    phase !== "evaluate" || given.face || given.take ? back(() => ask(app, false)) : nothing
  return { id: `${run}/evaluate`, body, actions: inARow(skip, send) }
}

function face(app, value, chosen) {
  const choose = () => app.remember(app.key("face"), value)
  return html`
    <label class=${value === chosen ? "face on" : "face"}>
      <input
        type="radio"
        name="face"
        value=${value}
        .checked=${value === chosen}
        @change=${choose}
      />
      ${icon(`face-${value}`, { fill: value === chosen ? "coral" : "" })}
      <span>${say(app.now.step, "evaluation", "faces", value)}</span>
    </label>
  `
}

function answer(app, { given, chosen, keys }) {
  const word = ready(app, keys.word, LONGEST_WORD, { value: given.face?.text, required: false })
  if (word === null) return
  const take = ready(app, keys.take, LONGEST_TAKE, { value: given.take?.text, required: false })
  if (take === null) return
  if (!chosen && (word || !take)) return app.say(t("close.phone_choose_face"))
  if (chosen && (chosen !== given.face?.face || word !== (given.face?.text ?? ""))) {
    app.contribute("face", { face: chosen, ...(word && { text: word }) }, { gives: [keys.word] })
  }
  if (take && take !== given.take?.text)
    app.contribute("take", { text: take }, { gives: [keys.take], done: t("phone.saved") })
  if (!take && given.take) app.withdraw(given.take.id)
  ask(app, false)
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
