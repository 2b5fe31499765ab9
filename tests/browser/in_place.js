// Runs in the page: texts of the big screen that are too small, or that stand outside the stage or
// under its foot; in 1920ths.
() => {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const stage = document.querySelector(".wall").getBoundingClientRect()
  const foot = document.querySelector(".wall-foot")?.getBoundingClientRect().top ?? stage.bottom
  const texts = document.createTreeWalker(document.querySelector(".wall"), NodeFilter.SHOW_TEXT)
  const found = []
  while (texts.nextNode()) {
    const { textContent: text, parentElement: around } = texts.currentNode
    if (!text.trim() || around.closest(".visually-hidden")) continue
    const clipped = around.closest(".clamped, .fit-line, q")
    const box = (clipped ?? around).getBoundingClientRect()
    const bottom = around.closest(".wall-body") ? foot : stage.bottom
    const small = parseFloat(getComputedStyle(around).fontSize) < 1.74 * rem
    const outside = box.left < stage.left - 1 || box.right > stage.right + 1
      || box.top < stage.top - 1 || box.bottom > bottom + 1
    if (small || outside) found.push(text.trim())
  }
  return found
}
