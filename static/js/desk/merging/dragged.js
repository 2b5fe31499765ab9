import { fits, merging, placeOf } from "./merging.js"

/**
 * What a note does when one is dragged on it: a way beside the buttons, for who has a mouse.
 * `said` is the note, `rest` whether it lies still (nothing is typed in it).
 */
export function dragged(desk, said, rest) {
  const own = merging(desk)
  const can = rest && placeOf(desk.view, said) !== ""
  const fitsHere = () => can && own.dragged && fits(desk, own.dragged, said)
  return {
    draggable: can ? "true" : "false",
    start(event) {
      own.dragged = said
      event.dataTransfer.setData("text/plain", said.text)
      event.dataTransfer.effectAllowed = "move"
    },
    over(event) {
      if (!fitsHere()) return
      event.preventDefault()
      event.currentTarget.toggleAttribute("data-over", true)
    },
    leave: (event) => event.currentTarget.toggleAttribute("data-over", false),
    drop(event) {
      event.currentTarget.toggleAttribute("data-over", false)
      if (!fitsHere()) return
      event.preventDefault()
      own.merge(own.dragged.id, said.id)
      own.dragged = null
    },
    end() {
      own.dragged = null
    },
  }
}
