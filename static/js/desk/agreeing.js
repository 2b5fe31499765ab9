import { html } from "../../vendor/lit-html/lit-html.js"
import { beginningOf } from "../letters.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { tool } from "./tool.js"

const LONGEST = 80
// Origins of which an agreement is on its way: a second tap makes no second one.
const making = new Set()

/**
 * A button that makes an agreement about `what`, grown from `origin`; where `has()` one already,
 * that it is there. `kind` begins the keys of its words.
 */
export function agreeing(desk, kind, { origin, what, about, has }) {
  if (has()) {
    return html`<p class="saved">${icon("leaf")}<span>${t(`${kind}.desk_agreed`)}</span></p>`
  }
  const agree = () => has() || begin(desk, origin, what)
  return tool("leaf", t(`${kind}.desk_agree`), agree, { kind: "second", about })
}

async function begin(desk, origin, what) {
  if (making.has(origin)) return
  making.add(origin)
  await desk.act("agree", { fields: { what: beginningOf(what, LONGEST) }, origin })
  making.delete(origin)
}
