import { announce } from "../parts/announce.js"
import { t } from "../words.js"
import { open } from "./dialog.js"
import { doneWord } from "./deeds.js"

// The step itself shows where the room is.
const MOVES = new Set(["move_to", "turn_to"])
const FIELD = "input, textarea, select, [contenteditable]"

/**
 * Gives the desk undo: by id from the list, or the newest that was done on this page, so that what
 * a colleague did is never undone by chance.
 */
export function undoing(desk) {
  const newest = () => desk.view.deeds.order.find((id) => desk.own.has(id))

  Object.assign(desk, {
    justDone: "",
    /** What was done on this page just now is named, with a button to undo it. */
    noteDeeds(before) {
      const [latest] = desk.view.deeds.order
      const isNew = before && latest !== before.deeds.order[0] && !before.deeds.shown[latest]
      if (isNew && desk.own.has(latest)) {
        desk.justDone = MOVES.has(desk.view.deeds.shown[latest].what) ? "" : latest
      }
      if (!desk.view.deeds.shown[desk.justDone]) desk.justDone = ""
    },
    leaveDeed() {
      desk.justDone = ""
      desk.repaint()
    },
    async undo(id = newest()) {
      const deed = desk.view.deeds.shown[id]
      if (!deed || desk.reveal.waiting || desk.acts.busy("undo")) return
      const back = { run: deed.run, phase: deed.phase }
      if (!MOVES.has(deed.what) || !desk.opens(back)) return undo(id, deed)
      // It would open again what is covered now.
      for (const each of document.querySelectorAll("dialog[open]")) each.close()
      announce(t("desk.opens_spoken"))
      desk.reveal.begin(back, () => undo(id, deed))
    },
  })

  async function undo(id, deed) {
    const answer = await desk.act("undo", { deed: id })
    if (answer.ok) announce(t("plan.undone", { what: doneWord(desk, deed) }))
  }

  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
    if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== "z") return
    if (!desk.view || target.closest?.(FIELD)) return
    event.preventDefault()
    if (newest()) desk.undo()
    else open("deeds")
  })
}
