const WISHES = {
  ArrowRight: "on",
  PageDown: "on",
  ArrowLeft: "back",
  PageUp: "back",
  Escape: "not_yet",
  "?": "help",
}
// Where an arrow has work of its own to do.
const TYPING =
  "input:not([type=button]):not([type=submit]), textarea, select, [contenteditable], dialog"

/** Let the keys lead the desk, except while a dialog is open. */
export function listen(desk) {
  document.addEventListener("keydown", (event) => {
    const wish = desk.view && !document.querySelector("dialog[open]") && wishOf(event)
    if (!wish || (wish === "not_yet" && !desk.reveal.waiting)) return
    event.preventDefault()
    if (wish === "help") document.getElementById("keys")?.showModal()
    else if (wish === "on") desk.goOn()
    // Somebody who goes back during the wait does not want it to open.
    else if (!desk.reveal.callOff() && wish === "back") desk.goBack()
  })
}

/**
 * What a key wishes: on, back, not_yet, help, or nothing while somebody types, holds another key with it
 * or lets a key repeat. The first four are the keys of a presenter's clicker.
 */
export function wishOf({ key, target, repeat, ctrlKey, altKey, metaKey, shiftKey }) {
  // On most keyboards a question mark is typed with shift.
  if (repeat || ctrlKey || altKey || metaKey || (shiftKey && key !== "?")) return ""
  if (target?.closest?.(TYPING)) return ""
  return WISHES[key] ?? ""
}
