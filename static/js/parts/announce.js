let region
let waiting = []

/**
 * Says a text to screen readers when they have a pause, and to nobody else. What comes within one
 * moment is said as one; the same text twice is said twice.
 */
export function announce(text) {
  region ??= makeRegion()
  if (waiting.length === 0) setTimeout(say, 100)
  if (!waiting.includes(text)) waiting.push(text)
}

function say() {
  const line = document.createElement("p")
  line.textContent = waiting.join(" ")
  waiting = []
  region.replaceChildren(line)
}

function makeRegion() {
  const made = document.createElement("div")
  made.className = "visually-hidden"
  made.setAttribute("role", "status")
  made.setAttribute("aria-live", "polite")
  document.body.append(made)
  return made
}
