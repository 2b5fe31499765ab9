import { html } from "../../vendor/lit-html/lit-html.js"
import { styleMap } from "./style-map.js"

/**
 * One bar of a side, growing outward from the middle: `share` is the part of that side itself
 * (0 to 1), `count` the number of people, `word` the side for a screen reader.
 */
export function bar(side, share, count, word) {
  const length = Math.min(1, Math.max(0, share))
  return html`<span class="bar" data-side=${side} ?data-none=${length === 0}>
    <i style=${styleMap({ "--share": length })} aria-hidden="true"></i>
    <span class="visually-hidden">${word}</span><span>${count}</span>
  </span>`
}
