import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { cardOf, teamOf } from "../../phone/card/card.js"
import { teamWords } from "../../phone/card/listen.js"
import {
  back,
  heading,
  inARow,
  mainButton,
  options,
  quietLine,
  savedLine,
  secondButton,
  sendingLine,
} from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"

const NONE = "-"
const listed = new WeakMap()

/** What others need: tap one that our team can do something about. */
export function needs(app) {
  const all = needsOf(app)
  const open = all.find(({ id }) => id === app.recall(app.key("need"), ""))
  return open ? one(app, open) : list(app, all)
}

/**
 * Needs of other teams, in the order in which this phone first saw them: a row never jumps away
 * under a finger.
 */
function needsOf(app) {
  const kept = keptOf(app)
  const { order = [], needs = {}, teams = {} } = app.here
  for (const id of order) kept.seen.set(id, { id, ...teams[needs[id].team], ...needs[id] })
  if ((app.here.count ?? 0) <= order.length) {
    for (const id of kept.seen.keys()) if (!(id in needs)) kept.seen.delete(id)
  }
  return [...kept.seen.values()].filter(({ team }) => team !== teamOf(app))
}

function keptOf(app) {
  const { run } = app.now
  if (listed.get(app)?.run !== run) listed.set(app, { run, seen: new Map() })
  return listed.get(app)
}

/** What our team said about a need: {id, by?, offer?, mine, sending?}, or nothing. */
function ourMatch(app, need) {
  const leaving = [...app.waiting("withdraw"), ...app.waiting("strike")]
  const gone = new Set(leaving.map(({ data }) => data.contribution))
  const mine = app.own("match").filter(({ about, struck }) => about === need && !struck).at(-1)
  const ours = app.ours.can?.[need]
  const found = mine ? { ...ours, ...mine, mine: true } : ours && { ...ours, mine: false }
  return found && !gone.has(found.id) ? found : undefined
}

function list(app, all) {
  const { step, run } = app.now
  const hidden = (app.here.count ?? 0) - keptOf(app).seen.size
  if (all.length === 0 && hidden <= 0) {
    return lookUp(app, { words: t("portrait.phone_no_needs"), more: ourNeeds(app) })
  }
  const body = html`
    ${heading(say(step, "match", "question"))}
    <p class="hint">${say(step, "match", "help")}</p>
    <ul class="needs">${repeat(all, ({ id }) => id, (need) => item(app, need))}</ul>
    ${hidden > 0 ? secondButton(t("phone.more"), () => more(app), "plus") : nothing} ${ourNeeds(app)}
  `
  const did = all.filter(({ id }) => ourMatch(app, id)).length
  const saved = did > 0 ? savedLine(t("portrait.phone_helps", { n: did })) : nothing
  return { id: `${run}/needs`, body, actions: app.line.waiting.length > 0 ? sendingLine() : saved }
}

async function more(app) {
  const kept = keptOf(app)
  try {
    const after = [...kept.seen.keys()].at(-1) ?? ""
    const { shown, order } = await app.line.look({ part: "needs", run: app.now.run, after })
    const fresh = order.filter((id) => !kept.seen.has(id))
    for (const id of fresh) kept.seen.set(id, { id, ...shown[id] })
    app.draw()
  } catch {
    app.say(t("portrait.phone_more_offline"))
  }
}

function item(app, need) {
  const match = ourMatch(app, need.id)
  return html`
    <li>
      <button
        class=${match ? "opt need on" : "opt need"}
        @click=${() => app.remember(app.key("need"), need.id)}
      >
        <span class="words">
          <small>${mark(need.side)}<bdi>${teamWords(need)}</bdi></small>
          <span lang=${need.lang} dir="auto">${need.text}</span>
          ${match ? ours(match) : answered(need)}
        </span>
        ${icon(match ? "tick" : "arrow-next")}
      </button>
    </li>
  `
}

