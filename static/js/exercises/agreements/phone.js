import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { icon } from "../../parts/icons.js"
import { paper } from "../../phone/agreement.js"
import { heading, mainButton, quietLine, secondButton, signing } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { t } from "../../words.js"
import { begin, form, formOf } from "./phone-form.js"
import { fits } from "./phone-hours.js"
import { asked, join, mayJoin, stop } from "./phone-lead.js"

/**
 * The agreements of the room: read, write, change, lead. One form or question at a time lies over
 * the list.
 */
export function phone(app) {
  if (app.recall(app.key("fits-open"))) return fits(app)
  if (app.recall(app.key("joining"))) return join(app)
  return formOf(app) ? form(app) : list(app)
}

function list(app) {
  const { step, run } = app.now
  const { agreements = {}, order = [] } = app.here
  const { wrote = {}, leads = {} } = app.mine
  const rank = (id) => (leads[id] ? 0 : wrote[id] ? 1 : 2)
  const sorted = [...order].reverse().sort((a, b) => rank(a) - rank(b))
  const under = app.waiting("agree").filter(({ data }) => !data.agreement)
  const mayFit = app.me.side !== "formal"
  const body = html`
    ${heading(say(step, "question"))}
    <p class="hint">${say(step, "help")}</p>
    ${asked(app)} ${overload(app)}
    ${
      order.length + under.length === 0
        ? html`
            <p class="empty">${t("agreements.phone_none")}</p>
            ${signing(app)}
          `
        : nothing
    }
    ${mayFit && app.mine.fits === undefined ? fitsButton(app) : nothing}
    <ul class="papers">
      ${under.map(
        ({ id, data }) => html`
          <li class="paper">
            <h2 dir="auto">${data.fields.what}</h2>
            ${quietLine("clock", t("phone.on_its_way"))}
          </li>
        `,
      )}
      ${repeat(
        sorted,
        (id) => id,
        (id) => html`
          <li>${paper(agreements[id], choices(app, id))}</li>
        `,
      )}
    </ul>
    ${mayFit && app.mine.fits !== undefined ? fitsButton(app) : nothing}
  `
  return {
    id: `${run}/list`,
    body,
    actions: mainButton(t("agreements.phone_new"), () => begin(app), { icon: "plus" }),
  }
}

const fitsButton = (app) =>
  secondButton(fitsWords(app), () => app.remember(app.key("fits-open"), true), "clock")

function fitsWords(app) {
  const alone = app.me.organisation ? "team" : "alone"
  const { fits: hours } = app.mine
  if (hours === undefined) return say(app.now.step, "load_check", "fits", alone)
  return hours === 0
    ? say(app.now.step, "load_check", "fits", "nothing_more")
    : t(`agreements.phone_fits_${alone}`, { n: hours })
}

/** What this person may do with an agreement. */
function choices(app, id) {
  const { wrote = {}, leads = {} } = app.mine
  const agreement = app.here.agreements[id]
  const alone = Object.keys(agreement.leads).every((side) => leads[id] === side)
  const may = {
    join: !leads[id] && mayJoin(app, agreement).length > 0,
    change: wrote[id] || leads[id],
    stop: leads[id],
    takeBack: wrote[id] && alone,
  }
  const takeBack = () =>
    app.act("withdraw_agreement", { agreement: id }, { done: t("phone.withdrawn") })
  const joinWords = say(app.now.step, "buttons", "join")
  const buttons = [
    may.join && secondButton(joinWords, () => app.remember(app.key("joining"), id), "hand"),
    may.change && secondButton(t("phone.change"), () => begin(app, id), "pencil"),
    may.stop && secondButton(t("agreements.phone_stop"), () => stop(app, id)),
    may.takeBack && secondButton(t("phone.take_back"), takeBack, "trash"),
  ].filter(Boolean)
  return buttons.length > 0
    ? html`
        <div class="row wrap">${buttons}</div>
      `
    : nothing
}

/** Some team carries more than it said fits: shown to those who lead with it. It never blocks. */
function overload(app) {
  const teams = Object.values(app.mine.over ?? {})
  return teams.map(
    ({ name, hours, fits: room, unknown }) => html`
      <div class="coral">
        ${icon("warning")}
        <div>
          <h2><bdi>${name}</bdi></h2>
          <p>${t("agreements.phone_over", { hours, n: room })}</p>
          ${
            unknown > 0
              ? html`
                  <p>${t("agreements.phone_over_unknown", { n: unknown })}</p>
                `
              : nothing
          }
          <p>${say(app.now.step, "load_check", "warning")}</p>
        </div>
      </div>
    `,
  )
}
