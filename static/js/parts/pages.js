/**
 * Page `page` (from 0) of `total` things, `size` at a time: `{ page, pages, first, last, total }`, with
 * `first` and `last` counted from 1. A page that is no longer there becomes the last one.
 */
export function pageOf(total, size, page) {
  const pages = Math.max(1, Math.ceil(total / size))
  const here = Math.min(Math.max(0, page), pages - 1)
  return { page: here, pages, first: total ? here * size + 1 : 0, last: Math.min(total, (here + 1) * size), total }
}
