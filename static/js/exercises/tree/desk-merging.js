import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { tool } from "../../desk/tool.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"
import { titleOf } from "./desk-parts.js"
import { similar } from "./similar.js"

const MOST = 3

/** Items that may say the same, side by side, three pairs at most; somebody decides. */
export function alike(desk, own) {
  const { items = {} } = desk.view.here ?? {}
  const pairs = desk.view.ended ? [] : pairsOf(desk, own)
  if (pairs.length === 0) return nothing
  return html`<section class="panel tree-alike" aria-labelledby="tree-alike">
    <h2 id="tree-alike">${t("tree.desk_alike")}</h2>
    <ul>${repeat(
      pairs,
      (ids) => ids.join(),
      (ids) => html`<li>${pair(desk, own, ids, items)}</li>`,
    )}</ul>
  </section>`
}

function pair(desk, own, [one, other], items) {
  const side = (id, from) => html`<div>
    ${item(items[id])}
    ${tool("tick", t("tree.desk_keep"), () => own.merge(from, id), {
      kind: "second",
      about: items[id].text,
    })}
  </div>`
  const apart = tool("close", t("tree.desk_not_same"), () => own.keepApart(one, other), {
    about: `${items[one].text}, ${items[other].text}`,
  })
  return html`<div class="tree-of"><span class="soft">${titleOf(desk, items[one].part)}</span>${
    apart}</div>
    <div class="tree-pair">${side(one, other)}${side(other, one)}</div>`
}

const item = ({ text, lang, side, times }) => html`<p class="note" data-side=${side ?? nothing}
  dir="auto" lang=${lang}>${text}${times ? html` <b class="times" dir="ltr">×${times}</b>` : nothing}</p>`

// Compared only when something grew or changed, not on every painting.
let compared = {}

function pairsOf({ view: { here } }, own) {
  if (compared.here !== here) {
    const found = Object.values(here?.order ?? {}).map((ids) =>
      ids.map((id) => ({ id, text: here.items[id].text })),
    )
    compared = { here, found }
  }
  return compared.found.flatMap((part) => similar(part, { most: MOST, apart: own.areApart }))
    .slice(0, MOST)
}

/** What can be done with one item beside hiding, mending and showing it: laying it with another. */
export function mergeTools(desk, own, said) {
  const { id, text, group, hidden } = said
  const chosen = desk.notebook.notes(desk.view).find((each) => each.id === own.chosen)
  if (hidden || !text || (chosen && chosen.group !== group)) return nothing
  if (!chosen || chosen.id === id) {
    const word = chosen ? t("tree.desk_choose_other") : t("tree.desk_merge")
    return tool("link", word, () => own.choose(id), {
      about: text,
      kind: chosen ? "" : "quiet",
      pressed: Boolean(chosen),
    })
  }
  return tool("plus", t("tree.desk_lay_here"), () => own.merge(own.chosen, id), {
    about: text,
    kind: "second",
  })
}

/** What was merged into an item, each to be taken apart again. */
export function mergedInto(desk, own, said) {
  const merged = desk.notebook.notes(desk.view).filter((each) => each.merged === said.id)
  const { times } = desk.view.here?.items?.[said.id] ?? {}
  if (merged.length === 0 && !times) return nothing
  const apart = (id, about) =>
    tool("undo", t("tree.desk_take_apart"), () => own.takeApart(id), { about })
  return html`<div class="tree-merged">
    ${times ? html`<p class="small-print">${icon("people")}${t("tree.desk_times", { n: times })}</p>` : nothing}
    ${
      merged.length === 0
        ? apart(said.id, said.text)
        : merged.map(({ id, text, lang }) => html`<p>
            <span dir="auto" lang=${lang}>${text}</span>${desk.view.ended ? nothing : apart(id, text)}
          </p>`)
    }
  </div>`
}
