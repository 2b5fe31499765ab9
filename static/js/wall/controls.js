import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"

const button = (name, word, press, pressed) => html`<button class="btn small second" @click=${press}
  aria-pressed=${pressed ?? nothing}>${icon(name)}${word}</button>`

/** Buttons for whoever has the mouse; they are there while it moves, and with Tab. */
export function controls({ large, pages, halted }, acts) {
  return html`<nav class="wall-controls" aria-label=${t("wall.controls")}>
    ${pages > 1
      ? html`${button("arrow-back", t("wall.back"), acts.back)}
        ${button(halted ? "play" : "pause", t("wall.halt"), acts.halt, halted)}
        ${button("arrow-next", t("wall.next"), acts.next)}`
      : nothing}
    ${button("eye", t("wall.large"), acts.large, large)}
    ${button("screen", t("wall.full"), acts.full)}
  </nav>`
}

/** Lets keys, mouse and double click do the same as the buttons. */
export function listen(page, acts) {
  const keys = {
    l: acts.large,
    f: acts.full,
    p: acts.halt,
    PageDown: acts.next,
    PageUp: acts.back,
    ArrowRight: () => (page.documentElement.dir === "rtl" ? acts.back() : acts.next()),
    ArrowLeft: () => (page.documentElement.dir === "rtl" ? acts.next() : acts.back()),
  }
  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  page.addEventListener("dblclick", acts.full)
  showWhileMoving(page)
}

/** Fill the screen, or leave it. A browser that refuses leaves everything as it was. */
export function fullScreen(page) {
  const asked = page.fullscreenElement
    ? page.exitFullscreen()
    : page.documentElement.requestFullscreen?.()
  asked?.catch?.(() => undefined)
}

function showWhileMoving(page) {
  let waiting
  page.addEventListener("pointermove", () => {
    clearTimeout(waiting)
    page.documentElement.dataset.moving = ""
    waiting = setTimeout(() => delete page.documentElement.dataset.moving, 3000)
  })
}
