// For whom, what, who does what and what there has to be, in the order of a script without texts.
const FIELDS = ["name", "for-whom", "what", "role-formal", "role-informal", "conditions"]
const SIGNS = {
  name: "flag",
  "for-whom": "people",
  what: "spark",
  "role-formal": "handshake",
  "role-informal": "handshake",
  conditions: "sun",
}
const SIDES = { "role-formal": "formal", "role-informal": "informal" }

/** The parts of an idea, in the order of the script. */
export function fieldsOf({ step }, { script }) {
  const written = script?.steps?.[step]?.participant?.fields
  return written ? Object.keys(written) : FIELDS
}

/** The sign that stands with a part. */
export const signOf = (field) => SIGNS[field] ?? "note"

/** Of which side a part says what it does; "" for the other parts. */
export const sideOf = (field) => SIDES[field] ?? ""

/** A part in the script's words. */
export const titleOf = (field, { say }) => say(`participant.fields.${field}.title`) || field
