import { html } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { inGroups } from "./groups.js"

/** The corner with which a latecomer can always join. */
export const joinCorner = ({ digits }, { address, qr }) => html`<div class="wall-corner">
  <p><span class="address" data-fit="1.75 1.125">${address}</span>
    <b class="code">${inGroups(digits)}</b></p>
  <img class="qr" src=${qr} alt=${t("wall.qr")}>
</div>`

/** The large card with which everyone joins. */
export const joinCard = ({ digits }, { address, qr }) => html`<section class="wall-card wall-join">
  <h2>${icon("phone")}${t("wall.join")}</h2>
  <img class="qr" src=${qr} alt=${t("wall.qr")}>
  <p class="fit-line"><span class="address" data-fit="2.125 1.25">${address}</span></p>
  <p class="code">${inGroups(digits)}</p>
</section>`
