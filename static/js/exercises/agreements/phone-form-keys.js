export const LONGEST = { what: 80, goal: 80, roles: 200, needed: 200, first_step: 80 }

/** The draft of a field. */
export const fieldKey = (app, id, name) => app.key("agreement", id ?? "new", name)

/** What a new agreement was begun with: the id of an offer, and the text it filled in. */
export const originKey = (app) => app.key("agreement", "new", "origin")
