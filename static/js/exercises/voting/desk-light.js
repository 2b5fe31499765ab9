import { tool } from "../../desk/tool.js"
import { t } from "../../words.js"

/** The button that puts something that is voted on full screen, or takes it off. */
export function light(desk, id, about) {
  const lit = desk.view.spotlight?.id === id
  const word = lit ? t("desk.off_screen") : t("desk.on_screen")
  const options = { about, kind: lit ? "" : "quiet", pressed: lit, wordy: lit || !desk.all }
  return tool("bulb", word, () => desk.spotlight(lit ? undefined : id), options)
}
