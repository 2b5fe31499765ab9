/** The draft of what I write in a place, or of what I change. */
export const textKey = (app, id, before) =>
  before ? app.key("edit", before.id) : app.key("place", id)

/** What I was typing when I took something along instead. */
export const asideKey = (app, id) => app.key("aside", id)

/** What the text in the field was taken along from: {id, kind, step, under?, path?}. */
export const originKey = (app, id) => app.key("origin", id)

/** How much there is at each place: of my group alone where each group has its own. */
export const countsOf = (app) => app.ours.counts ?? app.here.counts ?? {}

/**
 * The places in their order. What a frame adds to counts comes last in them, so a step whose places
 * change names them (`questions`).
 */
export const placesOf = (app) => app.here.questions ?? Object.keys(countsOf(app))
