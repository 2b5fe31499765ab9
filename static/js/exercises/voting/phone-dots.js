import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { announce } from "../../parts/announce.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"
import { itemLine, textOf } from "./phone-item.js"

// More places than this do not fit beside the buttons: then only dots that lie there are drawn.
const MOST_PLACES = 5

export const dots = {
  next: (chosen, id, n) => ({ ...chosen, [id]: n }),
  words: (n) => html`${row(n, n)} ${t("voting.phone_dots", { n })}`,
  choose(app, chosen, set) {
    const { order, items, dots: most } = app.here
    const left = most - Object.values(chosen).reduce((sum, n) => sum + n, 0)
    return html`
      <p class="dots-left">${row(left, most)} <span>${leftInWords(left)}</span></p>
      <ul class="papers">
        ${repeat(
          order,
          (id) => id,
          (id) => card(items[id], chosen[id] ?? 0, { left, most, lay: (n) => lay(id, n) }),
        )}
      </ul>
    `
    function lay(id, n) {
      set(id, n)
      announce(leftInWords(left + (chosen[id] ?? 0) - n))
    }
  },
}

function card(item, n, { left, most, lay }) {
  const places = most <= MOST_PLACES ? most : n
  const here = n ? t("voting.phone_dots_here", { n }) : t("voting.phone_no_dots_here")
  return html`
    <li class="thing">
      ${itemLine(item)}
      <div class="dotting">
        ${button("minus", t("voting.phone_dot_less"), item, n > 0, () => lay(n - 1))}
        ${row(n, places, here)}
        ${button("plus", t("voting.phone_dot_more"), item, left > 0, () => lay(n + 1))}
      </div>
    </li>
  `
}

const button = (name, word, item, can, onClick) => html`
  <button
    class="btn second square"
    aria-disabled=${can ? nothing : "true"}
    @click=${() => can && onClick()}
  >
    ${icon(name)}
    <span class="visually-hidden">${word}: <bdi>${textOf(item)}</bdi></span>
  </button>
`

/** Dots that lie, and places where one may come; `word` says it, where nothing beside it does. */
const row = (n, places, word = "") => html`
  <span
    class="dots"
    role=${word ? "img" : nothing}
    aria-label=${word || nothing}
    aria-hidden=${word ? nothing : "true"}
  >
    ${Array.from(
      { length: places },
      (_, at) => html`
        <i class=${at < n ? "on" : ""}></i>
      `,
    )}
  </span>
`

const leftInWords = (n) => (n ? t("voting.phone_dots_left", { n }) : t("voting.phone_dots_gone"))
