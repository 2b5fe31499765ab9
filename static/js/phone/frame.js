import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { logo } from "../parts/logo.js"
import { mark } from "../parts/marks.js"
import { timeOf } from "../parts/timer.js"
import { canRead, isReading, read, stopReading } from "../read-aloud.js"
import { t } from "../words.js"
import { chip } from "./group.js"
import { handUp } from "./hand.js"
import { news } from "./news.js"
import { stepTitle } from "./script.js"

/**
 * The whole page round one screen. A screen is {id, body, actions?}: another `id` is another
 * screen, so that focus goes to its heading. The main button stands in `actions`, always in view.
 */
export function frame(app, screen, { offline }) {
  return html`
    <header>${bar(app)} ${strip(app)}</header>
    <div class="news" role="status">${news(app, offline)}</div>
    <main class="main" id="main" data-screen=${screen.id}>${screen.body}</main>
    <footer class="act">
      ${
        app.problem
          ? html`
              <p class="errorline" role="alert">
                ${icon("warning")}
                <span>${app.problem}</span>
              </p>
            `
          : nothing
      }
      ${handUp(app)} ${screen.actions ?? nothing}
    </footer>
  `
}

function bar(app) {
  const { name, side } = app.me
  return html`
    <div class="pbar">
      <p class="who">
        ${
          name
            ? html`
                ${mark(side, t(`side.${side}`))}
                <bdi>${name}</bdi>
              `
            : html`
                ${logo()}
                <span>${t("phone.name")}</span>
              `
        }
      </p>
      ${readButton(app)}
      ${
        name
          ? html`
              <button
                class="menu"
                aria-label=${t("phone.menu")}
                aria-expanded=${String(Boolean(app.page))}
                @click=${() => app.open(app.page ? "" : "menu")}
              >
                ${icon(app.page ? "close" : "menu")}
              </button>
            `
          : nothing
      }
    </div>
  `
}

function readButton(app) {
  if (!canRead(app.lang)) return nothing
  const reading = isReading()
  const toggle = () => {
    if (reading) stopReading()
    else read(document.getElementById("main"), app.lang)
    app.draw()
  }
  return html`
    <button class="say" aria-pressed=${String(reading)} @click=${toggle}>
      ${icon(reading ? "stop" : "speaker")}
      <span>${t(reading ? "phone.stop_reading" : "phone.read_aloud")}</span>
    </button>
  `
}

/** Where the room is and how long it has: one quiet line while there is something to do. */
function strip(app) {
  const { timer, step } = app.now ?? {}
  const group = chip(app)
  if (app.page || (!timer && group === nothing)) return nothing
  return html`
    <div class="strip">
      ${group}
      <span class="name" dir="auto">${stepTitle(step)}</span>
      ${timer ? left(app, timer) : nothing}
    </div>
  `
}

function left(app, timer) {
  return html`
    <span class="left">
      ${icon("clock")}
      <span class="visually-hidden">${t("phone.time_left")}</span>
      <bdi dir="ltr" class="digits">${timeOf(timer, app.line.now()).text}</bdi>
    </span>
  `
}
