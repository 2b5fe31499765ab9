import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { SIDES } from "../parts/sides.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { dialog, open } from "./dialog.js"
import { HOWS, nameOf, SIZES } from "./grouping.js"
import { loose, table } from "./groups-tables.js"
import { tool } from "./tool.js"

/** The small groups: how they are made, who sits where, and whether all screens show them. */
export function groups(desk) {
  const { groups: there, ended } = desk.view
  return dialog(desk, "groups", t("group.desk_groups"), html`
    ${ended ? nothing : making(desk)}
    ${there ? html`${summary(desk)}${tables(desk)}` : nothing}`)
}

/** In the step that is done in groups: that there are none yet, or where they are. */
export function groupsHere(desk) {
  const { asks_groups: asks, in_groups: inGroups, gathering, groups: there, ended } = desk.view
  if (ended || !(asks || inGroups || gathering)) return nothing
  const all = (word) => tool("people", word, () => open("groups"), { kind: "second" })
  if (!there) {
    return html`<section class="panel groups-here" aria-labelledby="groups-here">
      <div><h2 id="groups-here">${icon("people")}${t("group.desk_asks")}</h2>
        <p class="soft">${t("group.desk_asks_wrong")}</p></div>
      <div class="tools">${tool("people", t("group.desk_make_mixed"),
        () => desk.grouping.make("mixed"), { kind: "" })}${all(t("group.desk_more_choice"))}</div>
    </section>`
  }
  return html`<section class="panel groups-here" aria-labelledby="groups-here">
    <div><h2 id="groups-here">${icon("people")}${inWords(there)}</h2>
      ${gathering ? html`<p class="soft">${t("group.desk_on_wall")}</p>` : nothing}</div>
    <div class="tools">${showing(desk)}${all(t("group.desk_groups"))}</div>
  </section>`
}

function making(desk) {
  const { state, choose, make } = desk.grouping
  const again = Boolean(desk.view.groups)
  const chip = (name, label, value) => html`<label class="chip ${state[name] === value ? "on" : ""}">
    <input type="radio" name=${`groups-${name}`} .checked=${state[name] === value}
      @change=${() => choose({ [name]: value })}><span>${label}</span></label>`
  return html`<section class="groups-make">
    <fieldset><legend>${t("group.desk_how")}</legend><div class="chips">${HOWS.map((how) =>
      chip("how", t(`group.desk_how_${how}`), how))}</div></fieldset>
    <fieldset><legend>${t("group.desk_size")}</legend><div class="chips">${SIZES.map((size) =>
      chip("size", size, size))}</div></fieldset>
    ${again && state.sure
      ? html`<div class="groups-sure" role="alert"><p>${t("group.desk_sure")}</p>
          ${tool("people", t("group.desk_sure_yes"), () => make(), { kind: "danger" })}
          ${tool("close", t("desk.never_mind"), () => choose({}))}</div>`
      : tool("people", t(again ? "group.desk_make_again" : "group.desk_make"), () => make(),
          { kind: again ? "second" : "" })}
  </section>`
}

function summary(desk) {
  const { view } = desk
  const { chosen } = desk.grouping.state
  const words = chosen
    ? t("group.desk_chosen", { name: nameOf(view, chosen) })
    : t("group.desk_tap")
  return html`<div class="groups-summary">
    <p role="status"><b>${inWords(view.groups)}</b></p>
    ${view.ended
      ? nothing
      : html`<div class="tools">${showing(desk)}
          ${tool("plus", t("group.desk_add"), desk.grouping.add, { kind: "second" })}</div>
        <p class="soft">${words}</p>`}
  </div>`
}

function showing(desk) {
  const { gathering } = desk.view
  return tool(gathering ? "undo" : "screen", t(gathering ? "group.desk_hide" : "group.desk_show"),
    () => desk.grouping.gather(!gathering), { kind: "second" })
}

const tables = (desk) => html`<ul class="groups-tables">
  ${loose(desk)}
  ${repeat(desk.view.groups.order, (id) => id, (id) => table(desk, id))}
</ul>`

/** How many groups, and whether both sides are in each: 5 groepjes. In 1 groepje ontbreekt … */
function inWords({ shown, order, count, how }) {
  const tables = Object.values(shown)
  const without = tables.filter(({ counts }) => SIDES.some((side) => !counts[side])).length
  const beyond = count - order.length
  return [
    t("group.desk_count", { n: count }),
    how === "mixed" && tables.length
      ? without
        ? t("group.desk_without", { n: without })
        : t("group.desk_balanced")
      : "",
    beyond ? t("group.desk_beyond", { n: beyond }) : "",
  ]
    .filter(Boolean)
    .join(" ")
}
