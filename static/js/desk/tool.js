import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"

/**
 * A small button. Its word stands beside the icon, or is a tooltip where it is not `wordy`.
 * `about` tells screen readers what the button belongs to. `pressed` and `expanded` are left out
 * where the button does not stay down; it is `off` where it would do nothing.
 */
export function tool(name, word, onclick, options = {}) {
  const { wordy = true, about = "", kind = "quiet", pressed, expanded, off = false } = options
  return html`<button class="btn small ${kind} ${wordy ? "" : "only-icon"}" type="button"
    title=${wordy ? nothing : word} aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing} aria-disabled=${off || nothing} @click=${onclick}>
    ${icon(name)}<span class=${wordy ? "" : "visually-hidden"}>${word}</span>${
      about ? html`<span class="visually-hidden" dir="auto">: ${about}</span>` : nothing
    }
  </button>`
}
