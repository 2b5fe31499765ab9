// Resolves when the page has stood still for a moment: letters and pictures have come, and nothing
// but a clock changes any more.
async () => {
  scrollTo(0, 0)
  await document.fonts.ready
  await Promise.all([...document.images].map((one) => one.decode()))
  const clock = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("[role=timer], .digits")
  let still
  await new Promise((resolve) => {
    const wait = () => {
      clearTimeout(still)
      still = setTimeout(resolve, 150)
    }
    const watch = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !clock(target))) wait()
    })
    watch.observe(document.body, { subtree: true, childList: true, characterData: true })
    wait()
  })
}
