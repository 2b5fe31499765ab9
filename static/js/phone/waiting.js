import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { lookAtScreen, welcome } from "../parts/scenes.js"
import { timer } from "../parts/timer.js"
import { dateInWords, t } from "../words.js"
import { heading, quietLine, savedLine, secondButton, sendingLine } from "./parts.js"
import { stepTitle } from "./script.js"

/**
 * Nothing to do here now: look at the big screen. `words` says what is going on, `saved` what
 * arrived, `tells` whether to say that something is on its way.
 */
export function lookUp(
  app,
  {
    id = "look",
    title = t("phone.look_at_screen"),
    words,
    saved = "",
    more = nothing,
    actions,
    tells = true,
  } = {},
) {
  const { timer: clock, step, run } = app.now
  const sending = tells && app.line.waiting.length > 0
  const body = html`
    <div class="middle">
      ${lookAtScreen()} ${heading(title)}
      <p class="lead">${words ?? stepTitle(step)}</p>
      ${
        clock
          ? html`
              <div class="clock">${timer(clock, app.line.now(), t("phone.time_left"))}</div>
            `
          : nothing
      }
      ${sending ? sendingLine() : saved ? savedLine(saved, { boxed: true }) : nothing} ${more}
    </div>
  `
  return { id: `${run}/${id}`, body, actions }
}

/** The server does not know this room (any more). */
export function noSuchRoom() {
  const body = html`
    <div class="middle">
      ${heading(t("phone.no_such_room"))}
      <p class="lead">${t("phone.no_such_room_help")}</p>
    </div>
  `
  return {
    id: "no-room",
    body,
    actions: html`
      <a class="btn wide" href="/">${t("phone.type_the_code")}</a>
    `,
  }
}

/** The session is over: thanks, the agreements, and taking one's own words away. */
export function ended(app) {
  const { coalition, keeps_until } = app.now ?? app.parts.door
  const joined = Boolean(app.me.id)
  const { page } = app.mine.post ?? {}
  const day = dateInWords(keeps_until)
  const body = html`
    <div class="middle">
      ${welcome()} ${heading(t("phone.ended"))}
      <p class="lead">${t(joined ? "phone.ended_kept" : "phone.ended_door")}</p>
      ${app.line.waiting.length > 0 ? sendingLine() : nothing}
      ${joined ? quietLine("calendar", t("phone.kept_until", { day })) : nothing}
    </div>
  `
  const actions = html`
    ${
      page
        ? html`
            <a class="btn second wide" href=${`/p/${page}`}>
              ${icon("letter")}
              <span>${t("phone.my_post")}</span>
            </a>
          `
        : nothing
    }
    ${joined ? secondButton(t("phone.mine"), () => app.open("mine"), "note") : nothing}
    ${
      coalition
        ? html`
            <a class="btn wide" href=${`/c/${coalition}`}>
              <span>${t("phone.our_agreements")}</span>
              ${icon("note")}
            </a>
          `
        : nothing
    }
  `
  return { id: "ended", body, actions }
}
