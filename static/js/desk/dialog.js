import { html } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { trouble } from "./trouble.js"

/**
 * A dialog with a title and a button to close it. Its content may change while it is open, and what
 * went wrong meanwhile is said in it: the page behind it is out of reach.
 */
export function dialog(desk, id, title, body) {
  return html`<dialog id=${id} aria-labelledby=${`${id}-title`} @click=${closeOutside}>
    <div class="sheet">
      <header>
        <h2 id=${`${id}-title`}>${title}</h2>
        <button class="btn small quiet" @click=${() => close(id)}>
          ${icon("close")}${t("desk.close")}</button>
        ${trouble(desk, id)}
      </header>
      ${body}
    </div>
  </dialog>`
}

/** Open a dialog; the browser brings the focus back when it closes. */
export const open = (id) => document.getElementById(id).showModal()

export const close = (id) => document.getElementById(id).close()

function closeOutside(event) {
  if (event.target === event.currentTarget) event.currentTarget.close()
}
