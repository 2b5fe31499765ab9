import { html } from "../../vendor/lit-html/lit-html.js"

/**
 * One bar of a side, growing outward from the middle: `share` is the part of that side itself
 * (0 to 1), `count` the number of people, `word` the side for a screen reader.
 */
export function bar(side, share, count, word) {
  // As a property: the policy of the page blocks a style attribute, which styleMap writes at first.
  const length = Math.min(1, Math.max(0, share))
  return html`<span class="bar" data-side=${side}>
    <i .style=${`--share: ${length}`} aria-hidden="true"></i>
    <span class="visually-hidden">${word}</span><span>${count}</span>
  </span>`
}
