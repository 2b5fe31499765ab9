import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import {
  heading,
  mainButton,
  quietLine,
  savedLine,
  secondButton,
  sendingLine,
} from "../parts.js"
import { lookUp } from "../waiting.js"
import { t } from "../../words.js"
import { cardOf, isAlone, mates, paperOf, readyMarks } from "./card.js"
import { field } from "./field.js"
import { minutesWords } from "./time.js"

/**
 * Our card: its questions as rows, written by all of us; one of them open at a time. `deck` is what
 * a kind has of its own: `fields(app)` in order ({id, title, help, starters, one?, many?}),
 * `sign(id)`, `title(app)`, `help(app)`, `ready(app)` (the word of the button) and, where it has
 * one, `head(app)` over the title.
 */
export function card(app, deck) {
  if (!app.ours.people) return noGroup(app)
  const fields = deck.fields(app)
  const at = fields.findIndex(({ id }) => id === app.recall(app.key("field"), ""))
  return at < 0 ? overview(app, deck, fields) : field(app, deck, fields, at)
}

function noGroup(app) {
  return lookUp(app, { id: "no-group", title: t("card.phone_no_group"), words: t("card.phone_ask_group") })
}

function overview(app, deck, fields) {
  const { lines } = cardOf(app)
  const linesOf = (id) => lines.filter((line) => line.field === id)
  const open = fields.find(({ id }) => linesOf(id).length === 0)
  const marks = readyMarks(app)
  // Said before anything is typed; afterwards it makes room.
  const wrote = lines.some(({ mine }) => mine)
  const signed = quietLine("eye-off", t(`card.phone_signed_${isAlone(app) ? "alone" : "team"}`))
  const body = html`
    ${deck.head?.(app) ?? nothing} ${heading(deck.title(app))} ${together(app)}
    ${lines.length === 0 && !isAlone(app) ? html`<p class="hint">${deck.help(app)}</p>` : nothing}
    ${wrote ? nothing : signed}
    <ul class="card-rows" data-side=${paperOf(app)}>
      ${fields.map((each) => row(app, deck, each, linesOf(each.id)))}
    </ul>
    ${wrote ? signed : nothing} ${seconds(app)}
    ${lines.length > 0 && open && marks.length === 0 ? secondReady(app, deck) : nothing}
  `
  return {
    id: `${app.now.run}/card`,
    body,
    actions: marks.length > 0 ? isReady(app, marks) : goesOn(app, deck, fields, open),
  }
}

/** Whom I write with: first letters, and names. */
function together(app) {
  const names = mates(app)
  if (!names) return nothing
  const letters = Object.values(app.ours.people ?? {}).slice(0, 5)
  return html`
    <p class="mates" data-side=${paperOf(app)}>
      <span class="heads" aria-hidden="true">
        ${letters.map((name) => html`<b dir="auto">${[...name][0]}</b>`)}
      </span>
      <bdi>${t("card.phone_you_write_with", { names })}</bdi>
    </p>
  `
}

function row(app, deck, { id, title }, lines) {
  const busy = app.team.at(id)
  const [first] = lines
  const state = busy.length > 0 ? "busy" : first ? "filled" : "empty"
  return html`
    <li>
      <button class="card-row" data-state=${state} ?data-filled=${Boolean(first)}
        @click=${() => app.remember(app.key("field"), id)}>
        <span class="sign">${icon(deck.sign(id))}</span>
        <span class="words">
          <b>${title}</b>
          ${busy.length > 0 ? writesNow(busy, first) : first ? preview(lines) : empty()}
        </span>
        ${first ? filled() : nothing}
      </button>
    </li>
  `
}

const empty = () => html`<small>${t("card.phone_empty")}</small>`

const filled = () => html`
  <span class="done">
    ${icon("double-tick")}
    <span class="visually-hidden">${t("card.phone_filled")}</span>
  </span>
`

/** Who is in a field now: begins, or writes on where something stands already. */
function writesNow([name], first) {
  const words = first
    ? t("card.phone_writes_now", { name })
    : t("card.phone_begins_now", { name })
  return html`<small class="busy">${icon("pencil")}<bdi>${words}</bdi></small>`
}

const preview = ([{ text, lang }, ...others]) => html`
  <small lang=${lang ?? nothing} dir="auto">${text}</small>
  ${others.length > 0 ? andMore(others.length) : nothing}
`

const andMore = (n) => html`<small>${t("card.phone_more_lines", { n })}</small>`

function goesOn(app, deck, fields, open) {
  if (!open) return mainButton(deck.ready(app), () => markReady(app), { icon: "tick" })
  const at = fields.indexOf(open) + 1
  const go = () => app.remember(app.key("field"), open.id)
  return mainButton(t("card.phone_write_at", { at }), go, { icon: "pencil" })
}

const secondReady = (app, deck) => secondButton(deck.ready(app), () => markReady(app), "tick")

const markReady = (app) => app.contribute("ready", {}, { done: t("card.phone_ready") })

function isReady(app, marks) {
  const again = () => {
    for (const { id, mine } of marks) {
      if (mine) app.withdraw(id)
      else app.act("strike", { contribution: id, struck: true })
    }
  }
  const sending = marks.every((mark) => mark.sending)
  return html`
    ${sending ? sendingLine() : savedLine(t("card.phone_ready"), { boxed: true })}
    ${sending ? nothing : secondButton(t("card.phone_not_ready"), again, "pencil")}
  `
}

const seconds = (app) =>
  app.here.seconds
    ? quietLine("clock", t("card.phone_time_each", { time: minutesWords(app.here.seconds) }))
    : nothing
