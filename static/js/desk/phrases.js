import { t } from "../words.js"

// t() gives the key itself where a catalogue lacks it.
const told = (key, values, otherwise) => {
  const text = t(key, values)
  return text === key ? otherwise : text
}

/** What a phase is called on its chip. */
export const phaseWord = (kind, phase) => told(`${kind}.desk_phase_${phase}`, {}, phase)

/** What the main button says when it leads to this phase of the step that is on. */
export const intoWord = (kind, phase) =>
  told(`${kind}.desk_into_${phase}`, {}, t("desk.into_phase", { phase: phaseWord(kind, phase) }))

/** What the main button says when it leads to what comes next in turn. */
export const turnWord = (kind) => told(`${kind}.desk_next_turn`, {}, t("desk.next_turn"))

/** When it is time for that, in a few words; "" where the kind has nothing to say. */
export const whenWord = (kind, phase) => told(`${kind}.desk_when_${phase}`, {}, "")

/** The title of a step in the words of the script. */
export const titleOf = (script, step) => script?.steps?.[step]?.title ?? step

/** What phones say in the step that is on, in the words of the script. */
export const textsOf = ({ script, view }) => script?.steps?.[view.step]?.participant ?? {}

/** Why the rules refused something, in a sentence. */
export function refusal({ refused, ...details }) {
  const here = told(`desk.refused_${refused}`, details, t("desk.refused"))
  return told(`refused.${refused}`, details, here)
}