const answered = ({ matched }) =>
  matched ? html`<small>${t("portrait.phone_matched", { n: matched })}</small>` : nothing

function ours({ by, mine, sending }) {
  const told = mine || !by ? t("portrait.phone_we_can") : t("portrait.phone_said_by", { name: by })
  return html`<small class="yes">${sending ? t("phone.on_its_way") : told}</small>`
}

function one(app, need) {
  const { step, run } = app.now
  const match = ourMatch(app, need.id)
  const offers = cardOf(app).lines.filter((line) => line.field === "offer" && !line.hidden)
  const chosen = app.recall(app.key("offer", need.id), match?.offer ?? NONE)
  const choices = [
    ...offers.map(({ id, text, lang }) => ({ value: id, text, lang })),
    { value: NONE, text: t("portrait.phone_something_else") },
  ]
  const label = t("portrait.phone_with_what")
  const choose = (value) => app.remember(app.key("offer", need.id), value)
  const withWhat = html`
    <p class="field-label">${label}</p>
    ${options("offer", label, choices, chosen, choose)}
  `
  // Somebody else of the team said it: theirs to say with what.
  const theirs = match && !match.mine
  const notUs = () => takeBack(app, match, need)
  const body = html`
    <div class="place">${mark(need.side)}<bdi class="name">${teamWords(need)}</bdi></div>
    <blockquote class="note big" data-side=${need.side}>
      <p lang=${need.lang} dir="auto">${need.text}</p>
    </blockquote>
    ${heading(match ? t("portrait.phone_we_said_yes") : say(step, "match", "question"))}
    ${theirs ? quietLine("people", t("portrait.phone_said_by", { name: match.by ?? "" })) : nothing}
    ${offers.length > 0 && !theirs ? withWhat : nothing}
    ${match ? secondButton(t("portrait.phone_not_us"), notUs, "undo") : nothing}
  `
  const go = () => sayYes(app, need, match, chosen)
  const leave = () => app.remember(app.key("need"))
  const word = match ? t("phone.save") : say(step, "buttons", "help_offer")
  const main = theirs
    ? mainButton(t("phone.go_on"), leave)
    : mainButton(word, go, { icon: match ? "tick" : "hand" })
  return { id: `${run}/needs/${need.id}`, body, actions: inARow(back(leave), main) }
}

function sayYes(app, need, match, chosen) {
  const content = chosen === NONE ? {} : { offer: chosen }
  if (!match) app.contribute("match", content, { about: need.id, done: t("portrait.phone_we_can") })
  else if (content.offer !== match.offer) app.amend(match.id, content, { done: t("phone.saved") })
  app.remember(app.key("need"))
}

function takeBack(app, match, need) {
  if (match.mine) app.withdraw(match.id)
  else app.act("strike", { contribution: match.id, struck: true }, { done: t("phone.withdrawn") })
  app.remember(app.key("offer", need.id))
  app.remember(app.key("need"))
}

/** What we asked ourselves, and who can do it. */
function ourNeeds(app) {
  const mine = cardOf(app).lines.filter((line) => line.field === "need")
  if (mine.length === 0) return nothing
  return html`
    <section class="our-needs">
      <h2>${t("portrait.phone_our_needs")}</h2>
      <ul>${mine.map((line) => ourNeed(app, line))}</ul>
    </section>
  `
}

function ourNeed(app, { id, text, lang }) {
  const helpers = Object.values(app.ours.helped?.[id] ?? {})
  return html`
    <li class="note" data-side=${app.me.side}>
      <p lang=${lang ?? nothing} dir="auto">${text}</p>
      ${helpers.length === 0
        ? html`<small>${t("portrait.phone_still_open")}</small>`
        : helpers.map(theyCan)}
    </li>
  `
}

const theyCan = (team) => html`
  <small class="yes">
    ${icon("hand")}
    <bdi>${t("portrait.phone_they_can", { name: teamWords(team) })}</bdi>
  </small>
`
