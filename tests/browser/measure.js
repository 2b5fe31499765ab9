// Runs in the page: what does not fit. See measure.py.
({ target, letters, fixed }) => {
  const found = new Set()
  const width = document.documentElement.clientWidth
  const name = (element) => {
    const about = element.getAttribute("aria-label") || element.textContent || element.name || ""
    return `<${element.localName} ${element.className?.baseVal ?? element.className}> ` +
      about.trim().replace(/\s+/g, " ").slice(0, 60)
  }
  const unseen = (element) => hidden(element) || !element.checkVisibility({ opacityProperty: true })
  const hidden = (element) => element.closest(".visually-hidden, [hidden], [inert]")
    || !element.checkVisibility({ opacityProperty: false, visibilityProperty: true })
    || (document.querySelector("dialog[open]") && !element.closest("dialog[open]"))
  const say = (what, element) => found.add(`${what}: ${name(element)}`)

  if (document.documentElement.scrollWidth > width) found.add(`wider than the screen: ${document.documentElement.scrollWidth} of ${width}`)
  if (fixed && document.documentElement.scrollHeight > innerHeight) found.add(`higher than the screen: ${document.documentElement.scrollHeight}`)

  // Beside a scroll bar for the height nobody looks for one for the width; what has to go sideways can have the focus.
  for (const element of document.querySelectorAll("body *:not([tabindex], textarea, input)")) {
    const { overflowX } = getComputedStyle(element)
    if ((overflowX === "auto" || overflowX === "scroll") && element.scrollWidth > element.clientWidth + 1 && !hidden(element)) say("goes sideways", element)
  }

  const targetOf = (element) => element.matches("input[type=radio], input[type=checkbox]") ? element.closest("label") ?? element : element
  for (const element of document.querySelectorAll("button, a[href], input:not([type=hidden]), select, textarea, summary")) {
    if (!target || hidden(element)) continue
    const box = targetOf(element).getBoundingClientRect()
    if (box.width === 0) continue
    if (box.width < target - 0.5 || box.height < target - 0.5) say(`target ${Math.round(box.width)}x${Math.round(box.height)}`, element)
  }

  const texts = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const node = walk.currentNode
    const element = node.parentElement
    if (!node.data.trim() || unseen(element) || element.closest("script, style, noscript, title, svg, .wall-controls")) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0)
    if (boxes.length === 0) continue
    const size = parseFloat(getComputedStyle(element).fontSize)
    if (letters && size < letters - 0.01) say(`letters of ${size}px`, element)
    const clipped = clip(element)
    // Hidden for the eye alone, as .visually-hidden is.
    if (clipped instanceof DOMRect && clipped.width <= 1) continue
    for (const box of boxes) {
      if (clipped === "ellipsis") continue
      if (box.left < -1 || box.right > width + 1) say(`text outside ${Math.round(box.left)}–${Math.round(box.right)}`, element)
      if (fixed && (box.bottom > innerHeight + 1 || box.top < -1)) say(`text outside, ${Math.round(box.top)}–${Math.round(box.bottom)} high`, element)
      if (clipped instanceof DOMRect && (box.left < clipped.left - 2 || box.right > clipped.right + 2)) say("text cut off", element)
      texts.push({ element, box, size })
    }
  }

  function clip(element) {
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around)
      if (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") return "ellipsis"
      if (style.overflowX === "hidden" || style.overflowX === "clip") return around.getBoundingClientRect()
      if (style.overflowX === "auto" || style.overflowX === "scroll") return null
    }
    return null
  }

  if (fixed) {
    for (const [at, one] of texts.entries()) {
      for (const other of texts.slice(at + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (across > 4 && down > 0.35 * Math.min(one.size, other.size)) found.add(`${name(one.element)} lies over ${name(other.element)}`)
      }
    }
  }
  return [...found]
}
