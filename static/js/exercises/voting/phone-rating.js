import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { t } from "../../words.js"
import { itemLine, textOf } from "./phone-item.js"

const NUMBERS = [1, 2, 3, 4, 5]

export const rating = {
  next: (chosen, id, n) => ({ ...chosen, [id]: n }),
  words: (n) => inWords(n),
  choose(app, chosen, set) {
    const { order, items } = app.here
    return html`
      <ul class="papers">
        ${repeat(
          order,
          (id) => id,
          (id) => card(id, items[id], chosen[id], (n) => set(id, n)),
        )}
      </ul>
    `
  },
}

function card(id, item, n, set) {
  return html`
    <li class="thing">
      ${itemLine(item)}
      <div class="rates" role="radiogroup" aria-label=${textOf(item)}>
        ${NUMBERS.map((each) => choice(id, each, n === each, () => set(each)))}
      </div>
      <div class="rated">
        <p class=${n ? "chose" : "hint"}>${n ? inWords(n) : t("voting.phone_rate_ends")}</p>
        ${n ? noOpinion(item, () => set(0)) : nothing}
      </div>
    </li>
  `
}

const choice = (id, n, on, choose) => html`
  <label class=${on ? "chip on" : "chip"}>
    <input
      type="radio"
      name=${`rate-${id}`}
      value=${n}
      aria-label=${inWords(n)}
      .checked=${on}
      @change=${choose}
    />
    <span aria-hidden="true">${n}</span>
  </label>
`

const noOpinion = (item, onClick) => html`
  <button
    class="link"
    aria-label=${`${t("voting.phone_no_opinion")}: ${textOf(item)}`}
    @click=${onClick}
  >
    ${t("voting.phone_no_opinion")}
  </button>
`

const inWords = (n) => t("voting.phone_rate", { n, word: t(`voting.phone_rate_${n}`) })
