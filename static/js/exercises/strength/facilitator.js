import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { percent } from "../../desk/balance.js"
import { notes } from "../../desk/notes.js"
import { icon } from "../../parts/icons.js"
import { SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { t } from "../../words.js"

const LONGEST = 30

/** What each side writes about the other, side by side; then what the others missed. */
export function facilitator(desk) {
  const { view, script } = desk
  const texts = script?.steps?.[view.step] ?? {}
  const columns = SIDES.map((side) => ({
    side,
    title: texts.projector?.[`heading_${side}`] ?? t(`side.${side}`),
    count: total(view.here, side),
    takes: (note) => note.type === "note" && note.side === side,
  }))
  const missed = {
    title: texts.participant?.react?.options?.missing ?? t("strength.desk_said"),
    takes: (note) => note.type === "reaction",
  }
  if (Object.values(view.notes.shown).some(missed.takes)) columns.push(missed)
  const about = (note) => belongsTo(note, view, texts)
  return html`${aloud(view)}${notes(desk, { columns, about })}`
}

/** The piles of each dimension as they stand on the big screen. */
export function mini({ view }) {
  const piles = Object.values(view.here?.counts ?? {})
  const most = Math.max(1, ...piles.flatMap(Object.values))
  const bar = (side, count) =>
    html`<i data-side=${side} style=${styleMap({ inlineSize: percent(count, most) })}></i>`
  return html`<div class="strength-mini" aria-hidden="true">
      ${piles.map((pile) => html`<div>${SIDES.map((side) => bar(side, pile[side]))}</div>`)}
    </div>
    <span class="visually-hidden">${t("strength.desk_notes", { n: view.here?.count ?? 0 })}</span>`
}

function belongsTo({ type, dimension, group }, { here }, { participant }) {
  if (type === "note") return participant?.dimensions?.[dimension ?? group]?.title ?? ""
  const text = here?.notes?.[group]?.text
  if (!text) return ""
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return t("strength.desk_about", { text: short })
}

function aloud({ here }) {
  const few = SIDES.filter((side) => here?.aloud?.[side])
  if (few.length === 0) return nothing
  const words = few.map((side) => t(`strength.desk_aloud_${side}`)).join(" ")
  return html`<p class="advice">${icon("talk")}${words}</p>`
}

const total = (here, side) =>
  Object.values(here?.counts ?? {}).reduce((all, pile) => all + pile[side], 0)
