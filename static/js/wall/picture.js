import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { grassland } from "../parts/landscape.js"
import { logo } from "../parts/logo.js"
import { pager } from "../parts/pager.js"
import { t } from "../words.js"
import { joinCorner } from "./join.js"
import { lostBar } from "./lost.js"
import { said } from "./said.js"

/**
 * The whole screen around what a kind drew: `{ look, scene, eyebrow, sign, title, aside, body,
 * foot, bare }`; `top` instead of the title and what stands around it. `bare` has neither top nor
 * foot: everything on it is the kind's own, a way to join included. A message, and who has the word, take the place
 * of the foot.
 */
export function picture(drawn, view, screen) {
  const lost = screen.lostSince !== undefined
  const spoken = said(view, screen)
  return html`<div class="wall" data-look=${drawn.look ?? "paper"}
      data-side=${drawn.side || nothing} ?data-lost=${lost} ?data-bare=${drawn.bare}>
    ${drawn.scene ?? nothing}
    ${drawn.bare ? nothing : html`<header class="wall-top">${drawn.top ?? titled(drawn)}
      ${screen.timer}</header>`}
    <main class="wall-body">${drawn.body}</main>
    ${drawn.bare
      ? spoken ? html`<footer class="wall-band">${spoken}</footer>` : nothing
      : html`<footer class="wall-foot">${spoken ?? drawn.foot ?? html`<span></span>`}
        ${view.ended ? nothing : joinCorner(view, screen)}</footer>`}
    ${view.practice ? practice() : nothing}
    ${lost ? lostBar(view, screen.lostSince) : nothing}
  </div>`
}

const practice = () => html`<aside class="wall-practice" aria-label=${t("practice.title")}>${icon("people")}
  <span><b>${t("practice.title")}</b> · ${t("practice.wall_more")}</span></aside>`

/** Dots and the words "briefjes 1–16 van 65", for the top of a screen. */
export const pageLine = (screen, words) =>
  pager({ page: screen.page, pages: screen.pages }, words)

/** What stands on the screen before anything is known, and when the link is not right. */
export const waiting = ({ lostSince, refused }) => html`<div class="wall" data-look="sky"
    ?data-lost=${lostSince !== undefined}>
  ${grassland()}
  <main class="wall-body wall-waiting">
    <h1>${logo()} Samenspel</h1>
    <p role="status">${t(refused ? "wall.refused" : "wall.waiting")}</p>
  </main>
  ${lostSince !== undefined && !refused ? lostBar(null, lostSince) : nothing}
</div>`

const titled = ({ eyebrow, sign, title, aside }) => html`${sign ?? nothing}<div class="wall-title">
    ${eyebrow ? html`<p class="wall-eyebrow">${eyebrow}</p>` : nothing}
    <h1 data-fit="3.5 2.25">${title}</h1>
  </div>
  <div class="wall-aside">${aside ?? nothing}</div>`
