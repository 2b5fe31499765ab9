/**
 * Which note counts in the phase that is on: what to say when a step begins, how to end it in its
 * last phase, what to mind in between.
 */
export function noteNow({ agenda, run, phase }) {
  const phases = agenda.phases[run]
  const at = phases.indexOf(phase)
  if (at <= 0) return "introduce"
  return at === phases.length - 1 ? "close" : "watch_power"
}

/** A note, or its first sentence where room is short; what is to be said aloud stands in quotes. */
export function inShort(notes, name, short) {
  const words = short ? firstSentence(notes[name]) : notes[name]
  return name === "introduce" ? `“${words}”` : words
}

const firstSentence = (text) => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
