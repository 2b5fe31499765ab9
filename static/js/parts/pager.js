import { html, nothing } from "../../vendor/lit-html/lit-html.js"

const MOST_DOTS = 12

/**
 * Dots and a line such as "1–16 van 65" for what `pageOf` gives. `words` is that line, from the
 * catalogue. Nothing at all where one page holds everything.
 */
export function pager({ page, pages }, words) {
  if (pages < 2) return nothing
  const dots = Array.from(
    { length: pages },
    (_, n) => html`<i class=${n === page ? "on" : ""}></i>`,
  )
  return html`<p class="pager">
    <span class="pager-dots" aria-hidden="true">${pages <= MOST_DOTS ? dots : nothing}</span>
    <span dir="auto">${words}</span>
  </p>`
}

/**
 * Page `page` (from 0) of `total` things, `size` at a time: `{ page, pages, first, last, total }`,
 * with `first` and `last` counted from 1. A page that is no longer there becomes the last one.
 */
export function pageOf(total, size, page) {
  const pages = Math.max(1, Math.ceil(total / size))
  const here = Math.min(Math.max(0, page), pages - 1)
  return {
    page: here,
    pages,
    first: total ? here * size + 1 : 0,
    last: Math.min(total, (here + 1) * size),
    total,
  }
}
