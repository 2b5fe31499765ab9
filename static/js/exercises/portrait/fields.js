const FIELDS = ["who", "do", "goal", "need", "offer"]
const SIGNS = { who: "people", do: "handshake", goal: "apple", need: "can", offer: "heart" }

/** The questions of a card, in the order of the script. */
export function fieldsOf({ step }, { script }) {
  const written = script?.steps?.[step]?.participant?.card?.fields
  return written ? Object.keys(written) : FIELDS
}

/** The sign that stands with a question. */
export const signOf = (field) => SIGNS[field] ?? "note"

/** A question of a card in the script's words. */
export const titleOf = (field, { say }) => say(`participant.card.fields.${field}.title`) || field
