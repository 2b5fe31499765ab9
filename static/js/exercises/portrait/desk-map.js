import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { agreeing } from "../../desk/agreeing.js"
import { icon } from "../../parts/icons.js"
import { mark } from "../../parts/marks.js"
import { t } from "../../words.js"
import { teamName } from "../../desk/cards.js"

/** What teams need: first what nobody answered, then who can do what for whom. */
export function map(desk) {
  const { here = {} } = desk.view
  const { needs = {}, order = {}, counts = {} } = here
  const unmet = (order.needs ?? []).filter((id) => !needs[id].matched)
  return html`<section class="panel portrait-needs" aria-labelledby="portrait-unmet">
      <header>
        <h2 id="portrait-unmet">${t("portrait.desk_unmet_title")}</h2>
        <b>${t("portrait.desk_unmet_of", { unmet: counts.unmet ?? 0, n: counts.needs ?? 0 })}</b>
      </header>
      ${unmet.length ? nothing : html`<p class="empty">${t("portrait.desk_none_unmet")}</p>`}
      <ul>${repeat(unmet, (id) => id, (id) => oneNeed(desk, id))}</ul>
    </section>
    <section class="panel portrait-needs" aria-labelledby="portrait-matches">
      <header>
        <h2 id="portrait-matches">${t("portrait.desk_matches")}</h2><b>${counts.matches ?? 0}</b>
      </header>
      ${counts.matches ? nothing : html`<p class="empty">${t("portrait.desk_no_matches")}</p>`}
      <ul>${repeat(order.matches ?? [], (id) => id, (id) => oneMatch(desk, here.matches[id]))}</ul>
    </section>`
}

function oneNeed(desk, id) {
  const { text, lang, team } = desk.view.here.needs[id]
  return html`<li>
    ${whose(desk, team)}
    <span><b lang=${lang} dir="auto">${text}</b><small dir="auto">${teamName(desk, team)}</small></span>
    ${agreement(desk, id, text)}
  </li>`
}

function oneMatch(desk, { need, from, to, text, lang }) {
  return html`<li>
    ${whose(desk, from)}
    <span><b lang=${lang} dir="auto">${text}</b>
      <small><bdi>${teamName(desk, from)}</bdi> ${icon("arrow-next")}
        <bdi>${teamName(desk, to)}</bdi></small></span>
    ${agreement(desk, need, text)}
  </li>`
}

const whose = ({ view }, team) => {
  const side = view.here.teams[team]?.side ?? "both"
  return mark(side, t(`side.${side}`))
}

/** One tap: what somebody needs is what the agreement is about, and where it came from. */
function agreement(desk, id, text) {
  const has = () => desk.view.here.agreed?.[id]
  if (desk.view.ended && !has()) return nothing
  return agreeing(desk, "portrait", { origin: id, what: text, about: text, has })
}
