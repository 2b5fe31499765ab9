import { textsOf } from "../../desk/phrases.js"

/** What reads a text for participants of the step that is on; "" where the script has none. */
export function sayerIn(desk) {
  const texts = textsOf(desk)
  return (path) => {
    const found = path.split(".").reduce((part, name) => part?.[name], texts)
    return typeof found === "string" ? found : ""
  }
}
