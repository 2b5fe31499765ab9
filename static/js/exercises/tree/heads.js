import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"

const ICONS = { fruits: "apple", roots: "root", trunk: "trunk", sun: "sun", can: "can" }
const MOST_DOTS = 8

export const iconOf = (part) => icon(ICONS[part] ?? "leaf")

/** A text of the script about a part: its title, meaning or question. */
export const about = (part, what, { say }) => say(`participant.parts.${part}.${what}`)

/** The sign of a part: what it means, or where its pages are. */
export function head(part, { total, page, pages, span }, screen) {
  const title = about(part, "title", screen)
  const meaning = about(part, "meaning", screen)
  const said = pages > 1 ? (span ?? total) : meaning
  return html`<p class="tree-head" data-part=${part}>${iconOf(part)}
    <span><b>${title}</b>${said ? html`: ${said}` : nothing}</span>
    ${pages > 1 ? dots(page, pages) : nothing}</p>`
}

/** The question of a part that has hardly an answer yet. */
export const ask = (part, screen) => html`<div class="tree-ask" data-part=${part}>
  <p class="tree-ask-title">${iconOf(part)}<b>${about(part, "title", screen)}</b></p>
  <p>${about(part, "question", screen)}</p>
</div>`

function dots(page, pages) {
  if (pages > MOST_DOTS) return html`<span>${t("wall.page_of", { page: page + 1, pages })}</span>`
  return html`<span class="tree-dots">${Array.from({ length: pages },
    (_, n) => html`<i class=${n === page ? "on" : ""}></i>`)}</span>`
}
