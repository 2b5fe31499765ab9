import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { quietLine, secondButton } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { line, typed } from "../../phone/writing.js"
import { t } from "../../words.js"

/** Where my post waits: a code and a link to keep, once there is something in it. */
export function myPage(app) {
  const { page } = app.mine.post ?? {}
  if (!page) return nothing
  return html`
    <section class="post-page">
      <h2>${t("close.phone_page")}</h2>
      <img class="qr" src=${`/p/${page}/qr.svg`} alt=${t("close.phone_page_qr")} width="180" height="180" />
      <a class="btn second" href=${`/p/${page}`} target="_blank" rel="noopener">
        ${icon("letter")}<span>${t("close.phone_page_open")}</span>
      </a>
    </section>
  `
}

/** Others may write to me, or not. */
export function wish(app) {
  const { wants, mails } = app.mine.post ?? {}
  const asked = app.waiting("want_post").at(-1)?.data.wants
  const on = asked ?? Boolean(wants)
  return html`
    <section class="post-part post-wish">
      ${
        on
          ? html`
              ${quietLine("double-tick", t("close.phone_wants_on"))}
              ${mails ? quietLine("letter", t("close.phone_address_known")) : nothing}
              ${secondButton(t("close.phone_wants_off"), () => tell(app, false), "close")}
            `
          : html`
              <h2>${t("close.phone_wants_title")}</h2>
              <p class="hint">${t("close.phone_wants_help")}</p>
              ${address(app) || nothing}
              ${secondButton(t("close.phone_wants"), () => tell(app, true), "letter")}
            `
      }
    </section>
  `
}

/** My address for e-mail, which nobody has to give; empty where it is known, or of no use. */
export function address(app) {
  if (!app.here.post?.mails || app.mine.post?.mails) return ""
  return line(app, {
    key: app.key("address"),
    label: say(app.now.step, "letter_or_bell", "where"),
    longest: 254,
    type: "email",
    help: t("close.phone_address_help"),
  })
}

function tell(app, wants) {
  const key = app.key("address")
  const mail = wants ? typed(app, key).trim() : ""
  app.act("want_post", { wants, ...(mail && { address: mail }) }, { gives: mail ? [key] : [] })
}
