/**
 * The first of the sizes, largest first, that fits, and whether it does; the last one if none.
 * `fits` says so of one size.
 */
export function firstThatFits(sizes, fits) {
  const size = sizes.find((each) => fits(each))
  return size === undefined ? { size: sizes.at(-1), fitted: false } : { size, fitted: true }
}

/** The sizes in rem from large to small, at most ten steps. */
export function sizesBetween(from, to) {
  const steps = Math.min(10, Math.max(1, Math.round((from - to) / 0.125)))
  return Array.from({ length: steps + 1 }, (_, n) => from - ((from - to) * n) / steps)
}

const done = new WeakMap()

/**
 * Makes every text under `root` with `data-fit="largest smallest"` (in rem) as large as its box
 * allows. A text that does not fit at its smallest ends in … on the last line there is room for.
 */
export function fitAll(root) {
  for (const element of root.querySelectorAll("[data-fit]")) {
    const key = `${element.dataset.fit}|${element.textContent}|${boxOf(element)}`
    if (done.get(element) === key) continue
    fit(element)
    done.set(element, `${element.dataset.fit}|${element.textContent}|${boxOf(element)}`)
  }
}

function fit(element) {
  const [from, to] = element.dataset.fit.split(" ").map(Number)
  const style = element.style
  style.removeProperty("--lines")
  element.classList.remove("clamped")
  const { size, fitted } = firstThatFits(sizesBetween(from, to), (each) => {
    style.fontSize = `${each}rem`
    return isWithin(element)
  })
  style.fontSize = `${size}rem`
  if (!fitted) clamp(element)
}

function clamp(element) {
  const line = parseFloat(getComputedStyle(element).lineHeight)
  element.style.setProperty("--lines", Math.max(1, Math.floor((element.clientHeight + 1) / line)))
  element.classList.add("clamped")
}

const isWithin = (element) =>
  element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1

function boxOf(element) {
  const box = element.parentElement
  return `${box.clientWidth}x${box.clientHeight}`
}
