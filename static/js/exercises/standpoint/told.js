import { ALL_SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"

const MOST = [...ALL_SIDES, "all"]

/**
 * The difference between the sides in a sentence, as the report has it (Standpoint.in_words).
 * `titleOf(option)` is what a starting point is called.
 */
export function told({ difference, most = {} }, titleOf) {
  if (!difference) return ""
  const titles = Object.fromEntries(MOST.map((side) => [side, titleOf(most[side])]))
  const both = most.both ? ` ${t("standpoint.said_both", titles)}` : ""
  return `${t(`standpoint.said_${difference}`, titles)}${both}`
}
