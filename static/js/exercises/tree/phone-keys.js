// RULES.md, "Numbers".
export const LONGEST = 40

/** The draft of what I write for a part, or of the item that I change. */
export const itemKey = (app, part, before) =>
  before ? app.key("edit", before.id) : app.key("item", part)

/** What I was typing when I took something along instead. */
export const asideKey = (app, part) => app.key("aside", part)

/** What the text in the field was taken along from: {id, kind, step, under?, path?}. */
export const originKey = (app, part) => app.key("origin", part)
