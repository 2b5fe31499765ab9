import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { close, dialog } from "./dialog.js"

const FILES = ["pdf", "csv", "json"]

/** Everything that opens somewhere else: the screen, the phones, the agreements, a colleague. */
export function links(desk) {
  const { view, openScreen, links: { wall, join, qr, lasting } } = desk
  const screen = new URL(wall, join).href
  const coalition = `/c/${view.coalition}`
  return dialog("links", t("desk.links"), html`
    <section><h3>${icon("screen")}${t("desk.the_screen")}</h3><p class="soft">${t("desk.the_screen_hint")}</p>
      <div class="tools"><button class="btn small" @click=${openScreen}>${t("desk.open_screen")}</button>${copied(desk, screen)}</div></section>
    <section class="with-qr"><div><h3>${icon("phone")}${t("desk.the_phones")}</h3><p class="soft">${t("desk.the_phones_hint")}</p>
      <div class="tools">${copied(desk, join)}</div></div><img src=${qr} alt=${t("desk.qr")} width="132" height="132"></section>
    <section><h3>${icon("people")}${t("desk.share")}</h3><p class="soft">${t("desk.share_hint")}</p>
      <div class="tools"><a class="btn small second" href=${`/host/w/${view.room}/share`}>${t("desk.share")}</a></div></section>
    <section><h3>${icon("handshake")}${t("desk.coalition")}</h3><p class="soft">${t("desk.coalition_hint")}</p>
      <div class="tools"><a class="btn small second" href=${coalition} target="_blank" rel="noopener">${t("desk.coalition_page")}</a>${lasting ? copied(desk, new URL(coalition, join).href) : nothing}
      ${FILES.map((type) => html`<a class="btn small second" href=${`${coalition}/agreements.${type}`} download>${icon("download")}${type.toUpperCase()}</a>`)}</div></section>
    ${view.ended ? nothing : html`<section><h3>${icon("flag")}${t("desk.end")}</h3><div class="tools"><button class="btn small danger" @click=${desk.askEnd}>${t("desk.end")}</button></div></section>`}`)
}

/** Ending asks once. */
export const ending = ({ act }) => dialog("end", t("desk.end_sure"), html`<p>${t("desk.end_more")}</p>
  <div class="tools"><button class="btn small danger" @click=${() => (close("end"), act("end"))}>${icon("flag")}${t("desk.end")}</button>
    <button class="btn small second" @click=${() => close("end")}>${t("desk.go_on_with")}</button></div>`)

/** Which keys do what. */
export const keys = () => dialog("keys", t("desk.keys"), html`<p class="soft">${t("desk.keys_hint")}</p><dl class="keys">
  <dt><kbd>→</kbd> <kbd>Page Down</kbd></dt><dd>${t("desk.keys_on")}</dd>
  <dt><kbd>←</kbd> <kbd>Page Up</kbd></dt><dd>${t("desk.keys_back")}</dd>
  <dt><kbd>Esc</kbd></dt><dd>${t("desk.keys_not_yet")}</dd></dl>`)

function copied({ copy, copiedAddress }, link) {
  return html`<input class="input address" readonly aria-label=${t("desk.address")} .value=${link} @focus=${(event) => event.target.select()}>
    <button class="btn small second" @click=${(event) => copy(link, event.currentTarget.previousElementSibling)}>${icon(copiedAddress === link ? "tick" : "copy")}${copiedAddress === link ? t("desk.copied") : t("desk.copy")}</button>`
}
