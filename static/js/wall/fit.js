/**
 * The first of the sizes, largest first, that fits, and whether it does; the last one if none.
 * `fits` says so of one size.
 */
export function firstThatFits(sizes, fits) {
  const size = sizes.find((each) => fits(each))
  return size === undefined ? { size: sizes.at(-1), fitted: false } : { size, fitted: true }
}

/** The sizes in rem from large to small, at most sixteen steps. */
export function sizesBetween(from, to) {
  const steps = Math.min(16, Math.max(1, Math.round((from - to) / 0.125)))
  return Array.from({ length: steps + 1 }, (_, n) => from - ((from - to) * n) / steps)
}

let done = new WeakMap()

/**
 * Makes every text under `root` with `data-fit="largest smallest"` (in rem) as large as its box
 * allows: its own `max-block-size` where that is a length, else the inside of its parent. Only
 * where no size keeps words whole they are broken; what does not fit then ends in … on the last
 * line there is room for.
 */
export function fitAll(root) {
  for (const element of root.querySelectorAll("[data-fit]")) {
    if (done.get(element) === stateOf(element)) continue
    fit(element)
    done.set(element, stateOf(element))
  }
}

/** Paints anew whenever a font has come: texts were measured in another one before. */
export function fitAgainWithFonts(paint) {
  document.fonts?.addEventListener("loadingdone", () => {
    done = new WeakMap()
    paint()
  })
}

function fit(element) {
  const [from, to] = element.dataset.fit.split(" ").map(Number)
  const sizes = sizesBetween(from, to)
  element.classList.remove("clamped", "broken")
  const limit = roomOf(element)
  element.style.maxBlockSize = "none"
  const attempt = () => firstThatFits(sizes, (size) => {
    element.style.fontSize = `${size}rem`
    return element.offsetHeight <= limit + 1 && element.scrollWidth <= element.clientWidth + 1
  })
  let { size, fitted } = attempt()
  if (!fitted) {
    element.classList.add("broken")
    ;({ size, fitted } = attempt())
  }
  element.style.fontSize = `${size}rem`
  element.style.removeProperty("max-block-size")
  if (!fitted) clamp(element, limit)
}

function clamp(element, limit) {
  const line = parseFloat(getComputedStyle(element).lineHeight)
  element.style.setProperty("--lines", Math.max(1, Math.floor((limit + 1) / line)))
  element.classList.add("clamped")
}

function roomOf(element) {
  const own = getComputedStyle(element)
  if (own.whiteSpace === "nowrap") return Infinity
  if (own.maxHeight.endsWith("px")) return parseFloat(own.maxHeight)
  const box = getComputedStyle(element.parentElement)
  return (
    element.parentElement.clientHeight - parseFloat(box.paddingTop) - parseFloat(box.paddingBottom)
  )
}

function stateOf(element) {
  const { clientWidth, clientHeight } = element.parentElement
  return `${element.dataset.fit}|${element.textContent}|${clientWidth}x${clientHeight}`
}
