import { announce } from "../parts/announce.js"
import { t } from "../words.js"
import { phaseWord, titleOf } from "./phrases.js"

// Who comes in is told this long after, all at once.
const PATIENCE = 15_000

/** What follows when the room turned to another phase: here, or on a colleague's page. */
export function turned(desk, before) {
  const { view, script } = desk
  if (before?.run === view.run && before.phase === view.phase) return
  const title = titleOf(script, view.step)
  document.title = `${title} · ${view.title}`
  desk.reveal.callOff()
  desk.mend("")
  if (before?.run !== view.run) desk.unfold(false)
  if (before) announce(t("desk.now", { title, phase: phaseWord(view.kind, view.phase) }))
}

/** Tells screen readers how many people are in: now and then, and only when more came. */
export function newcomers() {
  let told
  let latest
  let waiting = false
  const tell = () => {
    waiting = false
    if (latest > told) announce(t("desk.people_in", { n: latest }))
    told = latest
  }
  return (people) => {
    latest = people
    told ??= people
    if (waiting || latest <= told) return
    waiting = true
    setTimeout(tell, PATIENCE)
  }
}
