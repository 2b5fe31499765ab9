/**
 * What reads the script's texts of one step: `say("projector.title")` is that text, or "" where
 * the script has none.
 */
export function sayerOf(script, step) {
  const texts = script?.steps?.[step] ?? {}
  return (path) => {
    const found = path.split(".").reduce((part, name) => part?.[name], texts)
    return typeof found === "string" ? found : ""
  }
}
