import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { times } from "../../parts/times.js"
import { t } from "../../words.js"
import { VERDICTS } from "./cards.js"

const sizeOf = (large) => (large ? 2 : 4)

/** The pages of reasons, as ["whys 0", "whys 1"]. */
export const reasonsIn = ({ whys_order: order = [] }, large) =>
  Array.from({ length: Math.ceil(order.length / sizeOf(large)) }, (_, n) => `whys ${n}`)

/** Why people said so, the sides in turn; with what its writer marked, where that may be told. */
export function reasons(page, { here }, { large, say }) {
  const [, n] = page.split(" ")
  const shown = (here.whys_order ?? []).slice(n * sizeOf(large), (Number(n) + 1) * sizeOf(large))
  const note = ({ text, lang, side, mark, ...said }) => html`<li class="note" data-side=${side ?? nothing}>
    <p data-fit=${large ? "4.5 2.5" : "3 2"} dir="auto" lang=${lang}>${text}${times(said)}</p>
    ${mark ? html`<small>${icon(signOf(mark))}${say(`participant.options.${mark}`)}</small>` : nothing}
  </li>`
  return html`<section class="examples-whys">
    <h2>${t("examples.wall_why")}</h2>
    <ul ?data-large=${large}>${shown.map((id) => note(here.whys[id]))}</ul>
  </section>`
}

const signOf = (mark) => VERDICTS.find(({ verdict }) => verdict === mark)?.sign ?? "chat"
