import { html, nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { company } from "../../parts/crowd.js"
import { grassland } from "../../parts/landscape.js"
import { sidePatterns } from "../../parts/marks.js"
import { dateInWords, t } from "../../words.js"

const FACES = ["1", "2", "3", "4", "5"]
const ROW = ["formal", "informal", "formal", "informal", "both", "informal", "formal", "informal"]
const paint = sidePatterns("close")

/**
 * First how it was; a letter or a bell; then thanks, what people take along, and where the
 * agreements are.
 */
export function projector(view, screen) {
  if (view.phase === "letters") return letters(view, screen)
  return view.phase === "goodbye" ? goodbye(view, screen) : evaluate(view, screen)
}

function evaluate({ here = {}, people }, { say }) {
  return {
    eyebrow: t("close.wall_phone"),
    title: say("participant.evaluation.question"),
    body: html`<div class="close-ask">
      <ul class="close-faces">${FACES.map((face) => html`<li>${icon(`face-${face}`)}
        <span>${say(`participant.evaluation.faces.${face}`)}</span></li>`)}</ul>
      <p class="close-take">${say("participant.take.question")}</p>
    </div>`,
    foot: html`<p class="wall-say">${icon("people")}<span>${
      t("close.wall_answered", { answered: here.answered ?? 0, n: people })}</span></p>`,
  }
}

function letters({ here = {} }, { say, large }) {
  const { off, under_way } = here.post ?? {}
  return {
    eyebrow: t("close.wall_phone"),
    title: say("participant.letter_or_bell.question"),
    body: html`<div class="close-post" ?data-large=${large}>
      <ul class="close-sorts">${["letter", "bell"].map((sort) => html`<li>
        <img src=${picture(sort)} alt="">
        <h2>${say(`participant.letter_or_bell.${sort}.title`)}</h2>
        <p>${say(`participant.letter_or_bell.${sort}.help`)}</p></li>`)}</ul>
      <p class="close-private">${t(off ? "close.wall_no_post" : "close.wall_private")}</p>
    </div>`,
    foot: under_way ? onItsWay(under_way) : nothing,
  }
}

const picture = (sort) => new URL(`../../../img/post-${sort}.svg`, import.meta.url).href

const onItsWay = (n) => html`<p class="wall-say">${icon("letter")}<span>${
  t("close.wall_under_way", { n })}</span></p>`

function goodbye(view, screen) {
  const { here = {} } = view
  return {
    look: "sky",
    bare: true,
    title: screen.say("projector.title"),
    scene: grassland({ ground: 992, inside: waving(), defs: paint.defs }),
    body: html`<div class="wall-columns wall-close">
      <section class="close-thanks">
        <header><h1 data-fit="5.75 4">${screen.say("projector.title")}</h1>${screen.timer}</header>
        <p class="close-facts">${facts(here)}</p>
        ${taken(here, screen)}
      </section>
      <div class="wall-side-column">${page(here, screen)}${lookBack(here, screen)}</div>
    </div>`,
  }
}

const facts = ({ agreed, facts = {} }) => [
  ["close.wall_agreements", agreed],
  ["close.wall_people", facts.people],
  ["close.wall_organisations", facts.organisations],
].filter(([, n]) => n > 0).map(([key, n]) => t(key, { n })).join(", ")

function taken({ taken = {}, taken_order: order = [] }, { say, large }) {
  const shown = order.slice(0, large ? 2 : 6).map((id) => taken[id])
  return html`<h2>${say("projector.take")}</h2>
    ${shown.length
      ? html`<ul class="close-notes" ?data-large=${large}>${shown.map(({ text, side, lang }) =>
          html`<li class="note arrive" data-side=${side ?? nothing}>
            <p data-fit=${large ? "3.75 2.25" : "2.125 1.875"} dir="auto" lang=${lang}>${text}</p>
          </li>`)}</ul>`
      : html`<p class="empty close-empty">${say("participant.take.question")}</p>`}`
}

function page(here, { say, coalitionQr, isPublic, large }) {
  if (!here.coalition) return nothing
  return html`<section class="wall-card close-page">
    <h2>${say("projector.agreements")}</h2>
    <img class="qr" src=${coalitionQr} alt=${t("close.wall_qr")}>
    <p>${isPublic ? say("projector.page") : t("close.wall_tonight")}</p>
  </section>`
}

const lookBack = ({ look_back: day }, { say }) => day
  ? html`<section class="wall-card close-day">${icon("calendar")}
      <p>${say("projector.next")} <b>${dateInWords(day)}</b></p></section>`
  : nothing

const waving = () => svg`<g transform="translate(20 992)">${
  company(ROW, 1240, { paint, name: "goodbye", size: 0.85 })}</g>`
