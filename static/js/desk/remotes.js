import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t, timeInWords } from "../words.js"
import { dialog } from "./dialog.js"
import { refused } from "./note.js"
import { tool } from "./tool.js"

/** The facilitator's own phone as a remote control: a QR to pair it, and which are paired. */
export const remotes = (desk) => dialog(desk, "remotes", t("remote.title"), html`
  <section class="with-qr">
    <div>
      <p>${t("remote.desk_hint")}</p>
      <div class="tools">
        <button class="btn small ${desk.pairing ? "second" : ""}" @click=${() => pair(desk)}>
          ${icon("qr")}${t(desk.pairing ? "remote.desk_again" : "remote.desk_make")}</button>
        <a class="btn small second" href=${desk.links.cue}>${icon("phone")}${t("remote.desk_open")}</a>
      </div>
      ${desk.pairingFailed ? refused(t("remote.desk_failed")) : nothing}
    </div>
    ${code(desk)}
  </section>
  <section>
    <h3>${t("remote.desk_paired")}</h3>
    ${paired(desk)}
  </section>`)

function code({ pairing, view }) {
  if (!pairing || pairing.known !== known(view)) return nothing
  return html`<figure>
    <img src=${pairing.qr} alt=${t("remote.desk_qr")} data-link=${pairing.link} width="180" height="180">
    <figcaption class="soft">${t("remote.desk_once", { n: pairing.minutes })}</figcaption>
  </figure>`
}

// A QR that was used is put away: another phone has come in since it was made.
const known = ({ remotes = {} }) => Object.keys(remotes).sort().join()

async function pair(desk) {
  const before = known(desk.view)
  const made = await desk.makePairing().catch(() => null)
  Object.assign(desk, { pairingFailed: !made, pairing: made && { ...made, known: before } })
  desk.repaint()
}

function paired({ view, act }) {
  const listed = Object.entries(view.remotes ?? {})
  if (listed.length === 0) return html`<p class="empty">${t("remote.desk_none")}</p>`
  return html`<ul class="paired">${listed.map(([id, { name, at }]) => {
    const words = t("remote.desk_since", { name, time: timeInWords(new Date(at)) })
    return html`<li>${icon("phone")}<span>${words}</span>
      ${tool("close", t("remote.desk_unpair"), () => act("unpair", { remote: id }), {
        kind: "second",
        about: words,
      })}</li>`
  })}</ul>`
}
