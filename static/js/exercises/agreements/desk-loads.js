import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { percent } from "../../desk/balance.js"
import { icon } from "../../parts/icons.js"
import { styleMap } from "../../parts/style-map.js"
import { t } from "../../words.js"

// Ways out when it becomes too much, and the field in which each begins.
const WAYS = {
  formal_part: ["handshake", "roles"],
  later: ["calendar", "by_when"],
  someone: ["people", "lead_informal"],
}

/** The load bars, and a card when something is more than fits. It warns; it never blocks. */
export function loads(desk, own) {
  const { loads = {}, agreements = {} } = desk.view.here ?? {}
  const listed = Object.entries(loads)
  const over = listed.filter(([, load]) => load.over)
  const one = ([team, load]) => html`<li class=${load.over ? "over" : ""}>
    ${hoursOf(load)}${bar(load)}${unsure(load)}
    ${mayAsk(desk.view, team) ? fitting(desk, team, load) : nothing}</li>`
  return html`<section class="panel agreements-loads">
      <h2>${icon("handshake")}${t("agreements.desk_loads")}</h2>
      <p class="soft">${t("agreements.desk_loads_hint")}</p>
      ${listed.length ? nothing : html`<p class="empty">${t("agreements.desk_no_loads")}</p>`}
      <ul>${repeat(listed, ([team]) => team, one)}</ul>
    </section>
    ${over.map(([team, load]) => warning(own, team, load, agreements))}`
}

const hoursOf = (load) => html`<p><b dir="auto">${load.name}</b><span>${inWords(load)}</span></p>`

function inWords({ hours, unknown, fits }) {
  if (hours === 0 && unknown) return t("agreements.desk_hours_not_known")
  if (fits === undefined) return t("agreements.desk_hours_now", { n: hours })
  return t("agreements.desk_hours_of", { hours, n: fits })
}

// Up to what fits in the informal pattern; beyond it, after a line, slanted stripes.
function bar({ hours, fits = hours }) {
  const most = Math.max(fits, hours)
  const within = styleMap({ inlineSize: percent(Math.min(hours, fits), most) })
  const beyond = styleMap({ inlineSize: percent(hours - fits, most) })
  return html`<span class="track agreements-load" data-side="informal" aria-hidden="true">
    <i style=${within}></i>${hours > fits ? html`<u style=${beyond}></u>` : nothing}</span>`
}

const unsure = ({ hours, unknown, fits }) => html`
  ${
    unknown && hours
      ? html`<p class="soft">${t("agreements.desk_hours_unknown", { n: unknown })}</p>`
      : nothing
  }
  ${fits === undefined ? html`<p class="soft">${t("agreements.desk_fits_unknown")}</p>` : nothing}`

const mayAsk = ({ ended, organisations, people_in }, team) =>
  !ended && (organisations[team] || people_in[team])

function fitting(desk, team, { name, fits }) {
  const put = ({ target }) => {
    const hours = target.value === "" ? null : Math.round(target.valueAsNumber)
    desk.act("say_what_fits", { team, hours })
  }
  return html`<label class="agreements-fitting">${t("agreements.desk_fits")}
    <span class="visually-hidden" dir="auto">${name}</span>
    <input class="input short" type="number" min="0" max="200" step="1" inputmode="numeric"
      .value=${fits === undefined ? "" : String(fits)} @change=${put}>
    ${t("agreements.desk_hours_unit")}</label>`
}

// Coral, not red: nobody did wrong.
function warning(own, team, { name, hours, fits }, agreements) {
  const led = Object.entries(agreements).filter(([, { leads }]) => leadsFor(leads, team, name))
  const [heaviest] = led.sort(([, one], [, other]) => (other.hours ?? 0) - (one.hours ?? 0))
  const said = fits === 0
    ? t("agreements.desk_over_nothing", { n: hours })
    : t("agreements.desk_over_more", { fits, n: hours })
  return html`<section class="agreements-too-much" aria-live="polite">
    <p><b>${t("agreements.desk_over", { name })}</b> ${said} ${t("agreements.desk_over_help")}</p>
    ${heaviest ? waysOut(own, heaviest[0], led) : nothing}
  </section>`
}

const leadsFor = ({ informal }, team, name) =>
  informal && (informal.person === team || (informal.organisation || informal.name) === name)

function waysOut(own, id, led) {
  const names = [...new Set(led.map(([, { leads }]) => leads.informal.name))].join(", ")
  const way = ([word, [sign, field]]) => html`<li>
    <button class="btn small second" @click=${() => own.goTo(id, field)}>
      ${icon(sign)}${t(`agreements.desk_way_${word}`)}</button></li>`
  return html`<ul>${Object.entries(WAYS).map(way)}
    <li class="agreements-ask">${icon("chat")}${t("agreements.desk_way_ask", { names })}</li></ul>`
}
