import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { heading } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { t } from "../../words.js"
import { LISTS } from "./cards.js"
import { titleOf } from "./phone-mine.js"
import { scene } from "./scenes.js"

/** An example to read: what happens, and behind one tap who does what and what it asks for. */
export function card(app, id, at, of) {
  const { step, turn } = app.now
  const told = (name) => say(step, "examples", id, name)
  const open = app.recall(app.key("open"), false)
  const toggle = (event) => event.target.open !== open && app.remember(app.key("open"), event.target.open)
  return html`
    ${scene(id)}
    <p class="place">
      <span class="name">
        ${told("place") ? t("examples.phone_place", { place: told("place") }) : t("examples.phone_no_place")}
      </span>
      ${
        turn === id
          ? html`<span class="examples-now">${icon("screen")}<span>${t("examples.phone_now")}</span></span>`
          : nothing
      }
      <span class="of">${t("phone.of", { at: at + 1, of })}</span>
    </p>
    ${heading(titleOf(step, id))}
    <p>${told("story")}</p>
    <details class="examples-more" ?open=${open} @toggle=${toggle}>
      <summary>${t("examples.phone_read_on")}</summary>
      ${LISTS.map((name) => list(step, name, told(name)))}
      ${line(say(step, "labels", "benefit"), told("benefits"))}
      ${line(t("examples.phone_partners"), told("partners"))}
      ${line(t("examples.phone_reading"), told("note"))}
      <p class="hint">${t("examples.phone_source", { source: told("source") })}</p>
    </details>
  `
}

function list(step, name, lines) {
  return html`
    <section>
      <h2>${SIDES.includes(name) ? mark(name) : icon("sun")}<span>${say(step, "labels", name)}</span></h2>
      ${
        lines
          ? html`<ul>${lines.map((each) => html`<li data-side=${name}><p>${each}</p></li>`)}</ul>`
          : html`<p class="hint">${t("examples.phone_left_open")}</p>`
      }
    </section>
  `
}

const line = (label, text) =>
  text
    ? html`<section><h2>${label}</h2><p>${text}</p></section>`
    : nothing
