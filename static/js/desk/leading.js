import { announce } from "../parts/announce.js"
import { t } from "../words.js"
import { backward, onward, opens } from "./moves.js"
import { reveal } from "./reveal.js"

const TWO_MINUTES = 120

/** Gives the desk what leads the room on and back. */
export function leading(desk) {
  async function go({ run, phase, turn = "" }, seen) {
    await desk.act("move_to", { run, phase, turn, ...seen })
  }

  const made = {
    reveal: reveal({ changed: desk.repaint }),
    opens: (move) => opens(desk.view, move),
    goOn: () => desk.move(onward(desk.view)),
    goBack: () => desk.move(backward(desk.view)),
    /** Put one thing before the room alone, in the phase that is on; without one, all of them. */
    turnTo: (turn = "") => desk.move({ run: desk.view.run, phase: desk.view.phase, turn }),
    /** Bring the room there, after five seconds when it opens something. */
    move(move) {
      if (!move || desk.busy || desk.reveal.waiting || desk.view.ended) return
      const { run: seen_run, phase: seen_phase, turn: seen_turn = "" } = desk.view
      const seen = { seen_run, seen_phase, seen_turn }
      if (!opens(desk.view, move)) return go(move, seen)
      announce(t("desk.opens_spoken"))
      // Whoever moved the room meanwhile goes before: then this is refused.
      desk.reveal.begin(move, () => go(move, seen))
    },
    get busy() {
      return desk.acts.busy("move_to")
    },
    /** Give the timer more time; undefined while there is none. */
    get lengthen() {
      return desk.view.timer && (() => desk.act("set_timer", { do: "add", seconds: TWO_MINUTES }))
    },
  }
  Object.defineProperties(desk, Object.getOwnPropertyDescriptors(made))
}
