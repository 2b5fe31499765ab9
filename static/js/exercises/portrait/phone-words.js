import { html } from "../../../vendor/lit-html/lit-html.js"
import { theOthers } from "../../parts/scenes.js"
import {
  heading,
  inARow,
  mainButton,
  quietLine,
  secondButton,
  sideButton,
  signing,
} from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { line, ready } from "../../phone/writing.js"
import { t } from "../../words.js"

const LONGEST = 30
const PLACES = ["first", "second"]

/** One or two words about the other side: `moment` is "before" or "after". */
export function words(app, moment, side) {
  const mine = Object.fromEntries(app.own(moment).map((said) => [said.place, said]))
  const changing = app.recall(app.key(moment, "changing"), false)
  return mine.first && !changing ? written(app, moment, mine) : asked(app, moment, side, mine)
}

function asked(app, moment, side, mine) {
  const { step, run } = app.now
  const texts = say(step, moment)
  const about = side === "formal" ? "informal" : "formal"
  const field = (place) =>
    line(app, {
      key: app.key(moment, place),
      label: t(`portrait.phone_${place}_word`),
      value: mine[place]?.text ?? "",
      longest: LONGEST,
      big: true,
      side,
    })
  const body = html`
    ${theOthers(about)} ${heading(texts[`question_${side}`])}
    <p class="hint">${texts.help}</p>
    ${signing(app, { sealed: true })} ${PLACES.map(field)}
  `
  const send = mainButton(say(step, "buttons", "send"), () => sendAll(app, moment, mine))
  const close = () => stop(app, moment)
  const actions = mine.first ? inARow(sideButton("close", t("phone.cancel"), close), send) : send
  return { id: `${run}/${moment}`, body, actions }
}

/** Both at once, and of each only what is new. */
function sendAll(app, moment, mine) {
  const texts = PLACES.map((place) =>
    ready(app, app.key(moment, place), LONGEST, {
      value: mine[place]?.text ?? "",
      required: place === "first",
    }),
  )
  if (texts.includes(null)) return
  PLACES.forEach((place, n) => sendOne(app, moment, place, texts[n], mine[place]))
  stop(app, moment)
}

function sendOne(app, moment, place, text, before) {
  const gives = [app.key(moment, place)]
  if (!text && before) app.withdraw(before.id)
  if (!text || text === before?.text) return
  app.contribute(moment, { place, text }, { gives, done: t("portrait.phone_word_arrived") })
}

function stop(app, moment) {
  for (const place of PLACES) app.drafts.set(app.key(moment, place), "")
  app.remember(app.key(moment, "changing"))
}

function written(app, moment, mine) {
  const told = PLACES.map((place) => mine[place]).filter(Boolean)
  const more = html`
    <ul class="my-words">
      ${told.map(
        ({ text, lang, side }) => html`
          <li class="note" data-side=${side ?? app.mine.chosen ?? app.me.side} lang=${lang ?? app.lang}
            dir="auto">${text}</li>
        `,
      )}
    </ul>
    ${told.some(({ hidden }) => hidden) ? quietLine("eye-off", t("phone.hidden")) : ""}
  `
  const change = () => app.remember(app.key(moment, "changing"), true)
  return lookUp(app, {
    id: `${moment}-sent`,
    words: t(`portrait.phone_${moment}_wait`),
    saved: t("portrait.phone_word_arrived"),
    more,
    actions: secondButton(t("phone.change"), change, "pencil"),
  })
}
