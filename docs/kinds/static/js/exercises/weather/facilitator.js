import { html } from "../../../vendor/lit-html/lit-html.js"
import { track } from "../../desk/balance.js"
import { t } from "../../words.js"

/** How many answered; what they said is on the big screen. */
export function facilitator({ view: { here = {} } }) {
  const { said, of } = here
  return html`<section class="panel">
    <p>${said === undefined
      ? t("weather.desk_open")
      : html`${track(said, of)} <b class="numbers">${t("weather.desk_said", { said, n: of })}</b>`}</p>
  </section>`
}
