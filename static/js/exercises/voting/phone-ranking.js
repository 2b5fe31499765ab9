import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { mark } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { heading, quietLine } from "../../phone/parts.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { gotten } from "./numbers.js"
import { itemLine } from "./phone-item.js"

/** The order that came out, with what I chose. `way` says my own choice in words. */
export function ranking(app, way) {
  const { ranked, results, turnout } = app.here
  if (turnout.cast === 0) return lookUp(app, { words: t("voting.phone_nobody_voted") })
  const mine = app.own("ballot").at(-1)?.choices ?? {}
  const body = html`
    ${heading(t("voting.phone_ranked"))}
    ${quietLine("people", t("voting.phone_turnout", { cast: turnout.cast, n: turnout.of }))}
    ${
      Object.values(results).some(({ sides }) => sides)
        ? nothing
        : quietLine("lock", t("voting.phone_few"))
    }
    <ol class="papers ranked">
      ${ranked.map((id, at) => line(app, id, at + 1, mine[id] && way.words(mine[id])))}
    </ol>
  `
  return { id: `${app.now.run}/ranking`, body }
}

function line({ here }, id, place, mine) {
  const { sides, ...total } = here.results[id]
  return html`
    <li class=${id === here.widest ? "thing widest" : "thing"}>
      <p class="place-of" aria-hidden="true">${place}</p>
      <div>
        ${itemLine(here.items[id])}
        <p><b>${gotten("phone", here.method, total)}</b></p>
        ${sides ? bySide(here.method, sides) : nothing}
        ${
          id === here.widest
            ? html`
                <p class="differs">${t("voting.phone_widest")}</p>
              `
            : nothing
        }
        ${
          mine
            ? html`
                <p class="hint">${t("voting.phone_mine")} ${mine}</p>
              `
            : nothing
        }
      </div>
    </li>
  `
}

const bySide = (method, sides) => html`
  <ul class="lines">
    ${ALL_SIDES.filter((side) => sides[side]).map(
      (side) => html`
        <li>
          ${mark(side)}
          <span>${t("voting.phone_of_side", {
            side: t(`side.${side}`),
            got: gotten("phone", method, sides[side]),
          })}</span>
        </li>
      `,
    )}
  </ul>
`
