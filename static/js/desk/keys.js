const WISHES = {
  ArrowRight: "on",
  PageDown: "on",
  ArrowLeft: "back",
  PageUp: "back",
  Escape: "not_yet",
}
// Where an arrow has work of its own to do.
const TYPING =
  "input:not([type=button]):not([type=submit]), textarea, select, [contenteditable], dialog"

/**
 * What a key wishes: on, back, not_yet, or nothing while somebody types, holds another key with it
 * or lets a key repeat. The first four are the keys of a presenter's clicker.
 */
export function wishOf({ key, target, repeat, ctrlKey, altKey, metaKey, shiftKey }) {
  if (repeat || ctrlKey || altKey || metaKey || shiftKey) return ""
  if (target?.closest?.(TYPING)) return ""
  return WISHES[key] ?? ""
}
