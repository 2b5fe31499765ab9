import { html, nothing, svg } from "../../../vendor/lit-html/lit-html.js"
import { keyed } from "../../../vendor/lit-html/directives/keyed.js"
import { icon } from "../../parts/icons.js"
import { drawnMark, leafBadge, sidePatterns } from "../../parts/marks.js"
import { styleMap } from "../../parts/style-map.js"
import { t } from "../../words.js"
import { CHART, chart, scaleOf } from "./chart.js"
import { sentences } from "./told.js"

const HEIGHT = 824
const GUTTER = 8
const paint = sidePatterns("pitfalls", 1.25)

/**
 * Up: it plays here; to the end of the line: it is taken care of. The two sides of a pitfall are
 * joined, and the longest line is solid.
 */
export function map(view, screen, shown) {
  const { points, agreed = {}, widest } = view.here
  const title = (id) => screen.say(`participant.pitfalls.${id}.title`)
  const pitfalls = shown.map((id) => ({ id, title: title(id), points: points[id], agreed: agreed[id] }))
  const corners = { act: screen.say("projector.corner_act"), good: screen.say("projector.corner_good") }
  const scale = scaleOf(screen)
  const drawn = chart(pitfalls, { widest, scale, corners })
  const missing = pitfalls.filter(({ id }) => !drawn.labels[id])
  return html`<div class="pitfalls-map" ?data-large=${screen.large}>
    ${keyed(screen.page, drawing(drawn, scale, screen.justNow))}
    ${words(screen, corners)}
    <ul>${pitfalls.filter(({ id }) => drawn.labels[id]).map((each) =>
      label(each, drawn.labels[each.id], screen, scale))}</ul>
    ${missing.length === pitfalls.length ? nobody(screen) : few(missing)}
  </div>`
}

const drawing = ({ marks, lines, labels }, { mark }, justNow) => html`<svg
    class=${justNow ? "pitfalls-growing" : ""} viewBox="0 0 1920 ${HEIGHT}" aria-hidden="true"
    focusable="false">
  ${paint.defs}${ground()}
  ${Object.values(labels).map(({ leader }) => (leader ? thread(leader) : nothing))}
  ${lines.map((line) => join(line, mark))}
  ${marks.map(({ side, x, y }) => drawnMark(side === "all" ? "both" : side, x, y, mark, paint))}
</svg>`

function ground() {
  const { x, y, width, height } = CHART
  const [across, down] = [(width - GUTTER) / 2, (height - GUTTER) / 2]
  const [end, foot] = [x + across + GUTTER, y + down + GUTTER]
  const quarter = (left, top, look) => svg`<rect class=${look} x=${left} y=${top} width=${across}
    height=${down} />`
  return svg`${quarter(x, y, "act")}${quarter(end, y, "")}${quarter(x, foot, "")}
    ${quarter(end, foot, "good")}
    <path class="axes" d=${`M${x} ${y}V${y + height}H${x + width}`} />
    <path class="axes" d=${`M${x - 14} ${y + 18}L${x} ${y}L${x + 14} ${y + 18}`} />
    <path class="axes" d=${`M${x + width - 18} ${y + height - 14}l18 14l-18 14`} />`
}

/** From edge to edge, so that the dots do not run into the marks. */
function join({ from, to, firm }, size) {
  const long = Math.hypot(to.x - from.x, to.y - from.y)
  const away = size / 2 + 8
  if (long <= 2 * away) return nothing
  const at = (share) => `${from.x + (to.x - from.x) * share} ${from.y + (to.y - from.y) * share}`
  return svg`<path class=${firm ? "firm" : "dotted"}
    d=${`M${at(firm ? 0 : away / long)}L${at(firm ? 1 : 1 - away / long)}`} />`
}

const thread = ({ from, to }) =>
  svg`<path class="thread" d=${`M${from.x} ${from.y}L${to.x} ${to.y}`} />`

const words = ({ say }, { act, good }) => html`
  <p class="pitfalls-act">${icon("warning")}<b>${act}</b></p>
  <p class="pitfalls-good">${icon("tick")}<b>${good}</b></p>
  <p class="pitfalls-plays"><span>${say("projector.axis_plays")}</span></p>
  <p class="pitfalls-cared">${say("projector.axis_cared")}</p>`

function label({ id, title, points, agreed }, { x, y, width, lines }, screen, { name, row }) {
  const place = { "--x": x / 16, "--y": y / 16, "--wide": width / 16, "--name": name, "--row": row }
  return html`<li class="pitfalls-name" data-pitfall=${id} style=${styleMap(place)}>
    ${agreed ? leafBadge(true, { word: t("pitfalls.wall_agreed") }) : nothing}
    <b aria-hidden="true">${lines.map((line) => html`<span>${line}</span>`)}</b>
    <span class="visually-hidden">${title}. ${sentences(points, screen.say)}</span>
  </li>`
}

const few = (missing) => missing.length === 0 ? nothing : html`<p class="pitfalls-few"><span
  data-fit="1.875 1.75">${t("pitfalls.wall_few", {
    pitfalls: missing.map(({ title }) => title).join(", ") })}</span></p>`

const nobody = ({ say }) => html`<p class="empty pitfalls-nobody"><span>${t("pitfalls.wall_none")}</span>
  <b>${say("participant.question")}</b></p>`
