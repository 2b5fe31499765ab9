import { render } from "../../vendor/lit-html/lit-html.js"
import { acts } from "../desk/acts.js"
import { leading } from "../desk/leading.js"
import { ownActs } from "../desk/own-acts.js"
import { everySecond } from "../parts/timer.js"
import { storage } from "../storage.js"
import { page } from "./page.js"

/**
 * The remote control on a facilitator's phone. `place` is the element it fills, the rest is how it
 * reaches the session (audiences/remote.js). Gives `show(view, line)`, `meetHands(hands)` and
 * `learn(script)`. What it draws with is a small desk, led by the same functions as the large one.
 */
export function openRemote(place, { script, name, send, hand, now }) {
  const own = ownActs(storage("samenspel/remote/"))
  const repaint = painter(() => render(page(desk), place), place)
  const doing = acts((entry) => (own.add(entry.id), send(entry)), { changed: repaint })
  const desk = {
    script,
    name,
    now,
    repaint,
    view: null,
    hands: null,
    all: true,
    screen: "",
    acts: doing,
    act: doing.act,
    /** One of the screens behind the tiles; without a name the one that leads. */
    open(screen = "") {
      desk.screen = screen
      repaint()
      scrollTo(0, 0)
    },
    lower: (person) => hand(false, person).catch(() => undefined),
    /** The newest move of this phone that can still be undone without opening anything. */
    get undoable() {
      const moves = Object.entries(desk.view.moves)
      const mine = moves.find(([id, { run }]) => own.has(id) && desk.view.agenda.runs[run])
      return mine && !desk.opens(mine[1]) ? mine[0] : ""
    },
  }
  leading(desk)
  // Asleep in a pocket it opens nothing.
  document.addEventListener("visibilitychange", () => document.hidden && desk.reveal.callOff())
  place.replaceChildren()
  everySecond(repaint)

  return {
    show(view, { online, refused }) {
      const before = desk.view
      Object.assign(desk, { view: view ?? before, online, refused })
      const moved = before && (before.run !== desk.view.run || before.phase !== desk.view.phase)
      if (!online || moved) desk.reveal.callOff()
      repaint()
    },
    meetHands(hands) {
      Object.assign(desk, { hands })
      repaint()
    },
    learn(grown) {
      Object.assign(desk, { script: grown })
      repaint()
    },
  }
}

// Paints once for all changes of a moment; the focus stays with the main button when it turns into
// 'not yet', goes to the heading of another screen, and back to the tile that opened it.
function painter(draw, place) {
  let asked = false
  let shown = ""
  const paint = () => {
    asked = false
    const had = document.activeElement
    draw()
    const screen = place.querySelector("main")?.dataset.screen ?? ""
    if (had?.matches("[data-main], [data-not-yet]") && !had.isConnected) {
      place.querySelector("[data-not-yet], [data-main]")?.focus()
    } else if (screen !== shown) {
      const back = place.querySelector(`[data-opens="${shown}"]`)
      ;(back ?? place.querySelector("main h1"))?.focus()
    }
    shown = screen
  }
  return () => {
    if (asked) return
    asked = true
    queueMicrotask(paint)
  }
}
