import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { MINUTES } from "../desk/pausing.js"
import { talking } from "../desk/talking.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { t } from "../words.js"

/** The screens behind the tiles, by name; each leads back to the one that leads. */
export const screens = {
  pause: (desk) => screen(desk, "pause", t("live.desk_pause"), pauses(desk)),
  light: (desk) => screen(desk, "light", t("remote.light_which"), notes(desk)),
  talk: (desk) => screen(desk, "talk", t("remote.hands"), talking(desk)),
  end: (desk) => screen(desk, "end", t("desk.end"), html`<p>${t("remote.end_on_desk")}</p>`),
}

const screen = (desk, name, title, body) => html`<main class="main remote" data-screen=${name}>
  <h1 tabindex="-1">${title}</h1>
  ${body}
  <button class="btn second" data-close @click=${() => desk.open()}>
    ${icon("arrow-back")}${t("remote.close")}</button>
</main>`

function pauses(desk) {
  const begin = (minutes) => {
    desk.open()
    desk.act("pause", { minutes })
  }
  return html`<p>${t("live.desk_pause_more")}</p>
    ${MINUTES.map((n) => html`<button class="btn second" @click=${() => begin(n)}>
      ${icon("pause")}${t("live.desk_minutes", { n })}</button>`)}`
}

function notes(desk) {
  const { shown, order } = desk.view.notes
  if (order.length === 0) return html`<p class="hint">${t("remote.light_none")}</p>`
  const light = (id) => {
    desk.open()
    desk.act("spotlight", { contribution: id })
  }
  return html`<ul class="to-light">${order.map((id) => html`<li>
    <button class="note" data-side=${shown[id].side ?? nothing} @click=${() => light(id)}>
      ${shown[id].side ? mark(shown[id].side, t(`side.${shown[id].side}`)) : nothing}
      <span dir="auto" lang=${shown[id].lang}>${shown[id].text}</span></button></li>`)}</ul>`
}
