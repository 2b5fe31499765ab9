import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { refusal } from "../../desk/phrases.js"
import { refused } from "../../desk/note.js"
import { tool } from "../../desk/tool.js"
import { beginningOf } from "../../letters.js"
import { icon } from "../../parts/icons.js"
import { offeredText, originWords, signOf } from "../../parts/origin.js"
import { t } from "../../words.js"

const LONGEST = 80
const FEW = 3
// What a strength is good for was not asked: goals, needs and pitfalls want an answer.
const ASKS = new Set(["apple", "can", "warning"])
const known = new WeakMap()

/** Goals, needs and pitfalls of this evening that no agreement grew from; a tap begins one. */
export function unanswered(desk, own) {
  const list = listOf(desk)
  const open = list.order.filter((id) => !list.shown[id].taken && ASKS.has(signOf(list.shown[id])))
  const shown = list.all ? open : open.slice(0, FEW)
  if (open.length === 0 && !list.refused) return nothing
  return html`<section class="agreements-unanswered" aria-labelledby="unanswered-title">
    <h3 id="unanswered-title">${t("agreements.desk_unanswered")}</h3>
    ${list.refused ? refused(list.refused) : nothing}
    <ul>${repeat(
      shown,
      (id) => id,
      (id) => html`<li>${offer(desk, own, id, list.shown[id])}</li>`,
    )}</ul>
    ${open.length > FEW ? fold(desk, list, open.length) : nothing}
  </section>`
}

function offer(desk, own, id, each) {
  const origin = originWords(desk.script, { ...each, path: "" })
  return html`<button @click=${() => begin(desk, own, id, each)}>
    ${icon(signOf(each))}
    <span><b dir="auto" lang=${each.lang ?? nothing}>${offeredText(desk.script, each)}</b>
      <small>${t("agreements.desk_from", { origin })}</small></span>
    <span class="visually-hidden">${t("agreements.desk_begin_with")}</span>
  </button>`
}

function fold(desk, list, n) {
  const turn = () => {
    list.all = !list.all
    desk.repaint()
  }
  const word = list.all ? t("agreements.desk_fewer") : t("agreements.desk_all_unanswered", { n })
  return tool(list.all ? "minus" : "plus", word, turn, { expanded: Boolean(list.all) })
}

async function begin(desk, own, id, each) {
  const what = beginningOf(offeredText(desk.script, each), LONGEST)
  const answer = await desk.act("agree", { fields: { what }, origin: id }, { own: true })
  const list = known.get(desk)
  list.refused = answer.ok ? "" : refusal(answer)
  if (answer.ok) own.goTo(answer.agreement, "what")
  lookUp(desk, list)
}

/** Looked up again whenever there is another agreement, or one less. */
function listOf(desk) {
  const { run, here } = desk.view
  const now = `${run} ${here?.order?.join(" ")}`
  const list = known.get(desk) ?? { shown: {}, order: [], refused: "" }
  known.set(desk, list)
  if (list.now !== now) {
    list.now = now
    lookUp(desk, list)
  }
  return list
}

async function lookUp(desk, list) {
  const asked = { part: "offers", run: desk.view.run }
  const found = { shown: {}, order: [] }
  try {
    for (let more = true; more; ) {
      const page = await desk.look({ ...asked, after: found.order.at(-1) ?? "" })
      if (!page.ok) return
      Object.assign(found.shown, page.shown)
      found.order.push(...page.order)
      more = page.order.length > 0 && found.order.length < page.count
    }
  } catch {
    // Without a line the list stays as it was; it is looked up again when something changes.
    list.now = ""
    return
  }
  Object.assign(list, found)
  desk.repaint()
}
