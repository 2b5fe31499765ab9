import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { phaseWord } from "./phrases.js"
import { tool } from "./tool.js"

/** What everyone sees now, small. A kind may draw its own picture. */
export function onScreen(desk) {
  const { view, script, kind } = desk
  const title = script?.steps?.[view.step]?.projector?.title ?? view.title
  return html`<section class="panel on-screen">
    <h2>${icon("screen")}${t("desk.now_on_screen")}</h2>
    <div class="mini"><b dir="auto">${title}</b>${
      view.spotlight
        ? html`<p class="note" dir="auto" lang=${view.spotlight.lang} data-side=${view.spotlight.side ?? nothing}>${view.spotlight.text}</p>`
        : (kind.mini?.(desk) ?? html`<span class="soft">${view.agenda.phases[view.run].length > 1 ? phaseWord(view.kind, view.phase) : ""}</span>`)
    }</div>
    ${view.spotlight && !view.ended ? tool("undo", t("desk.off_screen"), () => desk.spotlight(undefined), { kind: "second" }) : nothing}
  </section>`
}
