import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { close, dialog } from "./dialog.js"

const FILES = ["pdf", "csv", "json"]

/** Everything that opens somewhere else: the screen, the phones, the agreements, a colleague. */
export const links = (desk) => dialog(desk, "links", t("desk.links"), html`
  ${screen(desk)}${phones(desk)}${colleague(desk)}${coalition(desk)}
  ${desk.view.ended ? nothing : ender(desk)}`)

/** Ending asks once. */
export function ending(desk) {
  const end = () => {
    close("end")
    desk.act("end")
  }
  return dialog(desk, "end", t("desk.end_sure"), html`<p>${t("desk.end_more")}</p>
    <div class="tools">
      <button class="btn small danger" @click=${end}>${icon("flag")}${t("desk.end")}</button>
      <button class="btn small second" @click=${() => close("end")}>
        ${t("desk.go_on_with")}</button>
    </div>`)
}

/** Which keys do what. */
export const keys = (desk) => dialog(desk, "keys", t("desk.keys"), html`
  <p class="soft">${t("desk.keys_hint")}</p>
  <dl class="keys">
    <dt><kbd>→</kbd> <kbd>Page Down</kbd></dt><dd>${t("desk.keys_on")}</dd>
    <dt><kbd>←</kbd> <kbd>Page Up</kbd></dt><dd>${t("desk.keys_back")}</dd>
    <dt><kbd>Esc</kbd></dt><dd>${t("desk.keys_not_yet")}</dd>
    <dt><kbd>Ctrl</kbd> <kbd>Z</kbd></dt><dd>${t("plan.keys_undo")}</dd>
    <dt><kbd>?</kbd></dt><dd>${t("clusters.keys_help")}</dd>
    <dt><kbd>Tab</kbd></dt><dd>${t("clusters.keys_note")}</dd>
  </dl>`)

/** The agreements as files. */
export const files = ({ view }) => FILES.map((type) => html`<a class="btn small second" download
  href=${`/c/${view.coalition}/agreements.${type}`}>${icon("download")}${type.toUpperCase()}</a>`)

const screen = (desk) => html`<section>
  <h3>${icon("screen")}${t("desk.the_screen")}</h3>
  <p class="soft">${t("desk.the_screen_hint")}</p>
  <div class="tools">
    <button class="btn small" @click=${desk.openScreen}>${t("desk.open_screen")}</button>
    ${copied(desk, new URL(desk.links.wall, desk.links.join).href)}
  </div>
</section>`

const phones = (desk) => html`<section class="with-qr">
  <div>
    <h3>${icon("phone")}${t("desk.the_phones")}</h3>
    <p class="soft">${t("desk.the_phones_hint")}</p>
    <div class="tools">${copied(desk, desk.links.join)}</div>
  </div>
  <img src=${desk.links.qr} alt=${t("desk.qr")} width="132" height="132">
</section>`

const colleague = ({ view }) => html`<section>
  <h3>${icon("people")}${t("desk.share")}</h3>
  <p class="soft">${t("desk.share_hint")}</p>
  <div class="tools">
    <a class="btn small second" href=${`/host/w/${view.room}/share`}>${t("desk.share")}</a>
  </div>
</section>`

// A link that must work later is only handed out by a server that will be there later.
function coalition(desk) {
  const page = `/c/${desk.view.coalition}`
  return html`<section>
    <h3>${icon("handshake")}${t("desk.coalition")}</h3>
    <p class="soft">${t("desk.coalition_hint")}</p>
    <div class="tools">
      <a class="btn small second" href=${page} target="_blank" rel="noopener">
        ${t("desk.coalition_page")}</a>
      ${files(desk)}
      ${desk.links.lasting ? copied(desk, new URL(page, desk.links.join).href) : nothing}
    </div>
  </section>`
}

const ender = ({ askEnd }) => html`<section>
  <h3>${icon("flag")}${t("desk.end")}</h3>
  <div class="tools">
    <button class="btn small danger" @click=${askEnd}>${t("desk.end")}</button>
  </div>
</section>`

function copied({ copy, copiedAddress }, link) {
  const done = copiedAddress === link
  return html`<input class="input address" readonly aria-label=${t("desk.address")}
      .value=${link} @focus=${(event) => event.target.select()}>
    <button class="btn small second"
      @click=${(event) => copy(link, event.currentTarget.previousElementSibling)}>
      ${icon(done ? "tick" : "copy")}${done ? t("desk.copied") : t("desk.copy")}</button>`
}
