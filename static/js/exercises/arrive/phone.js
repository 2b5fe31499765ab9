import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { lookUp } from "../../phone/waiting.js"
import { say, sayAtDoor } from "../../phone/script.js"
import { takeBack } from "../../phone/mine.js"
import { quietLine, sendingLine } from "../../phone/parts.js"
import { t } from "../../words.js"

/** In, and waiting for the others; whoever likes says meanwhile what they are besides. */
export function phone(app) {
  return lookUp(app, {
    title: sayAtDoor("done"),
    words: "",
    more: html`${quietLine("lock", sayAtDoor("privacy"))}${hats(app)}`,
    tells: !app.here.hats,
  })
}

function hats(app) {
  if (!app.here.hats) return nothing
  const kept = app.own("hat").filter(({ id }) => !app.takenBack?.has(id))
  const worn = Object.fromEntries(kept.map(({ hat, id }) => [hat, id]))
  const sending = app.line.waiting.length > 0
  // What is on its way is told under the chips, which stay where they are.
  return html`
    <section class="hats" role="group" aria-labelledby="hats" aria-describedby="hats-help">
      <h2 id="hats">${said(app, "question")}</h2>
      <p id="hats-help">${said(app, "help")}</p>
      <div class="chips">${app.here.hats.map((hat) => chip(app, hat, worn[hat]))}</div>
      ${sending ? sendingLine() : quietLine("eye-off", t("arrive.phone_hats_private"))}
    </section>
  `
}

function chip(app, hat, worn) {
  const name = said(app, "options", hat, "formal_name")
  const tap = () =>
    worn ? takeBack(app, worn) : app.contribute("hat", { hat }, { done: t("phone.saved") })
  return html`
    <label class=${worn ? "chip on" : "chip"}>
      <input type="checkbox" .checked=${Boolean(worn)} @change=${tap} />
      <span>${said(app, "options", hat, "text")}
        ${name ? html`<small>${name}</small>` : nothing}</span>
      ${worn ? icon("tick") : nothing}
    </label>
  `
}

const said = (app, ...path) => say(app.now.step, "hats", ...path)
