import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { dayAfter } from "../../parts/days.js"
import { back, inARow, mainButton, savedLine, sendingLine, stages } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookAgain } from "../../phone/taking.js"
import { ready } from "../../phone/writing.js"
import { t } from "../../words.js"
import { LOOK_BACK } from "./phone-days.js"
import { fieldKey, LONGEST, originKey } from "./phone-form-keys.js"
import { firstStep, lookBack, roles, what } from "./phone-form-screens.js"
import { leads, saveLeads } from "./phone-form-leads.js"

const STAGES = [what, leads, roles, firstStep, lookBack]
const SAVES = [["what", "goal"], null, ["roles", "needed"], ["first_step"], []]

/**
 * The form that is open: {id?, stage}. A new agreement has no id until its first screen was saved.
 */
export const formOf = (app) => app.recall(app.key("form"))

/** Open the form, for a new agreement or one that I may change. */
export function begin(app, id) {
  app.remember(app.key("form"), { id, stage: 0 })
}

/** Five short screens, one question each; from the first on the agreement is kept. */
export function form(app) {
  const { id, stage } = formOf(app)
  const last = stage === STAGES.length - 1
  const saved = savedFields(app, id)
  const on = mainButton(
    last ? say(app.now.step, "buttons", "send") : t("phone.next"),
    () => go(app, saved),
    { icon: last ? "tick" : "arrow-next" },
  )
  const body = html`
    ${stages(stage + 1, STAGES.length)}
    <p class="hint">
      ${
        id
          ? html`
              <bdi>${saved.what}</bdi>
            `
          : t("agreements.phone_new")
      }
    </p>
    ${STAGES[stage](app, { id, saved })}
    ${id ? (app.line.waiting.length > 0 ? sendingLine() : savedLine(t("phone.saved"))) : nothing}
  `
  return {
    id: `${app.now.run}/form/${stage}`,
    body,
    actions: inARow(
      back(() => (stage === 0 ? close(app) : move(app, { id, stage: stage - 1 }))),
      on,
    ),
  }
}

const move = (app, place) => app.remember(app.key("form"), place)

/** The fields as everybody knows them, with what is under way laid over. */
function savedFields(app, id) {
  const under = app
    .waiting("agree")
    .filter((entry) => id && (entry.id === id || entry.data.agreement === id))
  return under.reduce(
    (fields, { data }) => ({ ...fields, ...data.fields }),
    app.here.agreements?.[id] ?? { leads: {} },
  )
}

/** Save this screen and go on; stay where something does not fit. */
function go(app, saved) {
  const { id, stage } = formOf(app)
  if (SAVES[stage] === null) {
    if (!saveLeads(app, id, saved)) return
    return move(app, { id, stage: stage + 1 })
  }
  const fields = { ...textsOf(app, { id, saved }, SAVES[stage]), ...daysOf(app, id, stage) }
  if (Object.values(fields).includes(null)) return
  const changed = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== (saved[name] ?? "")),
  )
  const agreement = save(app, id, changed)
  if (stage === STAGES.length - 1) close(app)
  else move(app, { id: agreement, stage: stage + 1 })
}

function save(app, id, changed) {
  if (Object.keys(changed).length === 0) return id
  const gives = Object.keys(changed)
    .filter((name) => name in LONGEST)
    .map((name) => fieldKey(app, id, name))
  const options = { gives, done: t("phone.saved") }
  if (id) {
    app.act("agree", { agreement: id, fields: changed }, options)
    return id
  }
  return saveNew(app, changed, options)
}

function saveNew(app, fields, options) {
  const from = app.recall(originKey(app))
  const answer = app.act("agree", { fields, ...(from && { origin: from.id }) }, options)
  app.remember(originKey(app), undefined)
  answer.then(({ ok, refused }) => {
    if (ok && from) lookAgain(app)
    if (ok) return
    // What it came from may be gone by now: the words stay, and can be sent as one's own.
    if (refused !== "no_such_offer") app.remember(originKey(app), from)
    if (formOf(app)?.id === answer.id) begin(app)
  })
  return answer.id
}

function textsOf(app, { id, saved }, names) {
  return Object.fromEntries(
    names.map((name) => [
      name,
      ready(app, fieldKey(app, id, name), LONGEST[name], {
        value: saved[name] ?? "",
        required: name === "what",
      }),
    ]),
  )
}

function daysOf(app, id, stage) {
  if (stage === 3) {
    const day = app.recall(app.key("agreement", id, "day"))
    return day === undefined ? {} : { by_when: day }
  }
  const often = stage === 4 && app.recall(app.key("agreement", id, "look-back"))
  return often ? { look_back: dayAfter(LOOK_BACK[often]) } : {}
}

function close(app) {
  const { id } = formOf(app)
  if (id) app.forget(app.key("agreement", id))
  app.remember(app.key("form"), undefined)
}
