import { html, svg } from "../../vendor/lit-html/lit-html.js"

/**
 * A ring that is fuller the more it is, from 0 to 1: read without its words, and no colour says
 * what is right. `name` is its own on the page.
 */
export function fill(share, name) {
  const top = 20 - share * 16
  return html`
    <svg class="ic fill" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      ${svg`<clipPath id=${`fill-${name}`}><path d=${`M0 ${top}H24V24H0Z`} /></clipPath>
      <circle class="solid" cx="12" cy="12" r="6.5" clip-path=${`url(#fill-${name})`} />
      <circle cx="12" cy="12" r="9.5" />`}
    </svg>
  `
}
