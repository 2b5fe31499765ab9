import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { dateInWords, t, timeInWords } from "../words.js"
import { groupPage } from "./group.js"
import { back, heading, inARow, mainButton, options, quietLine } from "./parts.js"
import { mine } from "./mine.js"
import { line, typed } from "./writing.js"

const PAGES = { menu, mine, group: groupPage, language, move, "carry-on": carryOn, leave, gone }

/** The page from the menu that is open. */
export function page(app) {
  return { id: `page/${app.page}`, ...PAGES[app.page](app) }
}

const toTask = (app) => mainButton(t("phone.go_on"), () => app.open(""), { icon: "arrow-next" })

function menu(app) {
  const { me } = app
  const organisation = app.parts.team?.name
  const body = html`
    ${heading(me.name)}
    <p class="hint">${mark(me.side)} ${t(`side.${me.side}`)}</p>
    ${
      organisation
        ? html`
            <p class="hint"><bdi>${organisation}</bdi></p>
          `
        : nothing
    }
    <ul class="doors">
      ${door(app, "mine", "note", t("phone.mine"))}
      ${me.group ? door(app, "group", "people", t("group.phone_mine")) : nothing}
      ${app.languages.length > 1 ? door(app, "language", "globe", t("phone.language")) : nothing}
      ${app.now.ended ? nothing : door(app, "move", "phone", t("phone.other_phone"))}
      ${app.awake.can ? stayAwake(app) : nothing}
      ${door(app, "leave", "leave", t("phone.leave"))}
    </ul>
    ${quietLine("calendar", t("phone.kept_until", { day: dateInWords(app.now.keeps_until) }))}
  `
  return { body, actions: toTask(app) }
}

// By one's own choice alone: it costs battery.
function stayAwake(app) {
  const on = Boolean(app.recall("awake"))
  const toggle = () => {
    if (on) app.awake.release()
    else app.awake.hold()
    app.remember("awake", on ? undefined : true)
  }
  return html`
    <li>
      <button class="opt" aria-pressed=${String(on)} @click=${toggle}>
        ${icon(on ? "tick" : "bulb")}
        <span class="words">
          <span>${t("live.phone_awake")}</span>
          <small>${t("live.phone_awake_battery")}</small>
        </span>
      </button>
    </li>
  `
}

const door = (app, page, name, words) => html`
  <li>
    <button class="opt" @click=${() => app.open(page)}>
      ${icon(name)}
      <span class="words">${words}</span>
    </button>
  </li>
`

function language(app) {
  const choices = app.languages.map(({ code, name }) => ({ value: code, text: name, lang: code }))
  const body = html`
    ${heading(t("phone.language"))}
    ${options("language", t("phone.language"), choices, app.lang, app.changeLanguage)}
  `
  return { body, actions: toTask(app) }
}

function move(app) {
  const { code, until } = app.moving ?? {}
  const stands = code && until > app.line.now()
  const body = html`
    ${heading(t("phone.other_phone"))}
    <p>${t("phone.move_help")}</p>
    ${
      stands
        ? html`
            <p class="bigcode"><bdi dir="ltr">${code.slice(0, 4)} ${code.slice(4)}</bdi></p>
            ${quietLine("clock", t("phone.move_until", { time: timeInWords(new Date(until)) }))}
          `
        : nothing
    }
  `
  const busy = app.waiting("move_phone").length > 0
  const ask = () =>
    app.act("move_phone", {}).then((answer) => {
      if (answer.ok) app.moving = answer
      app.draw()
    })
  return {
    body,
    actions: stands ? toTask(app) : mainButton(t("phone.move_code"), ask, { icon: "phone", busy }),
  }
}

function carryOn(app) {
  const body = html`
    ${heading(t("phone.carry_on"))}
    <p>${t("phone.carry_on_help")}</p>
    ${line(app, { key: "moving-code", name: t("phone.carry_on_code"), longest: 20, big: true })}
  `
  const busy = app.waiting("carry_on").length > 0
  const send = () =>
    app.act("carry_on", { code: typed(app, "moving-code") }).then(({ ok }) => {
      if (!ok) return
      app.drafts.set("moving-code", "")
      app.act("speak", { lang: app.lang })
      app.open("")
    })
  const actions = inARow(
    back(() => app.open("")),
    mainButton(t("phone.carry_on_button"), send, { busy }),
  )
  return { body, actions }
}

function leave(app) {
  const body = html`
    ${heading(t("phone.leave"))}
    <p>${t("phone.leave_help")}</p>
    <p>${t("phone.leave_stays")}</p>
  `
  const go = () =>
    app.act("leave", {}).then(({ ok }) => {
      if (!ok) return
      app.forget("")
      app.open("gone")
    })
  const busy = app.waiting("leave").length > 0
  const actions = html`
    <button
      class="btn danger wide"
      aria-disabled=${busy ? "true" : nothing}
      @click=${() => busy || go()}
    >
      ${icon("trash")}
      <span>${busy ? t("phone.on_its_way") : t("phone.leave_yes")}</span>
    </button>
    ${mainButton(t("phone.leave_no"), () => app.open(""))}
  `
  return { body, actions }
}

function gone(app) {
  const body = html`
    <div class="middle">
      ${heading(t("phone.gone"))}
      <p class="lead">${t("phone.gone_help")}</p>
    </div>
  `
  return { body, actions: mainButton(t("phone.join_again"), () => app.open("")) }
}
