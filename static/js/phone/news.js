import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t, timeInWords } from "../words.js"

const CLOSED = "message-closed"

/** What the whole room is told now, above the task: that it is practice, no line, a pause, a message, my turn to speak. */
export function news(app, offline) {
  const { pause, message, ended } = app.now ?? {}
  return html`
    ${practice(app)} ${offline ? banner("off", "wifi-off", t("phone.offline")) : nothing}
    ${pause && !ended ? banner("told", "pause", pauseWords(pause)) : nothing}
    ${app.me.word ? banner("told turn", "talk", t("live.phone_your_word")) : nothing}
    ${message && message.id !== app.recall(CLOSED) ? told(app, message) : nothing}
  `
}

function practice({ now, parts }) {
  if (parts.door?.practice) return banner("told practice", "people", t("practice.phone_door"))
  return now?.practice ? banner("told practice", "people", t("practice.title")) : nothing
}

const banner = (kind, sign, words) => html`
  <p class=${kind}>
    ${icon(sign)}
    <span>${words}</span>
  </p>
`

const pauseWords = ({ ends }) => t("live.phone_pause", { time: timeInWords(new Date(ends)) })

const told = (app, { id, text, lang }) => html`
  <div class="told message">
    ${icon("speaker")}
    <p dir="auto" lang=${lang}>${text}</p>
    <button class="menu" aria-label=${t("live.phone_close_message")}
      @click=${() => app.remember(CLOSED, id)}>${icon("close")}</button>
  </div>
`
