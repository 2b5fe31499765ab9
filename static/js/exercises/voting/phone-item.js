import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { mark } from "../../parts/marks.js"
import { say } from "../../phone/script.js"
import { t } from "../../words.js"

/** The text of something that is voted on: typed by somebody, or the script's own. */
export const textOf = ({ text, step, path }) => text ?? say(step, ...path.split("."))

/** That text with the mark of the side that said it. */
export const itemLine = (item) => html`
  <p class="item">
    ${item.side ? mark(item.side, t(`side.${item.side}`)) : nothing}
    <span dir="auto" lang=${item.lang ?? nothing}>${textOf(item)}</span>
  </p>
`
