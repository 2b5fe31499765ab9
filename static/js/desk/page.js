import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { agenda, dayBar, lateness } from "./agenda.js"
import { asking } from "./asking.js"
import { balance } from "./balance.js"
import { clock } from "./clock.js"
import { deeds, justDone } from "./deeds.js"
import { groups, groupsHere } from "./groups.js"
import { header } from "./header.js"
import { ending, keys, links } from "./links.js"
import { mergeWith } from "./merging/by-hand.js"
import { more } from "./more.js"
import { notes } from "./notes.js"
import { onScreen } from "./onscreen.js"
import { breakHint, pauseDialog, pausing } from "./pausing.js"
import { people } from "./people.js"
import { plan } from "./plan.js"
import { planDialog } from "./plan-dialog.js"
import { practice } from "./practice.js"
import { privately } from "./private.js"
import { remotes } from "./remotes.js"
import { say } from "./say.js"
import { after, step } from "./step.js"
import { talking } from "./talking.js"
import { telling } from "./telling.js"
import { trouble } from "./trouble.js"

/**
 * The whole page. A kind of exercise may give `facilitator(desk)` for the middle, `aside(desk)` in
 * place of the balance of voices, `mini(desk)` for what is on the screen, and `wide: true` when its
 * middle needs the room of the agenda.
 */
export function page(desk) {
  const { all, kind, view } = desk
  const { late } = plan(desk.view, desk.now())
  const layout = kind.wide ? "wide" : all ? "all" : "quiet"
  return html`<a class="skip-link visually-hidden" href="#step">${t("desk.skip")}</a>
  ${header(desk)}${practice(desk)}${trouble(desk)}${asking(desk)}${breakHint(desk)}
  <div class="desk" data-layout=${layout} ?data-simple=${!all}>
    ${layout === "quiet" ? nothing : side(desk, late)}
    ${middle(desk, layout)}${beside(desk, late)}
  </div>
  ${justDone(desk)}
  ${people(desk)}${groups(desk)}${planDialog(desk)}${deeds(desk)}${links(desk)}${ending(desk)}${keys(desk)}${more(desk)}
  ${view.ended ? nothing : html`${pauseDialog(desk)}${telling(desk)}${remotes(desk)}${mergeWith(desk)}`}`
}

const middle = (desk, layout) => html`<main id="step" tabindex="-1">
  ${step(desk)}
  ${groupsHere(desk)}
  ${desk.view.ended ? nothing : say(desk)}
  ${desk.kind.facilitator ? desk.kind.facilitator(desk) : plainNotes(desk)}
  ${layout === "quiet" ? dayBar(desk) : nothing}
</main>`

const beside = (desk, late) => html`<aside aria-label=${t("desk.beside")}>
  ${desk.view.ended ? nothing : desk.view.pause ? pausing(desk) : clock(desk)}
  ${talking(desk)}
  ${desk.kind.aside ? desk.kind.aside(desk) : balance(desk)}
  ${onScreen(desk)}
  ${desk.all ? privately(desk) : after(desk, late)}
</aside>`

// On a narrow page, and beside a wide exercise, the agenda folds into a menu.
function side(desk, late) {
  const title = t("desk.agenda")
  const folded = desk.kind.wide || !desk.roomy
  return html`<nav class="panel plan" aria-label=${title}>${
    folded
      ? html`<details class="fold">
          <summary>${icon("menu")}<span>${title}</span>${lateness(late)}</summary>
          ${agenda(desk)}
        </details>`
      : html`<h2>${title} ${lateness(late)}</h2>${agenda(desk)}`
  }</nav>`
}

function plainNotes(desk) {
  const { count } = desk.view.notes
  const column = { title: t("desk.notes"), takes: () => true, count }
  return count ? notes(desk, { columns: [column] }) : nothing
}
