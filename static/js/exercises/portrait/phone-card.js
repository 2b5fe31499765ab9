import { card as written } from "../../phone/card/overview.js"
import { listen as listened } from "../../phone/card/listen.js"
import { say } from "../../phone/script.js"
import { t } from "../../words.js"
import { signOf } from "./fields.js"

// What the card of an organisation has of its own: see phone/card/overview.js.
const DECK = {
  fields: (app) =>
    Object.entries(say(app.now.step, "card", "fields") || {}).map(([id, words]) => ({
      id,
      ...words,
    })),
  sign: signOf,
  title(app) {
    const { name } = app.parts.team ?? {}
    return name ? t("card.phone_card_of", { name }) : t("card.phone_card_alone")
  },
  help: (app) => say(app.now.step, "card", "help"),
  ready: (app) => say(app.now.step, "buttons", "ready"),
}

/** The card of our organisation, while we write it. */
export const card = (app) => written(app, DECK)

/** Whose card stands before the room. */
export const listen = (app) => listened(app, DECK, say(app.now.step, "present"))
