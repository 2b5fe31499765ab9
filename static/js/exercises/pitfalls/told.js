import { t } from "../../words.js"
import { WHOSE, nearest } from "./means.js"

/** The answer of the script that a point lies nearest to, on one of the two questions. */
export const answerOf = (say, axis, point) =>
  say(`participant.ratings.${axis}.answers.${nearest(point[axis])}`)

/** Whose point it is, as a word. */
export const whose = (side) => (side === "all" ? t("pitfalls.wall_all") : t(`side.${side}`))

/** Where each stands in words: "formeel: Speelt dit hier? Een beetje. …". */
export function sentences(points, say) {
  const asked = (axis, point) =>
    `${say(`participant.ratings.${axis}.question`)} ${answerOf(say, axis, point)}.`
  return WHOSE.filter((side) => points[side])
    .map((side) =>
      `${whose(side)}: ${asked("plays", points[side])} ${asked("cared", points[side])}`)
    .join(" ")
}
