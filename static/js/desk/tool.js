import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"

/**
 * A small button. In the quiet view its word stands beside the icon, otherwise it is a tooltip.
 * `about` tells screen readers what the button belongs to. `pressed` and `expanded` are left out
 * where the button does not stay down.
 */
export function tool(name, word, onclick, { wordy = true, about = "", kind = "quiet", pressed, expanded, busy = false } = {}) {
  return html`<button class="btn small ${kind} ${wordy ? "" : "only-icon"}" title=${wordy ? nothing : word}
    aria-pressed=${pressed ?? nothing} aria-expanded=${expanded ?? nothing}
    aria-disabled=${busy ? "true" : nothing} @click=${busy ? nothing : onclick}>
    ${icon(name)}<span class=${wordy ? "" : "visually-hidden"}>${word}</span>${
      about ? html`<span class="visually-hidden" dir="auto">: ${about}</span>` : nothing
    }
  </button>`
}
