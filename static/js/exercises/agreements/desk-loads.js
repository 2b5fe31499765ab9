import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { live } from "../../../vendor/lit-html/directives/live.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { styleMap } from "../../parts/style-map.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"

// Ways out when it becomes too much, and the field in which each begins.
const WAYS = { formal_part: ["handshake", "roles"], later: ["calendar", "by_when"], someone: ["people", "lead_informal"] }

/** The load bars, and a card when something is more than fits. It warns; it never blocks. */
export function loads(desk, own) {
  const { loads = {}, agreements = {} } = desk.view.here ?? {}
  const listed = Object.entries(loads)
  const over = listed.filter(([, load]) => load.over)
  return html`<section class="panel loads"><h2>${icon("handshake")}${t("agreements.desk_loads")}</h2>
    <p class="soft">${t("agreements.desk_loads_hint")}</p>
    ${listed.length ? nothing : html`<p class="empty">${t("agreements.desk_no_loads")}</p>`}
    <ul>${repeat(listed, ([team]) => team, ([team, load]) => html`<li class=${load.over ? "over" : ""}>${one(desk, team, load)}</li>`)}</ul></section>
    ${over.map(([team, load]) => warning(own, team, load, agreements))}`
}

function one(desk, team, { name, hours, unknown, fits, over }) {
  const most = Math.max(fits ?? hours, hours, 1)
  const within = fits === undefined ? hours : Math.min(hours, fits)
  return html`<p><b dir="auto">${name}</b><span>${fits === undefined ? t("agreements.desk_hours_now", { n: hours }) : t("agreements.desk_hours_of", { hours, n: fits })}</span></p>
    <span class="track load" data-side="informal" aria-hidden="true"><i style=${styleMap({ inlineSize: `${(100 * within) / most}%` })}></i>${over && fits !== undefined ? html`<u style=${styleMap({ inlineSize: `${(100 * (hours - fits)) / most}%` })}></u>` : nothing}</span>
    ${unknown ? html`<p class="soft">${t("agreements.desk_hours_unknown", { n: unknown })}</p>` : nothing}
    ${fits === undefined ? html`<p class="soft">${t("agreements.desk_fits_unknown")}</p>` : nothing}
    ${canSay(desk.view, team) ? fitting(desk, team, name, fits) : nothing}`
}

const canSay = (view, team) => !view.ended && (view.organisations[team] || view.people_in[team])

function fitting(desk, team, name, fits) {
  const put = (event) => desk.act("say_what_fits", { team, hours: event.target.value === "" ? null : Math.round(event.target.valueAsNumber) })
  return html`<label class="fitting">${t("agreements.desk_fits")}<span class="visually-hidden" dir="auto"> ${name}</span>
    <input class="input short" type="number" min="0" max="200" step="1" inputmode="numeric" .value=${live(fits === undefined ? "" : String(fits))} @change=${put}> ${t("agreements.desk_hours_unit")}</label>`
}

// Coral, not red: nobody did wrong.
function warning(own, team, { name, hours, fits }, agreements) {
  const led = Object.entries(agreements).filter(([, { leads }]) => [leads.informal?.organisation, leads.informal?.name].includes(name) || leads.informal?.person === team)
  const [heaviest] = led.sort(([, one], [, other]) => (other.hours ?? 0) - (one.hours ?? 0))
  const names = [...new Set(led.map(([, { leads }]) => leads.informal?.name))].join(", ")
  return html`<section class="too-much" aria-live="polite"><p><b>${t("agreements.desk_over", { name })}</b>
    ${fits === 0 ? t("agreements.desk_over_nothing", { n: hours }) : t("agreements.desk_over_more", { fits, n: hours })} ${t("agreements.desk_over_help")}</p>
    ${heaviest ? html`<ul>${Object.entries(WAYS).map(([way, [sign, field]]) => html`<li><button class="btn small second" @click=${() => own.goTo(heaviest[0], field)}>${icon(sign)}${t(`agreements.desk_way_${way}`)}</button></li>`)}
      <li><p class="ask-them">${icon("chat")}${t("agreements.desk_way_ask", { names })}</p></li></ul>` : nothing}</section>`
}
