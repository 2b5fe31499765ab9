const SIGNS = {
  "own-organisation": "people",
  "own-strength": "root",
  wish: "sun",
  goals: "apple",
  how: "spark",
  "role-formal": "handshake",
  "role-informal": "handshake",
  conditions: "sun",
  agreements: "leaf",
}
const SIDES = { "role-formal": "formal", "role-informal": "informal" }

/** The sign that stands with a question. */
export const signOf = (field) => SIGNS[field] ?? "note"

/** Of which side a question asks what it does; "" for the other questions. */
export const sideOf = (field) => SIDES[field] ?? ""

/** The part of the script's texts in which a question stands, and the question itself. */
export function asked(texts, field) {
  for (const [part, { title, fields = {} }] of Object.entries(texts?.parts ?? {})) {
    if (fields[field]) return { part, of: title, ...fields[field] }
  }
  return { part: "", of: "", title: field }
}
