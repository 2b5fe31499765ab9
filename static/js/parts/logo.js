import { html } from "../../vendor/lit-html/lit-html.js"

/** The sign of Samenspel, a square and a circle that share a part, as high as the text is. */
export function logo() {
  return html`<svg class="logo" viewBox="0 0 58 40" aria-hidden="true" focusable="false">
    <rect x="2" y="2" width="36" height="36" rx="4" fill="var(--formal)" />
    <circle cx="38" cy="20" r="18" fill="var(--informal)" />
    <path d="M38 2a18 18 0 0 0 0 36Z" fill="var(--together)" />
  </svg>`
}
