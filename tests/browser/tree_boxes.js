// Runs in the page, on every page of a tree: boxes of labels that lie over each other or outside
// their places, and letters that are too small or stand outside their box. Boxes of places are in
// pixels of 1920 by 1080, from left to right. `turns` is how often to turn.
async ({ turns, places }) => {
  const found = new Set()
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const texts = new Set()
  for (let turn = 0; turn < turns; turn += 1) {
    await frame()
    measure()
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }))
  }
  return { faults: [...found], texts: [...texts] }

  function measure() {
    const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
    const stage = document.querySelector(".wall").getBoundingClientRect()
    const mirrored = document.documentElement.dir === "rtl"
    const boxes = [...document.querySelectorAll(`.tree-fruit, .tree-note, .tree-head, .tree-ask,
      .tree-title, .tree-timer, .tree-corner, .wall-corner, .wall-top h1, .wall-top .pager`)]
      .map((box) => ({ box, at: box.getBoundingClientRect() }))
    const name = ({ box }) => `${box.className} "${box.textContent.trim().replace(/\s+/g, " ")}"`
    const inside = (one, around, by = 1.5) => one.left > around.left - by
      && one.right < around.right + by && one.top > around.top - by && one.bottom < around.bottom + by
    boxes.forEach((one, n) => {
      if (!inside(one.at, stage)) found.add(`outside the screen: ${name(one)}`)
      for (const other of boxes.slice(n + 1)) {
        const across = Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left)
        const down = Math.min(one.at.bottom, other.at.bottom) - Math.max(one.at.top, other.at.top)
        if (across > 1 && down > 1) found.add(`${name(one)} lies over ${name(other)} by ${Math.round(across)}x${Math.round(down)}`)
      }
    })
    for (const words of document.querySelectorAll(".tree-words")) {
      const label = words.closest("li")
      texts.add(words.textContent)
      const own = { box: label }
      const small = parseFloat(getComputedStyle(words).fontSize) / unit
      if (small < 31.9) found.add(`letters of ${small}: ${name(own)}`)
      if (!inside(lines(words), label.getBoundingClientRect())) found.add(`text leaves its box: ${name(own)}`)
      if (words.scrollWidth > words.clientWidth + 1) found.add(`cut off at its side: ${name(own)}, ${words.scrollWidth} of ${words.clientWidth}`)
      const part = label.closest(".tree-part")?.dataset.part
      if (part && !places[part].some((place) => inside(label.getBoundingClientRect(), onScreen(place, unit, stage, mirrored), 2))) {
        const { left, top, right, bottom } = label.getBoundingClientRect()
        found.add(`outside its place: ${name(own)} at ${[left, top, right, bottom].map(Math.round)}`)
      }
    }
  }

  // Strokes below a line need room to be seen, which is no part of the lines.
  function lines(words) {
    const { left, right, top, bottom } = words.getBoundingClientRect()
    const edge = parseFloat(getComputedStyle(words).paddingTop)
    return { left: left + edge, right: right - edge, top: top + edge, bottom: bottom - edge }
  }

  function onScreen({ x, y, w, h }, unit, stage, mirrored) {
    const left = stage.left + (mirrored ? 1920 - x - w : x) * unit
    const top = stage.top + y * unit
    return { left, top, right: left + w * unit, bottom: top + h * unit }
  }
}
