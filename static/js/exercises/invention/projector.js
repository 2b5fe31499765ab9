import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { ideasPages, ideasScreen } from "./ideas.js"
import { signOf, titleOf } from "./fields.js"
import { makingPages, makingScreen } from "./making.js"
import { presentPages, presentScreen } from "./present.js"

const SCREENS = { make: makingScreen, present: presentScreen, done: ideasScreen }
const PAGES = {
  make: makingPages,
  present: (view, screen) => presentPages(view, screen).length,
  done: ideasPages,
}

/** What is too much for one screen turns pages. */
export const pages = (view, screen) => Math.max(1, PAGES[view.phase](view, screen))

/** How far every group is, one idea after the other, and all of them together. */
export const projector = (view, screen) => SCREENS[view.phase](view, screen)

/** What a line of an idea brings along into the spotlight: which part it is. */
export const spotlight = ({ spotlight: { field } }, screen) =>
  field
    ? {
        head: html`<p class="invention-sign">${icon(signOf(field))}<b data-fit="2.75 2">${
          titleOf(field, screen)}</b></p>`,
      }
    : {}
