import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"

const MOMENTS = ["before", "after"]

/** Both pictures, as they stand on the big screen. */
export function compared(app) {
  const { words = {}, order = {} } = app.here
  const list = (moment, side) => (order[moment]?.[side] ?? []).map((id) => words[moment][side][id])
  const more = SIDES.map(
    (side) => html`
      <section class="picture" data-side=${side}>
        <h2>${mark(side)}<span>${t(`portrait.phone_${side}_about`)}</span></h2>
        ${MOMENTS.map(
          (moment) => html`
            <h3>${t(`portrait.phone_${moment}`)}</h3>
            ${said(list(moment, side), side)}
          `,
        )}
      </section>
    `,
  )
  return lookUp(app, { words: t("portrait.phone_compare"), more })
}

const said = (words, side) =>
  words.length === 0
    ? html`<p class="hint">${t("portrait.phone_no_words")}</p>`
    : html`
        <ul class="my-words">
          ${words.map(
            ({ text, lang, n }) => html`
              <li class="note" data-side=${side}>
                <span lang=${lang} dir="auto">${text}</span>
                ${n > 1 ? html`<bdi class="times" dir="ltr">×${n}</bdi>` : nothing}
              </li>
            `,
          )}
        </ul>
      `
