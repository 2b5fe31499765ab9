import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { cardPages, cardScreen } from "./card.js"
import { cardOf } from "./cards.js"
import { conditionPages, conditionsScreen } from "./conditions.js"
import { favouritePages, favouritesScreen } from "./favourites.js"

const SCREENS = { favourites: favouritesScreen, conditions: conditionsScreen }
const PAGES = { favourites: favouritePages, conditions: conditionPages }
const cards = (view, screen) => cardPages(view, screen).length

/** What is too much for one screen turns pages. */
export const pages = (view, screen) => Math.max(1, (PAGES[view.phase] ?? cards)(view, screen))

/** One example after the other, what each side wants here too, and what has to be there. */
export const projector = (view, screen) => (SCREENS[view.phase] ?? cardScreen)(view, screen)

/** A reason in the spotlight says of which example it speaks. */
export function spotlight({ spotlight: { example }, step }, { script }) {
  const { title } = cardOf(script, step, example)
  if (!title) return {}
  return { head: html`<p class="examples-lit">${icon("book")}<b data-fit="2.75 2">${title}</b></p>` }
}
