import { announce } from "../parts/announce.js"
import { t } from "../words.js"
import { open } from "./dialog.js"
import { doneWord } from "./deeds.js"

// The step itself shows where the room is.
const MOVES = new Set(["move_to", "turn_to"])
const FIELD = "input, textarea, select, [contenteditable]"
const PATIENCE = 5_000

/**
 * Gives the desk undo: by id from the list, or the newest that was done on this page, so that what
 * a colleague did is never undone by chance.
 */
export function undoing(desk) {
  const undone = new Set()
  // A deed of this page that it does not see yet, and the waiting for it.
  let due = ""
  let coming = null
  let seen = () => (due = "")

  Object.assign(desk, {
    justDone: "",
    /** An act of this page was done, and can be undone. */
    meetDeed(id) {
      if (!desk.view.deeds.shown[id]) due = id
    },
    /** What was done on this page just now is named, with a button to undo it. */
    noteDeeds(before) {
      if (desk.view.deeds.shown[due]) seen(true)
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
    async undo(id) {
      const deed = desk.view.deeds.shown[id]
      if (!deed || desk.reveal.waiting || desk.acts.busy("undo")) return
      const back = { run: deed.run, phase: deed.phase }
      if (!MOVES.has(deed.what) || !desk.opens(back)) return undo(id, deed)
      // It would open again what is covered now.
      for (const each of document.querySelectorAll("dialog[open]")) each.close()
      announce(t("desk.opens_spoken"))
      desk.reveal.begin(back, () => undo(id, deed))
    },
    /** Undo what was done last on this page; where that is nothing, the list is opened. */
    async undoLast() {
      if (desk.acts.busy("undo")) return
      await desk.acts.answered()
      const sure = !due || (await comes())
      const id = sure && desk.view.deeds.order.find((id) => desk.own.has(id) && !undone.has(id))
      if (id) return desk.undo(id)
      open("deeds")
    },
  })

  async function undo(id, deed) {
    const answer = await desk.act("undo", { deed: id })
    if (!answer.ok) return
    undone.add(id)
    announce(t("plan.undone", { what: doneWord(desk, deed) }))
  }

  /** Whether this page comes to see what it did: a colleague may have undone it before. */
  const comes = () =>
    (coming ??= new Promise((resolve) => {
      const late = setTimeout(() => seen(false), PATIENCE)
      seen = (here) => {
        clearTimeout(late)
        due = ""
        coming = null
        resolve(here)
      }
    }))

  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, target } = event
    if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== "z") return
    if (!desk.view || target.closest?.(FIELD)) return
    event.preventDefault()
    if (!repeat) desk.undoLast()
  })
}
