import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { styleMap } from "../../parts/style-map.js"
import { tool } from "../../desk/tool.js"
import { icon } from "../../parts/icons.js"
import { leafBadge, mark } from "../../parts/marks.js"
import { t } from "../../words.js"

const SIDES = ["formal", "informal", "both"]

/** While the vote is open nothing but the turnout; afterwards what each agreement came to. */
export function facilitator(desk) {
  const { order = [], items = {}, waiting = 0, results } = desk.view.here ?? {}
  return html`<section class="panel votes" aria-labelledby="votes-title">
    <h2 id="votes-title">${t("voting.desk_items", { n: order.length })}</h2>
    ${order.length ? nothing : html`<p class="empty">${t("voting.desk_none")}</p>`}
    <ul>${repeat(order, (id) => id, (id) => html`<li>${item(desk, id, items[id], results)}</li>`)}</ul>
    ${waiting ? html`<p class="advice">${icon("missing")}${t("voting.desk_waiting", { n: waiting })}</p>` : nothing}
  </section>`
}

/** How many have voted, and nothing else. */
export function aside({ view }) {
  const { cast, of } = view.here?.turnout ?? { cast: 0, of: 0 }
  return html`<section class="panel turnout"><h2>${icon("hand")}${t("voting.desk_turnout")}</h2>
    <p class="large">${t("voting.desk_cast", { cast, n: of })}</p>
    <span class="track" aria-hidden="true"><i style=${styleMap({ inlineSize: `${of ? (100 * cast) / of : 0}%` })}></i></span>
    ${view.here?.results ? nothing : html`<p class="soft">${icon("lock")}${t("voting.desk_secret")}</p>`}
  </section>`
}

function item(desk, id, agreement, results) {
  const result = results?.[id]
  const lit = desk.view.spotlight?.id === id
  return html`<article class="vote ${result?.carried ? "carried" : ""}">
    <header>${result ? leafBadge(result.carried) : nothing}<div><h3 dir="auto" lang=${agreement.lang}>${agreement.what}</h3>${leads(agreement)}</div>
      ${desk.view.ended ? nothing : tool("bulb", lit ? t("desk.off_screen") : t("desk.on_screen"), () => desk.spotlight(lit ? undefined : id), { about: agreement.what, kind: lit ? "" : "quiet", pressed: lit, wordy: lit || !desk.all })}</header>
    ${result ? outcome(desk, result) : results ? html`<p class="soft">${t("voting.desk_no_ballots")}</p>` : nothing}
  </article>`
}

function outcome({ view, script }, { word, turnout, sides, objections }) {
  const said = script?.steps?.[view.step]?.projector?.[word] ?? t(`voting.desk_word_${word}`)
  const total = turnout.yes === undefined ? t("voting.desk_cast", { cast: turnout.cast, n: turnout.present }) : t("voting.desk_total", { yes: turnout.yes, cast: turnout.cast, n: turnout.present })
  return html`<p class="outcome"><b dir="auto">${said}</b><span>${total}</span></p>
    ${sides ? html`<ul class="by-side">${SIDES.filter((side) => sides[side]).map((side) => bar(side, sides[side]))}</ul>` : html`<p class="soft">${t("voting.desk_too_few")}</p>`}
    ${objections.length ? html`<div class="objections"><h4>${icon("objection")}${t("voting.desk_objections", { n: objections.length })}</h4><ul>${objections.map((text) => html`<li dir="auto">${text}</li>`)}</ul></div>` : nothing}`
}

const bar = (side, { yes, cast, present }) => html`<li>${mark(side, t(`side.${side}`))}
  <span class="track" data-side=${side} aria-hidden="true"><i style=${styleMap({ inlineSize: `${cast ? (100 * yes) / cast : 0}%` })}></i>${side === "both" ? nothing : html`<u></u>`}</span>
  <span>${t("voting.desk_side", { yes, cast, n: present })}</span></li>`

const leads = ({ leads }) => html`<p class="led-by">${SIDES.filter((side) => leads[side]).map((side) => html`<span>${mark(side, t(`side.${side}`))}<span dir="auto">${leads[side].name}</span></span>`)}</p>`
