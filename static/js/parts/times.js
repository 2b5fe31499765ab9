import { html, nothing } from "../../vendor/lit-html/lit-html.js"

/** ×5 in a pill, where so many people said this. */
export const times = (said) =>
  said.times > 1 ? html` <b class="times" dir="ltr">×${said.times}</b>` : nothing
