// The edge in which strokes may stand out of their line (tree.css), and a little for the scripts
// whose letters become wider at the end of a line.
const SLACK = 2 * 4 + 3
const measured = new WeakMap()
let waiting = false

/**
 * Makes labels of more than one line as narrow as their longest line, after the coming painting.
 * What was measured already is left alone; all is read before anything is written.
 */
export function shrinkSoon(root = document) {
  if (waiting) return
  waiting = true
  queueMicrotask(() => {
    waiting = false
    shrink([...root.querySelectorAll(".tree-words")])
  })
}

document.fonts?.addEventListener("loadingdone", () => {
  shrink([...document.querySelectorAll(".tree-words")], true)
})

function shrink(all, again = false) {
  const changed = all.filter((one) => again || measured.get(one) !== one.textContent)
  for (const one of changed) one.style.removeProperty("inline-size")
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const widths = changed.map(widestLine)
  changed.forEach((one, n) => {
    measured.set(one, one.textContent)
    if (widths[n]) one.style.inlineSize = `${widths[n] / unit + SLACK / 16}rem`
  })
}

/** The width of the longest of several lines; of one line its box is right as it is. */
function widestLine(words) {
  const range = document.createRange()
  range.selectNodeContents(words)
  const lines = [...range.getClientRects()]
  if (new Set(lines.map(({ top }) => Math.round(top))).size < 2) return 0
  const { left, right } = range.getBoundingClientRect()
  // A label that is still growing is measured as large as it becomes.
  return ((right - left) * words.offsetWidth) / words.getBoundingClientRect().width
}
