import { html, nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { crowd } from "../../parts/crowd.js"
import { grassland } from "../../parts/landscape.js"
import { mark, sidePatterns } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { joinCard } from "../../wall/join.js"
import { pageLine } from "../../wall/picture.js"
import { t } from "../../words.js"

const paint = sidePatterns("arrive")

/** As many pages as the fullest column needs; who does both has a row of their own under them. */
export function pages(view, screen) {
  const most = Math.max(...SIDES.map((side) => of(view, side).length))
  return Math.max(1, Math.ceil(most / rows(view, screen)))
}

/** Everyone who is here: organisations as name plates, people on the grass, and how to join. */
export function projector(view, screen) {
  const { say } = screen
  const fresh = screen.isNew(view.here?.order ?? [])
  return {
    look: "sky",
    bare: true,
    title: say("projector.title"),
    scene: grassland({ inside: meadow(view.sides), defs: paint.defs }),
    body: html`<div class="wall-columns wall-arrive">
      <div class="wall-side-column">${joinCard(view, screen)}${tongues(screen)}</div>
      <section class="arrive-who">
        <header><h1>${say("projector.title")}</h1>
          <p class="arrive-count">${view.people
            ? html`<b>${t("arrive.wall_people", { n: view.people })}</b>`
            : say("projector.line")}</p>
          ${screen.timer}</header>
        <div class="arrive-columns">
          ${SIDES.map((side) => column(side, view, screen, fresh))}
        </div>
        ${both(view, screen, fresh)}${beyond(view, screen)}
      </section>
    </div>`,
  }
}

function column(side, view, screen, fresh) {
  const size = rows(view, screen)
  const all = of(view, side)
  const from = Math.min(screen.page, Math.ceil(all.length / size) - 1) * size
  const shown = all.slice(from, from + size)
  return html`<div>
    <h2>${mark(side)}<span>${t(`arrive.wall_${side}`)}</span>
      <span class="arrive-number">${view.sides?.[side] ?? 0}</span></h2>
    ${all.length
      ? html`<ul>${repeat(shown, idOf, (one) => plate(one, screen, fresh))}</ul>`
      : empty(side, view, screen)}
  </div>`
}

const empty = (side, { sides }, { say }) => html`<p class="empty arrive-empty" data-side=${side}>
  <b>${say(`participant.side.${side}.title`)}</b>
  <span>${say(`participant.side.${side}.help`)}</span>
  <span>${sides?.[side] ? t("arrive.wall_alone") : t("wall.nobody")}</span></p>`

function both(view, screen, fresh) {
  const all = of(view, "both")
  const people = view.sides?.both ?? 0
  if (!all.length && !people) return nothing
  return html`<div class="arrive-both">
    <h2>${mark("both")}<span>${t("arrive.wall_both")}</span>
      <span class="arrive-number">${people}</span></h2>
    <ul>${repeat(all.slice(-2), idOf, (one) => plate(one, screen, fresh))}</ul>
  </div>`
}

const plate = ({ id, name, side, people }, { large }, fresh) => html`<li
    class="note arrive-plate ${fresh.has(id) ? "new" : ""}" data-side=${side}>
  <span class="fit-line"><span data-fit=${large ? "3.75 2.25" : "2.125 1.75"} dir="auto">${
    name}</span></span>
  <b class="count">${people}</b>
</li>`

function beyond(view, screen) {
  const { order = [], count = 0 } = view.here ?? {}
  const more = count - order.length
  return html`<p class="arrive-more">
    ${more > 0 ? html`<span>${t("arrive.wall_more", { n: more })}</span>` : nothing}
    ${pageLine(screen, t("wall.page_of", { page: screen.page + 1, pages: screen.pages }))}
  </p>`
}

const tongues = ({ languages = [] }) =>
  languages.length > 1
    ? html`<p class="wall-card arrive-tongues" lang="mul">${languages.join(" · ")}</p>`
    : nothing

// The people stand beside the card, over the rest of the width.
const meadow = (sides = {}) =>
  svg`<g transform="translate(628 1000)">${crowd(sides, 1256, { paint, size: 0.74 })}</g>`

function rows(view, { large }) {
  const fit = large ? 4 : 7
  return of(view, "both").length || view.sides?.both ? fit - 2 : fit
}

const idOf = ({ id }) => id

function of({ here }, side) {
  const order = here?.order ?? []
  return order.map((id) => ({ id, ...here.organisations[id] })).filter((one) => one.side === side)
}
