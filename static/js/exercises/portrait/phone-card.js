import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import {
  heading,
  mainButton,
  quietLine,
  savedLine,
  secondButton,
  sendingLine,
} from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { t } from "../../words.js"
import { SIGNS, cardOf, fieldsOf, mates, readyMarks } from "./card.js"
import { field } from "./phone-field.js"
import { minutesWords } from "./phone-listen.js"

/** Our card: five questions as rows, written by all of us; one of them open at a time. */
export function card(app) {
  const fields = fieldsOf(app)
  const at = fields.findIndex(({ id }) => id === app.recall(app.key("field"), ""))
  return at < 0 ? overview(app, fields) : field(app, fields, at)
}

function overview(app, fields) {
  const { lines } = cardOf(app)
  const linesOf = (id) => lines.filter((line) => line.field === id)
  const open = fields.find(({ id }) => linesOf(id).length === 0)
  const marks = readyMarks(app)
  // Said before anything is typed; afterwards it makes room.
  const wrote = lines.some(({ mine }) => mine)
  const whose = app.me.organisation ? "team" : "alone"
  const signed = quietLine("eye-off", t(`portrait.phone_signed_${whose}`))
  const body = html`
    ${heading(title(app))} ${together(app)}
    ${lines.length === 0 && app.me.organisation ? help(app) : nothing} ${wrote ? nothing : signed}
    <ul class="card-rows" data-side=${app.me.side}>
      ${fields.map((each) => row(app, each, linesOf(each.id)))}
    </ul>
    ${wrote ? signed : nothing} ${seconds(app)}
    ${lines.length > 0 && open && marks.length === 0 ? secondReady(app) : nothing}
  `
  return {
    id: `${app.now.run}/card`,
    body,
    actions: marks.length > 0 ? isReady(app, marks) : goesOn(app, fields, open),
  }
}

const help = (app) => html`<p class="hint">${say(app.now.step, "card", "help")}</p>`

const title = (app) => {
  const { name } = app.parts.team ?? {}
  return name ? t("portrait.phone_card_of", { name }) : t("portrait.phone_card_alone")
}

/** Whom I write with: first letters, and names. */
function together(app) {
  const names = mates(app)
  if (!names) return nothing
  const letters = Object.values(app.ours.people ?? {}).slice(0, 5)
  return html`
    <p class="mates" data-side=${app.me.side}>
      <span class="heads" aria-hidden="true">
        ${letters.map((name) => html`<b dir="auto">${[...name][0]}</b>`)}
      </span>
      <bdi>${t("portrait.phone_you_write_with", { names })}</bdi>
    </p>
  `
}

function row(app, { id, title }, lines) {
  const busy = app.team.at(id)
  const [first] = lines
  const state = busy.length > 0 ? "busy" : first ? "filled" : "empty"
  return html`
    <li>
      <button class="card-row" data-state=${state} ?data-filled=${Boolean(first)}
        @click=${() => app.remember(app.key("field"), id)}>
        <span class="sign">${icon(SIGNS[id] ?? "note")}</span>
        <span class="words">
          <b>${title}</b>
          ${busy.length > 0 ? writesNow(busy, first) : first ? preview(lines) : empty()}
        </span>
        ${first ? filled() : nothing}
      </button>
    </li>
  `
}

const empty = () => html`<small>${t("portrait.phone_empty")}</small>`

const filled = () => html`
  <span class="done">
    ${icon("double-tick")}
    <span class="visually-hidden">${t("portrait.phone_filled")}</span>
  </span>
`

/** Who is in a field now: begins, or writes on where something stands already. */
function writesNow([name], first) {
  const words = first
    ? t("portrait.phone_writes_now", { name })
    : t("portrait.phone_begins_now", { name })
  return html`<small class="busy">${icon("pencil")}<bdi>${words}</bdi></small>`
}

const preview = ([{ text, lang }, ...others]) => html`
  <small lang=${lang ?? nothing} dir="auto">${text}</small>
  ${others.length > 0 ? andMore(others.length) : nothing}
`

const andMore = (n) => html`<small>${t("portrait.phone_more_lines", { n })}</small>`

function goesOn(app, fields, open) {
  if (!open) {
    const word = say(app.now.step, "buttons", "ready")
    return mainButton(word, () => markReady(app), { icon: "tick" })
  }
  const at = fields.indexOf(open) + 1
  const go = () => app.remember(app.key("field"), open.id)
  return mainButton(t("portrait.phone_write_at", { at }), go, { icon: "pencil" })
}

const secondReady = (app) =>
  secondButton(say(app.now.step, "buttons", "ready"), () => markReady(app), "tick")

const markReady = (app) => app.contribute("ready", {}, { done: t("portrait.phone_ready") })

function isReady(app, marks) {
  const again = () => {
    for (const { id, mine } of marks) {
      if (mine) app.withdraw(id)
      else app.act("strike", { contribution: id, struck: true })
    }
  }
  const sending = marks.every((mark) => mark.sending)
  return html`
    ${sending ? sendingLine() : savedLine(t("portrait.phone_ready"), { boxed: true })}
    ${sending ? nothing : secondButton(t("portrait.phone_not_ready"), again, "pencil")}
  `
}

const seconds = (app) =>
  app.here.seconds
    ? quietLine("clock", t("portrait.phone_time_each", { time: minutesWords(app.here.seconds) }))
    : nothing
