import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { announce } from "../parts/announce.js"
import { groupChip, groupName, groupSign, groupWords } from "../parts/group-sign.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { lookAtScreen } from "../parts/scenes.js"
import { ALL_SIDES } from "../parts/sides.js"
import { timer } from "../parts/timer.js"
import { t } from "../words.js"
import { heading, mainButton, secondButton } from "./parts.js"
import { line, ready } from "./writing.js"

const LONGEST_PLACE = 30
const THERE = "group/there"
const PLACE = "group/place"

/**
 * The screen of one's group, while it has to be found: as long as the room gathers, and at the
 * first step with a new group, until its person says to be there. Undefined when there is nothing
 * to find.
 */
export function gathering(app) {
  const { group } = app.me
  if (!app.me.id || !(app.now.gathering || app.now.in_groups)) return undefined
  if (!group) return nowhere(app)
  return app.recall(THERE) === group.id ? undefined : own(app, () => app.remember(THERE, group.id))
}

/** The same again, from the chip or the menu. */
export function groupPage(app) {
  return app.me.group ? own(app, () => app.open("")) : nowhere(app)
}

/** Somebody who was moved hears it at once, whatever is on the screen. */
export function hearOfGroup(app) {
  const { id, number } = app.me.group ?? {}
  const moved = app.groupBefore !== undefined && app.groupBefore !== id
  if (app.me.id) app.groupBefore = id ?? ""
  if (!moved || !id) return
  if (app.page) app.page = ""
  announce(t("group.phone_moved", { group: groupWords(number) }))
}

/** Number and sign of one's group, while a step is done in groups: a tap shows it whole. */
export function chip(app) {
  const { group } = app.me
  if (!group || !app.now?.in_groups || app.page) return nothing
  return html`
    <button class="group-button" @click=${() => app.open("group")}>
      ${groupChip(group.number)}
    </button>
  `
}

function own(app, done) {
  const { id, number, place } = app.me.group
  const body = html`
    <section class="group-banner" data-sign=${groupSign(number)} ?data-host=${hosts(app)}>
      <p>${t("group.phone_you_are_in")}</p>
      <b class="group-number" dir="ltr">${number}</b>
      <span class="group-sign">${icon(groupSign(number))}</span>
      ${heading(html`<span class="visually-hidden">${t("group.number", { number })}</span>
        ${groupName(number)}`)}
      ${place ? html`<p dir="auto">${place}</p>` : nothing}
    </section>
    ${mates(app)} ${hosts(app) ? hosting(app) : nothing}
  `
  return {
    id: `group/${id}`,
    body,
    actions: mainButton(t(app.page ? "phone.go_on" : "group.phone_there"), done, {
      icon: app.page ? "arrow-next" : "tick",
    }),
  }
}

function mates(app) {
  const { people, counts, host } = app.me.group
  const others = Object.entries(people).filter(([id]) => id !== app.me.id)
  const total = ALL_SIDES.reduce((sum, side) => sum + counts[side], 0)
  const left = total - 1 - others.length
  return html`
    <section class="group-mates" aria-labelledby="mates">
      <h2 id="mates">${t(others.length ? "group.phone_with" : "group.phone_alone")}</h2>
      <ul>
        ${repeat(
          others,
          ([id]) => id,
          ([id, { name, side }]) => html`
            <li>
              ${mark(side, t(`side.${side}`))}
              <bdi>${name}</bdi>
              ${id === host ? html`<small>${t("group.host")}</small>` : nothing}
            </li>
          `,
        )}
        ${left > 0 ? html`<li>${t("group.and_more", { n: left })}</li>` : nothing}
      </ul>
    </section>
  `
}

const hosts = ({ me }) => me.group?.host === me.id

/** What hosting a table asks, how long there is, and where the table stands. */
function hosting(app) {
  const { timer: clock } = app.now
  const { place = "" } = app.me.group
  const say = () => {
    const text = ready(app, PLACE, LONGEST_PLACE, { value: place })
    if (text === null) return
    app.act("place_table", { place: text }, { gives: [PLACE], done: t("phone.saved") })
  }
  return html`
    <section class="coral group-hosting">
      ${icon("chair")}
      <div>
        <h2>${t("group.phone_host")}</h2>
        ${
          clock
            ? html`<div class="clock">${timer(clock, app.line.now(), t("phone.time_left"))}</div>`
            : nothing
        }
        <ul>
          ${["all", "types", "time"].map((each) => html`<li>${t(`group.phone_host_${each}`)}</li>`)}
        </ul>
        ${line(app, {
          key: PLACE,
          label: t("group.phone_place"),
          longest: LONGEST_PLACE,
          value: place,
        })}
        ${secondButton(t("phone.save"), say, "pin")}
      </div>
    </section>
  `
}

function nowhere(app) {
  const body = html`
    <div class="middle">
      ${lookAtScreen()} ${heading(t("group.phone_none"))}
      <p class="lead">${t("group.phone_none_help")}</p>
    </div>
  `
  return { id: `${app.now.run}/no-group`, body }
}
