import { notes } from "../../desk/notes.js"
import { t } from "../../words.js"

export function facilitator(desk) {
  return notes(desk, { columns: [{ title: t("desk.notes"), takes: () => true }] })
}
