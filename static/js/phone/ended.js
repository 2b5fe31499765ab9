import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { welcome } from "../parts/scenes.js"
import { dateInWords, t } from "../words.js"
import { heading, quietLine, secondButton, sendingLine } from "./parts.js"

/** The session is over: thanks, the agreements, and taking one's own words away. */
export function ended(app) {
  const { coalition, keeps_until } = app.now ?? app.parts.door
  const joined = Boolean(app.me.id)
  const body = html`<div class="middle">${welcome()}
    ${heading(t("phone.ended"))}
    <p class="lead">${t(joined ? "phone.ended_kept" : "phone.ended_door")}</p>
    ${app.line.waiting.length > 0 ? sendingLine() : nothing}
    ${joined ? quietLine("calendar", t("phone.kept_until", { day: dateInWords(keeps_until) })) : nothing}
  </div>`
  const actions = html`${joined ? secondButton(t("phone.mine"), () => app.open("mine"), "note") : nothing}
    ${coalition ? html`<a class="btn wide" href=${`/c/${coalition}`}><span>${t("phone.our_agreements")}</span>${icon("note")}</a>` : nothing}`
  return { id: "ended", body, actions }
}
