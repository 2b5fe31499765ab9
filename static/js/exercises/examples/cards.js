/** The verdicts, each with its sign, in the order in which screens show them. */
export const VERDICTS = [
  { verdict: "here", sign: "tick" },
  { verdict: "more", sign: "chat" },
  { verdict: "not-here", sign: "close" },
]

/** The parts of an example that are lists. */
export const LISTS = ["formal", "informal", "conditions"]

/** What the script says of an example to participants; {} where it says nothing. */
export const cardOf = (texts, step, id) => participant(texts, step).examples?.[id] ?? {}

/** The card of conditions that ends the step, if the script has one. */
export const conditionsOf = (texts, step) =>
  Object.values(participant(texts, step).conditions_card ?? {})[0]

const participant = (texts, step) => texts?.steps?.[step]?.participant ?? {}
