import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { track } from "../../desk/balance.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"
import { consent } from "./desk-consent.js"
import { ordering } from "./desk-ordering.js"

/** While the vote is open what it is about; afterwards what came out. */
export function facilitator(desk) {
  return desk.view.here?.method === "consent" ? consent(desk) : ordering(desk)
}

/** How many have voted, and nothing else. */
export function aside({ view }) {
  const { cast, of } = view.here?.turnout ?? { cast: 0, of: 0 }
  const secret = html`<p class="soft">${icon("lock")}${t("voting.desk_secret")}</p>`
  return html`<section class="panel voting-turnout">
    <h2>${icon("hand")}${t("voting.desk_turnout")}</h2>
    <p class="large">${t("voting.desk_cast", { cast, n: of })}</p>
    ${track(cast, of)}${view.here?.results ? nothing : secret}
  </section>`
}
