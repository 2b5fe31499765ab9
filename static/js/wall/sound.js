import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"

// Two soft notes, a third apart, each fading out: hertz, and seconds after the beginning.
const NOTES = [[523.25, 0], [659.25, 0.35]]
const LOUD = 0.16
const FADES = 1.6
// A screen that was asleep does not ring for what was over long ago.
const LATE = 5_000

/**
 * The soft sound at the end of a timer or a pause, made here and not in a file. A browser is silent
 * until somebody tapped the page once: `button(view)` asks for that. `tell(on)` hears whether it
 * may sound; `check(view, now)` is called each second.
 */
export function sound(tell, paint, Context = globalThis.AudioContext) {
  let context = null
  let rung = 0

  const ready = () => context?.state === "running"

  async function allow() {
    try {
      context ??= new Context()
      await context.resume()
    } catch {
      context = null
    }
    if (ready()) ring()
    tell(ready())
    paint()
  }

  function ring() {
    for (const [hertz, after] of NOTES) play(hertz, context.currentTime + after)
  }

  function play(hertz, from) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0, from)
    volume.gain.linearRampToValueAtTime(LOUD, from + 0.03)
    volume.gain.exponentialRampToValueAtTime(0.0001, from + FADES)
    tone.connect(volume).connect(context.destination)
    tone.start(from)
    tone.stop(from + FADES)
  }

  return {
    /** Ring when what counts down is over; once, however often it is asked. */
    check(view, now) {
      const { ends } = view.pause ?? view.timer ?? {}
      if (!view.sound || !ready() || !ends || ends === rung) return
      if (now < ends || now > ends + LATE) return
      rung = ends
      ring()
    },
    /** Told again after the line was gone: the server forgets it with the line. */
    again: () => ready() && tell(true),
    button(view) {
      if (!view.sound || ready() || !Context) return nothing
      return html`<button class="btn small second wall-sound" @click=${allow}>
        ${icon("speaker")}${t("live.wall_sound")}</button>`
    },
  }
}
