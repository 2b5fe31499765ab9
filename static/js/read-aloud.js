const SAID = "h1, h2, h3, p, label, legend, .opt, .side, .face, .note:not(.write), .chip"

let changed = () => {}

/** Call `draw` when the voices of this device become known, or when reading stops. */
export function onVoices(draw) {
  changed = draw
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", draw)
}

/**
 * Whether this device can read the language aloud by itself. Voices that send the text out do not
 * count.
 */
export function canRead(lang) {
  return Boolean(voiceFor(lang))
}

export function isReading() {
  return Boolean(globalThis.speechSynthesis?.speaking)
}

export function stopReading() {
  globalThis.speechSynthesis?.cancel()
}

/** Read what stands in an element, each text in its own language; one without a voice is left out. */
export function read(element, lang) {
  stopReading()
  const spoken = [...element.querySelectorAll(SAID)]
    .filter((found) => isSeen(found) && !found.parentElement.closest(SAID))
    .map((found) => [found.innerText, voiceFor(found.closest("[lang]")?.lang || lang)])
    .filter(([, voice]) => voice)
  spoken.forEach(([text, voice], n) => {
    const said = new SpeechSynthesisUtterance(text)
    Object.assign(said, { voice, lang: voice.lang })
    if (n === spoken.length - 1) said.onend = changed
    speechSynthesis.speak(said)
  })
}

function isSeen(element) {
  return (
    element.offsetParent !== null &&
    !element.closest(".visually-hidden") &&
    element.innerText.trim() !== ""
  )
}

function voiceFor(lang) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? []
  const short = lang.split("-")[0]
  return voices.find((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === short)
}
