import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { agenda, dayBar, lateInWords } from "./agenda.js"
import { balance } from "./balance.js"
import { clock } from "./clock.js"
import { header } from "./header.js"
import { ending, keys, links } from "./links.js"
import { notes } from "./notes.js"
import { onScreen } from "./onscreen.js"
import { people } from "./people.js"
import { plan } from "./plan.js"
import { privately } from "./private.js"
import { say } from "./say.js"
import { after, step } from "./step.js"
import { trouble } from "./trouble.js"

/**
 * The whole page. A kind of exercise may give `facilitator(desk)` for the middle, `aside(desk)` in
 * place of the balance of voices, and `wide: true` when its middle needs the room of the agenda.
 */
export function page(desk) {
  const { view, all, kind } = desk
  const { late } = plan(view, desk.now())
  const layout = kind.wide ? "wide" : all ? "all" : "quiet"
  return html`<a class="skip-link visually-hidden" href="#step">${t("desk.skip")}</a>
  ${header(desk)}${trouble(desk)}
  <div class="desk" data-layout=${layout}>
    ${layout === "quiet" ? nothing : side(desk, late, kind.wide || !desk.roomy)}
    <main id="step" tabindex="-1">
      ${step(desk)}${view.ended ? nothing : say(desk)}
      ${kind.facilitator ? kind.facilitator(desk) : plainNotes(desk)}
      ${layout === "quiet" ? dayBar(desk) : nothing}
    </main>
    <aside aria-label=${t("desk.beside")}>
      ${view.ended ? nothing : clock(desk)}${kind.aside ? kind.aside(desk) : balance(desk)}${onScreen(desk)}
      ${all ? nothing : after(desk, late ? lateInWords(late) : "")}
      ${all ? privately(desk) : nothing}
    </aside>
  </div>
  ${people(desk)}${links(desk)}${ending(desk)}${keys()}`
}

// On a narrow page, and beside a wide exercise, the agenda folds into a menu.
function side(desk, late, folded) {
  const news = late ? html`<small class=${late > 0 ? "late" : "early"}>${lateInWords(late)}</small>` : nothing
  return html`<nav class="panel plan" aria-label=${t("desk.agenda")}>${
    folded
      ? html`<details class="fold"><summary>${icon("menu")}<span>${t("desk.agenda")}</span>${news}</summary>${agenda(desk)}</details>`
      : html`<h2>${t("desk.agenda")} ${news}</h2>${agenda(desk)}`
  }</nav>`
}

const plainNotes = (desk) =>
  desk.view.notes.count
    ? notes(desk, { columns: [{ title: t("desk.notes"), takes: () => true, count: desk.view.notes.count }] })
    : nothing
