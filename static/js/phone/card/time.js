import { t } from "../../words.js"

/** So long, as people say it: 2 minuten, 1:15 minuten. */
export function minutesWords(seconds) {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (rest === 0) return t("card.phone_minutes", { n: minutes })
  return t("card.phone_time", { time: `${minutes}:${String(rest).padStart(2, "0")}` })
}
