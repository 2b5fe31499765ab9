import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"
import { askingScreen } from "./asking.js"
import { comparePages, compareScreen } from "./compare.js"
import { signOf, titleOf } from "./fields.js"
import { makingPages, makingScreen } from "./making.js"
import { mapPagesOf, mapScreen } from "./map.js"
import { presentPages, presentScreen } from "./present.js"

const SCREENS = {
  before: askingScreen,
  cards: makingScreen,
  present: presentScreen,
  after: askingScreen,
  compare: compareScreen,
  map: mapScreen,
}
const PAGES = {
  cards: makingPages,
  present: (view, screen) => presentPages(view, screen).length,
  compare: (view, screen) => comparePages(view, screen).length,
  map: (view, screen) => mapPagesOf(view, screen).length,
}

/** What is too much for one screen turns pages. */
export const pages = (view, screen) => Math.max(1, PAGES[view.phase]?.(view, screen) ?? 1)

/** A word of each side about the other, the cards, what changed, and who can help whom. */
export const projector = (view, screen) => SCREENS[view.phase](view, screen)

/** What a line of a card or a word brings along into the spotlight: which question it answers. */
export function spotlight({ spotlight: { type, field } }, screen) {
  if (type === "before" || type === "after") {
    return { head: sign("talk", t(`portrait.wall_${type}`)), question: t("portrait.wall_talk") }
  }
  if (type !== "line" || !field) return {}
  return { head: sign(signOf(field), titleOf(field, screen)) }
}

const sign = (name, words) =>
  html`<p class="portrait-sign">${icon(name)}<b data-fit="2.75 2">${words}</b></p>`
