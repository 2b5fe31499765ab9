import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { live } from "../../../vendor/lit-html/directives/live.js"
import { inPlace } from "../../phone/in-place.js"
import { back, chips, heading, inARow, mainButton, quietLine } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { ready, typed, writing } from "../../phone/writing.js"
import { dateInWords, t } from "../../words.js"
import { address } from "./mailbox.js"
import { LONGEST, range, suggestions, written } from "./post.js"

const OTHER = "other"

/** The sheet of paper: for whom, what, and for which day. */
export function write(app) {
  const sort = app.recall(app.key("sort"), "letter")
  const before = written(app).find(({ id }) => id === app.recall(app.key("changes")))
  const key = app.key(sort, before?.id ?? "new")
  const to = before ? undefined : receiver(app)
  const day = app.recall(app.key("day"), before?.day ?? "")
  const own = !before && !to && address(app)
  const body = html`
    ${heading(words(app, sort, "title"))} ${before ? nothing : forWhom(app, to)}
    <div class=${`post-sheet ${sort}`}>
      ${writing(app, {
        key,
        label: t(`close.phone_your_${sort}`),
        longest: LONGEST[sort],
        rows: sort === "letter" ? 7 : 2,
        starters: starters(app, sort, typed(app, key, before?.text).trim()),
        value: before?.text ?? "",
      })}
    </div>
    ${forWhen(app, day)} ${own || nothing}
    ${quietLine("person", t("close.phone_signed", { name: app.me.name }))}
    ${quietLine("lock", words(app, "private"))}
  `
  const send = () => post(app, { sort, before, key, to, day, own })
  const button = before
    ? mainButton(t("close.phone_save"), send, { icon: "tick" })
    : mainButton(t("close.phone_post"), send, { icon: "letter" })
  const actions = inARow(
    back(() => close(app)),
    button,
  )
  return { id: `${app.now.run}/write-${sort}`, body, actions }
}

const words = (app, ...path) => say(app.now.step, "letter_or_bell", ...path)

/** They help to begin; after that the days are nearer. */
function starters(app, sort, text) {
  const all = words(app, sort, "starters") || []
  return all.some((each) => each.startsWith(text)) ? all : []
}

/** Somebody chosen who wants no post any more is nobody. */
function receiver(app) {
  const chosen = app.recall(app.key("to"), "")
  return chosen in (app.here.post?.receivers ?? {}) && chosen !== app.me.id ? chosen : ""
}

function forWhom(app, to) {
  const { receivers = {}, order = [] } = app.here.post ?? {}
  const others = order.filter((id) => id !== app.me.id)
  const choices = inPlace(app.key("to"), [
    { value: "", text: t("close.phone_to_me") },
    ...others.map((id) => ({ value: id, text: t("close.phone_to", { name: receivers[id].name }) })),
  ])
  const label = words(app, "to")
  return html`
    <div class="post-part">
      <h2>${label}</h2>
      ${chips("to", label, choices, to, (id) => app.remember(app.key("to"), id))}
      ${others.length > 0 ? nothing : quietLine("people", t("close.phone_nobody_wants"))}
    </div>
  `
}

function forWhen(app, day) {
  const now = app.line.now()
  const offered = suggestions(now, app.here.look_back)
  const other = app.recall(app.key("other-day"), day && !offered.some((each) => each.day === day))
  const choices = [
    ...offered.map(({ name, day: value }) => ({ value, text: when(name, value) })),
    { value: OTHER, text: t("close.phone_other_day") },
  ]
  const label = words(app, "day")
  const choose = (value) => {
    app.remember(app.key("other-day"), value === OTHER)
    if (value !== OTHER) app.remember(app.key("day"), value)
  }
  return html`
    <div class="post-part">
      <h2>${label}</h2>
      ${chips("day", label, choices, other ? OTHER : day, choose)} ${other ? calendar(app, day, now) : nothing}
    </div>
  `
}

const when = (name, day) => html`${t(`close.phone_${name}`)}<small>${dateInWords(day)}</small>`

function calendar(app, day, now) {
  const { first, last } = range(now)
  const choose = ({ target }) => app.remember(app.key("day"), target.value)
  return html`
    <label class="field">
      <span class="visually-hidden">${t("close.phone_other_day")}</span>
      <input
        class="input"
        id="post-day"
        type="date"
        min=${first}
        max=${last}
        .value=${live(day)}
        @change=${choose}
      />
    </label>
  `
}

function post(app, { sort, before, key, to, day, own }) {
  if (ready(app, key, LONGEST[sort], { value: before?.text }) === null) return
  if (!day) return app.say(t("close.phone_choose_day"))
  const at = app.key("address")
  const told = { day, text: typed(app, key, before?.text).trim() }
  const gives = { gives: [key, ...(own ? [at] : [])], done: t("close.phone_posted") }
  const mail = own ? typed(app, at).trim() : ""
  const more = { sort, ...(to && { to }), ...(mail && { address: mail }) }
  const sent = before
    ? app.act("change_letter", { letter: before.id, ...told }, gives)
    : app.act("write_letter", { ...more, ...told }, gives)
  close(app)
  // Its texts are back in their fields then: so is the sheet.
  sent.then(({ ok }) => ok || reopen(app, { sort, before, to, day }))
}

function close(app) {
  for (const name of ["writes", "changes", "another", "day", "other-day", "to"]) app.remember(app.key(name))
}

function reopen(app, { sort, before, to, day }) {
  const { problem } = app
  const was = { sort, day, to: to || undefined, changes: before?.id, writes: true }
  for (const [name, value] of Object.entries(was)) app.remember(app.key(name), value)
  app.problem = problem
  app.draw()
}
