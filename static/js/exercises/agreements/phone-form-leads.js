import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { leadWords } from "../../phone/agreement.js"
import { chips, heading, quietLine } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { line, ready } from "../../phone/writing.js"
import { t } from "../../words.js"
import { hoursChoice, hoursChosen } from "./phone-hours.js"

const LONGEST_NAME = 40
const LONGEST_ORGANISATION = 50

/**
 * Who leads on each side: me, somebody by name, or nobody yet; and the time of the informal lead.
 */
export function leads(app, { id, saved }) {
  return html`
    ${heading(t("agreements.phone_who_leads"))}${SIDES.map((side) => block(app, id, saved, side))}
  `
}

/** Send what differs. False, and said why, when something does not fit. */
export function saveLeads(app, id, saved) {
  const acts = SIDES.map((side) => leadAct(app, id, saved, side))
  const hours = hoursChosen(app, id, saved.hours)
  if (acts.includes(null) || hours === null) return false
  for (const act of acts) if (act) app.act("name_lead", act, { gives: keysOf(app, id, act.side) })
  if (hours.value !== saved.hours) {
    app.act("agree", { agreement: id, fields: { hours: hours.value ?? null } })
  }
  for (const side of SIDES) app.remember(choiceKey(app, id, side), undefined)
  return true
}

function block(app, id, saved, side) {
  const now = leadNow(app, id, saved, side)
  const chosen = chosenNow(app, id, now, side)
  const words = say(app.now.step, "fields", `lead_${side}`)
  const choices = [
    ...(mayBeMe(app, side) ? [{ value: "me", text: t("agreements.phone_me") }] : []),
    { value: "other", text: t("agreements.phone_other") },
    { value: "open", text: say(app.now.step, "open_place") },
  ]
  const choose = (value) => app.remember(choiceKey(app, id, side), value)
  return html`
    <section class="leadblock" data-side=${side}>
      <h2>
        ${mark(side)}
        <span>${words.title}</span>
      </h2>
      ${
        now && chosen === (isMe(app, now) ? "me" : "other")
          ? html`
              <p>${leadWords(now)}</p>
            `
          : nothing
      }
      ${chips(`lead-${side}`, words.title, choices, chosen, choose)}
      ${
        chosen === "other"
          ? html`
              ${nameFields(app, id, side, isMe(app, now) ? undefined : now)}
              ${quietLine("question", t("agreements.phone_is_asked"))}
            `
          : nothing
      }
      ${side === "informal" && chosen !== "open" ? hoursChoice(app, id, saved.hours) : nothing}
    </section>
  `
}

function nameFields(app, id, side, known) {
  const [name, organisation] = keysOf(app, id, side)
  return [
    line(app, {
      key: name,
      label: t("agreements.phone_lead_name"),
      longest: LONGEST_NAME,
      value: known?.name ?? "",
    }),
    line(app, {
      key: organisation,
      label: t("agreements.phone_lead_organisation"),
      longest: LONGEST_ORGANISATION,
      value: known?.organisation ?? "",
    }),
  ]
}

const choiceKey = (app, id, side) => app.key("agreement", id, `lead-${side}`)
const keysOf = (app, id, side) =>
  ["name", "organisation"].map((what) => app.key("agreement", id, `lead-${side}-${what}`))
const isMe = (app, lead) => lead?.person === app.me.id

/** Who does both leads on one side of an agreement. */
function mayBeMe(app, side) {
  return app.me.side === "both" || app.me.side === side
}

/** The lead as it is, with what is under way laid over it. */
function leadNow(app, id, saved, side) {
  const under = app
    .waiting("name_lead")
    .filter(({ data }) => data.agreement === id && data.side === side)
    .at(-1)?.data
  if (!under) return saved.leads?.[side]
  if (under.person) return { name: app.me.name, answer: "yes", person: under.person }
  return under.name
    ? { name: under.name, organisation: under.organisation, answer: "asked" }
    : undefined
}

function chosenNow(app, id, now, side) {
  return app.recall(choiceKey(app, id, side), now ? (isMe(app, now) ? "me" : "other") : "open")
}

/** What to send for a side: nothing when it stays as it is, null when a name does not fit. */
function leadAct(app, id, saved, side) {
  const now = leadNow(app, id, saved, side)
  const chosen = chosenNow(app, id, now, side)
  const about = { agreement: id, side }
  if (chosen === "open") return now ? about : undefined
  if (chosen === "me")
    return isMe(app, now) && now.answer === "yes" ? undefined : { ...about, person: app.me.id }
  const [nameKey, organisationKey] = keysOf(app, id, side)
  const known = isMe(app, now) ? undefined : now
  const name = ready(app, nameKey, LONGEST_NAME, { value: known?.name ?? "" })
  if (name === null) return null
  const organisation = ready(app, organisationKey, LONGEST_ORGANISATION, {
    value: known?.organisation ?? "",
    required: false,
  })
  if (organisation === null) return null
  if (known && name === known.name && organisation === (known.organisation ?? "")) return undefined
  return { ...about, name, organisation }
}
