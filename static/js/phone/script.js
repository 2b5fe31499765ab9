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

/**
 * The same for the step in which everybody comes in: the first that asks who they are, wherever it
 * stands among the texts.
 */
export function sayAtDoor(...path) {
  const steps = Object.keys(texts.steps ?? {})
  const door = steps.find((step) => say(step, "name", "question")) ?? steps[0]
  return say(door, ...path)
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
