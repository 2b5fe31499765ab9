import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { jobPortrait, volunteerPortrait, welcome } from "../parts/scenes.js"
import { dateInWords, t } from "../words.js"
import { inPlace } from "./in-place.js"
import { back, heading, inARow, mainButton, options, quietLine, stages } from "./parts.js"
import { sayAtDoor } from "./script.js"
import { line, ready, typed } from "./writing.js"

const LONGEST_NAME = 40
const LONGEST_ORGANISATION = 50
const NEW = "new"
const ALONE = "alone"
const STAGES = [language, name, organisation, side]

/** Coming in: language, name, organisation, side. Going back keeps everything, a reload too. */
export function join(app) {
  const stage = app.recall("join/stage", 0)
  return { id: `join/${stage}`, ...STAGES[stage](app, stage) }
}

function go(app, stage) {
  app.say("")
  app.remember("join/stage", stage)
}

/** Every stage looks alike: bars, its own body, back and on. */
function laid(app, stage, body, button) {
  return {
    body: html`
      ${stages(stage + 1, STAGES.length)} ${body}
    `,
    actions: inARow(stage > 0 ? back(() => go(app, stage - 1)) : nothing, button),
  }
}

const next = (app, stage, check = () => true) =>
  mainButton(sayAtDoor("buttons", "next"), () => check() && go(app, stage + 1))

function language(app, stage) {
  const choices = app.languages.map(({ code, name }) => ({ value: code, text: name, lang: code }))
  const question = sayAtDoor("language")
  const body = html`
    ${heading(question)}
    ${options("language", question, choices, app.lang, (code) => app.changeLanguage(code))}
    <p>
      <button class="link" @click=${() => app.open("carry-on")}>
        ${t("phone.was_in_already")}
      </button>
    </p>
  `
  return laid(app, stage, body, next(app, stage))
}

function name(app, stage) {
  const question = sayAtDoor("name", "question")
  const field = { key: "join/name", name: question, longest: LONGEST_NAME }
  const day = dateInWords(app.parts.door?.keeps_until)
  const body = html`
    ${welcome()}${heading(question)}
    ${line(app, { ...field, big: true, help: sayAtDoor("name", "help") })}
    ${quietLine("calendar", t("phone.kept_until", { day }))}
    ${quietLine("lock", sayAtDoor("privacy"))}
  `
  return laid(
    app,
    stage,
    body,
    next(app, stage, () => ready(app, "join/name", LONGEST_NAME) !== null),
  )
}

function organisation(app, stage) {
  const question = sayAtDoor("organisation", "question")
  const chosen = app.recall("join/organisation")
  const known = Object.entries(app.parts.door?.organisations ?? {})
  const choices = inPlace("organisation", [
    ...known.map(([id, { name, people }]) => ({
      value: id,
      text: name,
      help: people ? t("phone.people", { n: people }) : "",
    })),
    { value: NEW, text: t("phone.another_name"), sign: icon("plus") },
    { value: ALONE, text: sayAtDoor("organisation", "alone"), sign: icon("person") },
  ])
  const field = line(app, {
    key: "join/new",
    label: t("phone.organisation_name"),
    longest: LONGEST_ORGANISATION,
  })
  const body = html`
    ${heading(question)}
    <p class="hint">${sayAtDoor("organisation", "help")}</p>
    ${options("organisation", question, choices, chosen, (id) => chooseOrganisation(app, id))}
    ${chosen === NEW ? field : nothing}
  `
  return laid(
    app,
    stage,
    body,
    next(app, stage, () => organisationChosen(app, known)),
  )
}

function chooseOrganisation(app, id) {
  app.problem = ""
  app.remember("join/organisation", id)
  if (id === NEW) app.reveal("field-join/new")
}

function organisationChosen(app, known) {
  const chosen = app.recall("join/organisation")
  if (chosen === NEW) return ready(app, "join/new", LONGEST_ORGANISATION) !== null
  if (chosen === ALONE || known.some(([id]) => id === chosen)) return true
  app.say(t("phone.choose_first"))
  return false
}

function side(app, stage) {
  const question = sayAtDoor("side", "question")
  const chosen = app.recall("join/side")
  const body = html`
    ${heading(question)}
    <div class="sides" role="radiogroup" aria-label=${question}>
      ${sideChoice(app, "formal", jobPortrait(), chosen)}
      ${sideChoice(app, "informal", volunteerPortrait(), chosen)}
      ${sideChoice(app, "both", nothing, chosen)}
    </div>
  `
  const busy = app.waiting("join").length > 0
  return laid(
    app,
    stage,
    body,
    mainButton(sayAtDoor("buttons", "done"), () => comeIn(app), { icon: "tick", busy }),
  )
}

function sideChoice(app, value, picture, chosen) {
  const help = sayAtDoor("side", value, "help")
  return html`
    <label class=${value === chosen ? "side on" : "side"} data-side=${value}>
      <input
        type="radio"
        name="side"
        value=${value}
        .checked=${value === chosen}
        @change=${() => app.remember("join/side", value)}
      />
      ${picture}
      <span class="words">
        <b>${sayAtDoor("side", value, "title")}</b>
        <span>${help}</span>
        ${
          value === "both"
            ? nothing
            : html`
                <small>${mark(value)} ${t(`side.${value}`)}</small>
              `
        }
      </span>
      ${value === "both" ? mark(value) : nothing}
      ${
        value === chosen
          ? html`
              <span class="chosen">${icon("tick")}</span>
            `
          : nothing
      }
    </label>
  `
}

function comeIn(app) {
  const chosen = app.recall("join/side")
  if (!chosen) return app.say(t("phone.choose_first"))
  const where = app.recall("join/organisation")
  const data = { name: typed(app, "join/name").trim(), side: chosen }
  if (where === NEW) data.new_organisation = typed(app, "join/new").trim()
  else if (where !== ALONE) data.organisation = where
  app.act("join", data).then(({ ok }) => ok && app.forget("join/"))
}
