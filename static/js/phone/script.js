import { offeredText, originWords } from "../parts/origin.js"

let texts = {}

/** Take in the script's texts, as the words of the room carry them. */
export function loadScript(script) {
  texts = script ?? {}
}

/**
 * What the script says to participants of a step: say("strength", "dimensions", "power", "title").
 * "" where it says nothing.
 */
export function say(step, ...path) {
  return found(["steps", step, "participant", ...path]) ?? ""
}

/** The same for the first step, in which everybody comes in. */
export function sayAtDoor(...path) {
  return say(Object.keys(texts.steps ?? {})[0], ...path)
}

/** The title of a step. */
export function stepTitle(step) {
  return found(["steps", step, "title"]) ?? ""
}

/** Where something was taken along from, in words. */
export const sayOrigin = (origin) => originWords(texts, origin)

/** What an offer says. */
export const sayOffer = (offer) => offeredText(texts, offer)

function found(path) {
  return path.reduce((place, name) => place?.[name], texts)
}
