import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { styleMap } from "../../parts/style-map.js"
import { notes } from "../../desk/notes.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"

const SIDES = ["formal", "informal"]
const LONGEST = 30

/** What each side writes about the other, side by side; then what the others missed. */
export function facilitator(desk) {
  const { view, script } = desk
  const texts = script?.steps?.[view.step] ?? {}
  const heading = (side) => texts.projector?.[`heading_${side}`] ?? t(`side.${side}`)
  const columns = SIDES.map((side) => ({
    side,
    title: heading(side),
    count: total(view.here, side),
    takes: (note) => note.type === "note" && note.side === side,
  }))
  const missed = {
    title: texts.participant?.react?.options?.missing ?? t("strength.desk_said"),
    takes: (note) => note.type === "reaction",
  }
  const any = Object.values(view.notes.shown).some(missed.takes)
  return html`${aloud(view)}${notes(desk, {
    columns: any ? [...columns, missed] : columns,
    about: (note) => about(note, view, texts),
  })}`
}

/** The piles of each dimension as they stand on the big screen. */
export function mini({ view }) {
  const counts = Object.values(view.here?.counts ?? {})
  const most = Math.max(1, ...counts.flatMap(Object.values))
  return html`<span class="mini-piles" aria-hidden="true">${counts.map((pile) => html`<span>
    ${SIDES.map((side) => html`<i data-side=${side} style=${styleMap({ inlineSize: `${(100 * pile[side]) / most}%` })}></i>`)}</span>`)}</span>
    <span class="visually-hidden">${t("strength.desk_notes", { n: view.here?.count ?? 0 })}</span>`
}

function about(note, { here }, { participant }) {
  if (note.type === "note") return participant?.dimensions?.[note.dimension ?? note.group]?.title ?? ""
  const text = here?.notes?.[note.group]?.text
  return text ? t("strength.desk_about", { text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text }) : ""
}

function aloud({ here }) {
  const few = SIDES.filter((side) => here?.aloud?.[side])
  if (few.length === 0) return nothing
  return html`<p class="advice">${icon("talk")}${few.map((side) => t(`strength.desk_aloud_${side}`)).join(" ")}</p>`
}

const total = (here, side) => Object.values(here?.counts ?? {}).reduce((all, pile) => all + pile[side], 0)
