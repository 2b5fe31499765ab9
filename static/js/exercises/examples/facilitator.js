import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { notes } from "../../desk/notes.js"
import { textsOf } from "../../desk/phrases.js"
import { icon } from "../../parts/icons.js"
import { SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { cardOf } from "./cards.js"
import { choice } from "./desk-choice.js"
import { table } from "./desk-table.js"

/** Which examples there are tonight, what people said of them, and why. */
export function facilitator(desk) {
  const { view, script } = desk
  const title = (id) => cardOf(script, view.step, id).title ?? id
  const whys = { title: textsOf(desk).why?.question ?? "", takes: ({ type }) => type === "why" }
  return html`${aloud(view)}${table(desk)}${choice(desk)}
    ${view.notes.count ? notes(desk, { columns: [whys], about: ({ group }) => title(group) }) : nothing}`
}

/** What stands on the big screen: the title of the example, or of what comes after them. */
export function mini({ view, script }) {
  if (!view.turn || !["mark", "open"].includes(view.phase)) return undefined
  return html`<span class="soft" dir="auto">${cardOf(script, view.step, view.turn).title}</span>`
}

function aloud({ here }) {
  const few = SIDES.filter((side) => here?.aloud?.[side])
  if (few.length === 0) return nothing
  const words = few.map((side) => t(`examples.desk_aloud_${side}`)).join(" ")
  return html`<p class="advice">${icon("talk")}${words}</p>`
}
