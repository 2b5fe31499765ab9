import { html, nothing } from "../../vendor/lit-html/lit-html.js"

export { pageOf } from "./pages.js"

const MOST_DOTS = 12

/**
 * Dots and a line such as "1–16 van 65" for what `pageOf` gives. `words` is that line, from the
 * catalogue. Nothing at all where one page holds everything.
 */
export function pager({ page, pages }, words) {
  if (pages < 2) return nothing
  const dots = Array.from({ length: pages }, (_, n) => html`<i class=${n === page ? "on" : ""}></i>`)
  return html`<p class="pager">
    <span class="pager-dots" aria-hidden="true">${pages <= MOST_DOTS ? dots : nothing}</span>
    <span dir="auto">${words}</span>
  </p>`
}
