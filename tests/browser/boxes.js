// Runs in the page: boxes that lie over each other or outside the screen, and texts that leave
// theirs. `selector` says which are boxes.
(selector) => {
  const found = []
  const name = (element) => `<${element.className}> ${element.textContent.trim().replace(/\s+/g, " ").slice(0, 50)}`
  const stage = document.querySelector(".wall-body").getBoundingClientRect()
  const boxes = [...document.querySelectorAll(selector)]
  const at = new Map(boxes.map((box) => [box, box.getBoundingClientRect()]))
  const over = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2
  const within = (one, around) => one.left > around.left - 2 && one.right < around.right + 2
    && one.top > around.top - 2 && one.bottom < around.bottom + 2
  boxes.forEach((box, n) => {
    if (!within(at.get(box), stage)) found.push(`outside the screen: ${name(box)}`)
    for (const other of boxes.slice(n + 1)) {
      if (box.contains(other) || other.contains(box)) continue
      if (over(at.get(box), at.get(other))) found.push(`${name(box)} lies over ${name(other)}`)
    }
    for (const text of textsIn(box)) {
      if (!within(text, at.get(box))) found.push(`text leaves its box: ${name(box)}`)
    }
    if (box.querySelector(".clamped")) found.push(`cut short: ${name(box)}`)
  })
  return found

  function textsIn(box) {
    const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    const rects = []
    while (walk.nextNode()) {
      const around = walk.currentNode.parentElement
      if (!walk.currentNode.data.trim() || around.closest(".visually-hidden")) continue
      if (around.closest(".portrait-open")) continue
      const range = document.createRange()
      range.selectNodeContents(walk.currentNode)
      rects.push(...range.getClientRects())
    }
    return rects
  }
}
