import { html } from "../../vendor/lit-html/lit-html.js"
import { t } from "../words.js"
import { icon } from "./icons.js"

// Each has its colour (group.css); they come again with the numbers from 7 on.
const SIGNS = ["bike", "cup", "kite", "boat", "bird", "star"]

/** The sign of a group by its number: the name of an icon, and of its colour. */
export const groupSign = (number) => SIGNS[(number - 1) % SIGNS.length]

/** What the sign is called: De fiets. */
export const groupName = (number) => t(`group.${groupSign(number)}`)

/** A group in words: groepje 1, De fiets. */
export const groupWords = (number) => t("group.called", { number, name: groupName(number) })

/** Number and sign in the group's colour, small; the words are for a screen reader. */
export const groupChip = (number) => html`<span class="group-chip"
    data-sign=${groupSign(number)}><b aria-hidden="true" dir="ltr">${number}</b>${icon(
    groupSign(number))}<span class="visually-hidden">${groupWords(number)}</span></span>`

/** The head of a group's card: number, sign and name, and what stands under it. */
export const groupHead = (number, under) => html`<div class="group-head"
    data-sign=${groupSign(number)}><b class="group-number" dir="ltr">${number}</b>
  <span class="group-sign">${icon(groupSign(number))}</span>
  <h2 tabindex="-1"><span>${groupName(number)}</span>${under}</h2></div>`
