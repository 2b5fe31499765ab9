/**
 * Another screen: its heading gets the focus, so that a screen reader begins there, and the page
 * its top.
 */
export function focusHeading() {
  scrollTo(0, 0)
  document.querySelector("#main h1")?.focus({ preventScroll: true })
}

/**
 * The back button of the phone goes back inside the page, and never out of the session. Browsers
 * only count a place in history that was made after a tap, so one is made then.
 */
export function holdBack(goBack) {
  let held = false
  addEventListener("click", () => {
    if (!held) history.pushState(null, "")
    held = true
  })
  addEventListener("popstate", () => {
    held = false
    goBack()
  })
}
