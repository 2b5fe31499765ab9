import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { letters } from "../letters.js"
import { t } from "../words.js"
import { close, dialog } from "./dialog.js"
import { refused } from "./note.js"
import { refusal } from "./phrases.js"

const LONGEST = 200

/** What all phones are told, and whether the big screen may be heard. */
export const telling = (desk) => dialog(desk, "telling", t("live.desk_telling"), html`
  ${message(desk)}${sound(desk)}`)

function message(desk) {
  const { view, telling: typed = {} } = desk
  const text = typed.text ?? ""
  const left = LONGEST - letters(text)
  const write = ({ target }) => {
    desk.telling = { ...typed, text: target.value, refused: "" }
    desk.repaint()
  }
  return html`<form class="tell" @submit=${(event) => send(desk, event)}>
    ${view.message ? shown(desk, view.message) : nothing}
    <label for="tell-all">${t("live.desk_message")}</label>
    <textarea class="input" id="tell-all" name="text" rows="3" dir="auto" required
      aria-describedby="tell-left" .value=${text} @input=${write}></textarea>
    <p class="soft" id="tell-left">${t(left < 0 ? "live.desk_letters_over" : "live.desk_letters_left", { n: Math.abs(left) })}</p>
    <label class="check"><input type="checkbox" name="wall">${t("live.desk_on_wall_too")}</label>
    ${typed.refused ? refused(typed.refused) : nothing}
    <div class="tools"><button class="btn small">${icon("phone")}${t("live.desk_tell")}</button></div>
  </form>`
}

const shown = (desk, { text, lang }) => html`<p class="shown-now"><b>${t("live.desk_told_now")}</b>
  <span dir="auto" lang=${lang}>${text}</span>
  <button class="btn small second" type="button" @click=${() => desk.act("tell_all", {})}>
    ${icon("undo")}${t("live.desk_take_back")}</button></p>`

// What was typed stays in its field until it arrived.
async function send(desk, event) {
  event.preventDefault()
  const form = new FormData(event.currentTarget)
  const data = { text: form.get("text"), wall: form.get("wall") !== null }
  const answer = await desk.act("tell_all", data, { own: true })
  desk.telling = answer.ok ? {} : { text: data.text, refused: refusal(answer) }
  if (answer.ok) close("telling")
  desk.repaint()
}

function sound({ view, act, presence }) {
  const choice = (on, words) => html`<label class="check"><input type="radio" name="sound"
    .checked=${Boolean(view.sound) === on} @change=${() => act("set_sound", { on })}>${words}</label>`
  return html`<fieldset class="sound"><legend>${t("live.desk_sound")}</legend>
    ${choice(false, t("live.desk_sound_none"))}${choice(true, t("live.desk_sound_soft"))}
    ${
      view.sound
        ? html`<p class=${presence?.sound ? "saved" : "soft"} role="status">
            ${t(presence?.sound ? "live.desk_sound_ready" : "live.desk_sound_tap")}</p>`
        : nothing
    }
  </fieldset>`
}
