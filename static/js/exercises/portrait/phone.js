import { chooseSide, sideHere } from "../../phone/side.js"
import { card, listen } from "./phone-card.js"
import { compared } from "./phone-listen.js"
import { needs } from "./phone-needs.js"
import { words } from "./phone-words.js"

/** A new picture of each other: a word, our card, listening, a word again, who can help whom. */
export function phone(app) {
  const { phase } = app.now
  if (phase === "before" || phase === "after") {
    return sideHere(app) ? words(app, phase, sideHere(app)) : chooseSide(app)
  }
  return { cards: card, present: listen, compare: compared, map: needs }[phase](app)
}
