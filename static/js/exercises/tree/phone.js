import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { signOf } from "../../parts/origin.js"
import { heading, savedLine, sendingLine, signing } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { part } from "./phone-part.js"
import { taking } from "./phone-taking.js"

/** The tree: choose a part, write or take something along, and read what hangs there. */
export function phone(app) {
  const open = app.recall(app.key("part"), "")
  if (!(open in (app.here.counts ?? {}))) return overview(app)
  const takes = app.now.phase === "grow" && app.recall(app.key("taking"))
  return takes ? taking(app, open) : part(app, open)
}

function overview(app) {
  if (app.now.phase === "whole") {
    const more = html`<h2>${t("tree.phone_read")}</h2>${parts(app)}`
    return lookUp(app, { id: "whole", words: t("tree.phone_whole"), more })
  }
  const body = html`
    ${heading(say(app.now.step, "question"))}
    <p class="hint">${say(app.now.step, "help")}</p>
    ${parts(app)} ${app.own("item").length === 0 ? signing(app) : nothing}
  `
  return { id: `${app.now.run}/parts`, body, actions: news(app) }
}

/** The five parts, from the top of the tree to the ground. */
function parts(app) {
  return html`
    <div class="options tree-parts">
      ${Object.entries(app.here.counts).map(([id, n]) => choice(app, id, n))}
    </div>
  `
}

function choice(app, id, n) {
  const words = say(app.now.step, "parts", id)
  return html`
    <button class="opt" data-part=${id} @click=${() => app.remember(app.key("part"), id)}>
      <span class="sign">${icon(signOf({ field: id }))}</span>
      <span class="words">
        <span>${words.title}</span>
        <small>${words.meaning}</small>
      </span>
      <span class="tree-count">
        <b dir="ltr">${n}</b>
        <span class="visually-hidden">${t("tree.phone_hang", { n })}</span>
      </span>
    </button>
  `
}

function news(app) {
  const mine = app.own("item")
  if (mine.some(({ sending }) => sending)) return sendingLine()
  return mine.length > 0 ? savedLine(t("tree.phone_mine", { n: mine.length })) : nothing
}
