import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { track } from "../../desk/balance.js"
import { making, presenting, teamName } from "../../desk/cards.js"
import { notes } from "../../desk/notes.js"
import { textsOf } from "../../desk/phrases.js"
import { icon } from "../../parts/icons.js"
import { ALL_SIDES, SIDES } from "../../parts/sides.js"
import { t } from "../../words.js"
import { map } from "./desk-map.js"
import { pictures } from "./desk-pictures.js"

const WORDS = ["before", "after"]
// What the notes are that one looks at in each phase.
const LISTED = { before: ["before"], after: ["after"], compare: WORDS, cards: ["line"] }

/** How far everybody is; whose card is on; what came of it. Then what people wrote. */
export function facilitator(desk) {
  const { phase } = desk.view
  const parts = {
    before: asked,
    cards: (desk) => making(desk, Object.keys(textsOf(desk).card?.fields ?? {}).length),
    present: presenting,
    after: asked,
    compare: pictures,
    map,
  }
  return html`${parts[phase](desk)}${written(desk, LISTED[phase] ?? ["line"])}`
}

/** How far the room is, small. */
export function mini({ view }) {
  const { phase, here = {}, turn } = view
  if (phase === "present") {
    const team = here.teams?.[turn]
    return html`<span class="soft" dir="auto">${team ? teamName({ view }, turn) : ""}</span>`
  }
  if (phase === "compare") {
    return html`<span class="soft">${t("portrait.desk_phase_compare")}</span>`
  }
  return { cards: ready, map: answered }[phase]?.(here) ?? wrote(here)
}

const ready = ({ ready = 0, count = 0 }) =>
  bar(t("card.desk_ready", { ready, n: count }), ready, count)

const wrote = ({ wrote = 0, of = 0 }) => bar(t("portrait.desk_wrote", { wrote, n: of }), wrote, of)

function answered({ counts: { needs = 0, unmet = 0 } = {} }) {
  return bar(t("portrait.desk_unmet", { n: unmet }), needs - unmet, needs)
}

const bar = (words, part, whole) => html`${track(part, whole)} <span class="soft">${words}</span>`

function asked({ view: { here = {} } }) {
  const few = SIDES.filter((side) => here.aloud?.[side])
  const words = few.map((side) => t(`portrait.desk_aloud_${side}`)).join(" ")
  return html`<section class="panel portrait-asked" aria-labelledby="portrait-asked">
      <h2 id="portrait-asked">${t("portrait.desk_words")}</h2>
      ${wrote(here)}
    </section>
    ${words ? html`<p class="advice">${icon("talk")}${words}</p>` : nothing}`
}

/** What people wrote, by side; a line with its team and question. */
function written(desk, types) {
  const { view } = desk
  const texts = textsOf(desk)
  const takes = (note) => types.includes(note.type) && !note.struck
  const listed = desk.notebook.notes(view).filter(takes)
  if (listed.length === 0) return nothing
  const said = (side) => listed.some((note) => note.side === side)
  const sides = ALL_SIDES.filter((side) => side !== "both" || said(side))
  const columns = sides.map((side) => ({
    side,
    title: types[0] === "line" ? t(`side.${side}`) : t(`portrait.desk_about_${side}`),
    count: listed.filter((note) => note.side === side).length,
    takes: (note) => takes(note) && note.side === side,
  }))
  return notes(desk, { columns, about: (note) => belongsTo(desk, texts, note) })
}

function belongsTo(desk, texts, { type, field, group }) {
  if (type !== "line") return t(`portrait.desk_phase_${type}`)
  const question = texts.card?.fields?.[field]?.title
  return [teamName(desk, group), question].filter(Boolean).join(" · ")
}
