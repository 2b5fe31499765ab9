import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { percent } from "../../desk/balance.js"
import { icon } from "../../parts/icons.js"
import { leafBadge, mark } from "../../parts/marks.js"
import { ALL_SIDES } from "../../parts/sides.js"
import { styleMap } from "../../parts/style-map.js"
import { t } from "../../words.js"
import { light } from "./desk-light.js"

/** While the vote is open nothing but the turnout; afterwards what each agreement came to. */
export function consent(desk) {
  const { order = [], items = {}, waiting = 0, results } = desk.view.here ?? {}
  const one = (id) => html`<li>${item(desk, id, items[id], results)}</li>`
  return html`<section class="panel voting-desk" aria-labelledby="votes-title">
    <h2 id="votes-title">${t("voting.desk_items", { n: order.length })}</h2>
    ${order.length ? nothing : html`<p class="empty">${t("voting.desk_none")}</p>`}
    <ul>${repeat(order, (id) => id, one)}</ul>
    ${waiting ? advice(t("voting.desk_waiting", { n: waiting })) : nothing}
  </section>`
}

function item(desk, id, agreement, results) {
  const result = results?.[id]
  const silent = results ? html`<p class="soft">${t("voting.desk_no_ballots")}</p>` : nothing
  return html`<article class="voting-vote ${result?.carried ? "carried" : ""}">
    <header>
      ${result ? leafBadge(result.carried) : nothing}
      <div>
        <h3 dir="auto" lang=${agreement.lang}>${agreement.what}</h3>
        <p class="led-by">${ALL_SIDES.map((side) => led(side, agreement.leads[side]))}</p>
      </div>
      ${desk.view.ended ? nothing : light(desk, id, agreement.what)}
    </header>
    ${result ? outcome(desk, result) : silent}
  </article>`
}

function outcome({ view, script }, { word, turnout, sides, objections, remarks }) {
  const said = script?.steps?.[view.step]?.projector?.[word] ?? t(`voting.desk_word_${word}`)
  return html`<p class="outcome"><b dir="auto">${said}</b><span>${totalInWords(turnout)}</span></p>
    ${sides ? bySide(sides) : html`<p class="soft">${t("voting.desk_too_few")}</p>`}
    ${objections.length ? objected(objections) : nothing}
    ${remarks.length ? minded(remarks) : nothing}`
}

const totalInWords = ({ yes, cast, present }) =>
  yes === undefined
    ? t("voting.desk_cast", { cast, n: present })
    : t("voting.desk_total", { yes, cast, n: present })

const bySide = (sides) => html`<ul class="voting-by-side">
  ${ALL_SIDES.filter((side) => sides[side]).map((side) => bar(side, sides[side]))}</ul>`

// The line stands at half; who does both counts in the total alone and has none.
const bar = (side, { yes, cast, present }) => html`<li>${mark(side, t(`side.${side}`))}
  <span class="track" data-side=${side} aria-hidden="true">
    <i style=${styleMap({ inlineSize: percent(yes, cast) })}></i>
    ${side === "both" ? nothing : html`<u></u>`}</span>
  <span>${t("voting.desk_side", { yes, cast, n: present })}</span></li>`

const objected = (texts) => html`<div class="voting-said">
  <h4>${icon("objection")}${t("voting.desk_objections", { n: texts.length })}</h4>
  <ul>${texts.map((text) => html`<li dir="auto">${text}</li>`)}</ul>
</div>`

const minded = (texts) => html`<div class="voting-said">
  <h4>${icon("chat")}${t("voting.desk_remarks", { n: texts.length })}</h4>
  <ul>${texts.map((text) => html`<li dir="auto">${text}</li>`)}</ul>
</div>`

const led = (side, lead) =>
  lead
    ? html`<span>${mark(side, t(`side.${side}`))}<span dir="auto">${lead.name}</span></span>`
    : nothing

const advice = (words) => html`<p class="advice">${icon("missing")}${words}</p>`
