import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { logo } from "../parts/logo.js"
import { t } from "../words.js"
import { open } from "./dialog.js"
import { grouped } from "./grouped.js"
import { moreButton, otherTools } from "./more.js"
import { pauseButton } from "./pausing.js"
import { tool } from "./tool.js"

/** The bar on top: which session, who is in, the screen, and how much is shown. */
export function header(desk) {
  const { view, all, online, links, setAll, openScreen } = desk
  const kind = all ? "quiet" : "second"
  const title = [view.title, view.place].filter(Boolean).join(", ")
  return html`<header class="desk-bar">
    <a class="home" href=${links.list}>
      <span class="visually-hidden">${t("desk.home")}</span>${logo()}</a>
    <h1 dir="auto" title=${title}>${title}</h1>
    ${all ? digits(view) : nothing}
    <button class="btn small quiet people" aria-haspopup="dialog" @click=${() => open("people")}>
      <i class="light" aria-hidden="true"></i>${t("desk.people_in", { n: view.people })}
    </button>
    <div class="tools">
      ${tool("screen", t("desk.open_screen"), openScreen, { kind: "second" })}
      ${pauseButton(desk)}
      ${tool("undo", t(all ? "plan.last_deeds" : "plan.undo"), () => open("deeds"), { wordy: !all, kind })}
      ${all ? otherTools(desk) : moreButton()}
      ${
        all
          ? tool("settings", t("desk.quiet"), () => setAll(false), { wordy: false })
          : tool("plus", t("desk.everything"), () => setAll(true))
      }
    </div>
  </header>
  ${online ? nothing : offline()}`
}

// With these phones come in without a QR.
const digits = (view) => html`<p class="digits">
  <span class="visually-hidden">${t("desk.digits")}</span><b class="code">${grouped(view.digits)}</b></p>`

const offline = () => html`<p class="off" role="status">${icon("wifi-off")}
  <span><b>${t("desk.offline")}</b> ${t("desk.offline_more")}</span></p>`
