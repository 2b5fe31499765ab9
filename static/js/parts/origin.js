const SIGNS = {
  fruits: "apple",
  goal: "apple",
  roots: "root",
  offer: "root",
  trunk: "trunk",
  sun: "sun",
  can: "can",
  need: "can",
}

/**
 * Where something was taken along from, in the words of the script: the step, the heading under
 * which it stood, and the text itself where that is the script's. `origin` is {step, under?,
 * path?}.
 */
export function originWords(script, { step, under, path }) {
  const said = script?.steps?.[step] ?? {}
  const words = [said.title ?? step, textAt(said, under), textAt(said, path)]
  return words.filter(Boolean).join(" · ")
}

/** The text of an offer: typed by somebody, or the script's. */
export function offeredText(script, { text, step, path }) {
  return text || textAt(script?.steps?.[step], path)
}

/** The pictogram of what is taken along: of what it is, as on the tree. */
export const signOf = ({ field, path }) => SIGNS[field] ?? (path ? "warning" : "note")

function textAt(step, path) {
  const found = path?.split(".").reduce((place, name) => place?.[name], step?.participant)
  return typeof found === "string" ? found : ""
}
