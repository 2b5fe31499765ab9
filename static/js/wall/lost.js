import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t, timeInWords } from "../words.js"
import { inGroups } from "./groups.js"

/**
 * The bar that says how old the picture is. `since` is when it was last sure, in milliseconds;
 * without a view there is no picture yet.
 */
export const lostBar = (view, since) => html`<div class="wall-lost" role="status">
  ${icon("wifi-off")}
  <p><b>${t("wall.lost")}</b>
    <span>${view
      ? t("wall.lost_since", { time: timeInWords(new Date(since)) })
      : t("wall.lost_early")}</span></p>
  ${view?.digits ? html`<b class="code">${inGroups(view.digits)}</b>` : nothing}
</div>`
