import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { tool } from "../tool.js"
import { icon } from "../../parts/icons.js"
import { t } from "../../words.js"
import { similar } from "./similar.js"

const MOST = 3

/** What may say the same, side by side, three pairs at most; somebody decides. `bed`: parts.js. */
export function alike(desk, bed, own) {
  const items = bed.lines(desk.view.here ?? {})
  const pairs = desk.view.ended ? [] : pairsOf(desk, bed, own)
  if (pairs.length === 0) return nothing
  return html`<section class="panel place-alike" aria-labelledby="place-alike">
    <h2 id="place-alike">${t("desk.place_alike")}</h2>
    <ul>${repeat(
      pairs,
      (ids) => ids.join(),
      (ids) => html`<li>${pair(desk, bed, own, ids, items)}</li>`,
    )}</ul>
  </section>`
}

function pair(desk, bed, own, [one, other], items) {
  const side = (id, from) => html`<div>
    ${item(items[id])}
    ${tool("tick", t("desk.place_keep"), () => own.merge(from, id), {
      kind: "second",
      about: items[id].text,
    })}
  </div>`
  const apart = tool("close", t("desk.place_not_same"), () => own.keepApart(one, other), {
    about: `${items[one].text}, ${items[other].text}`,
  })
  return html`<div class="place-of"><span class="soft">${bed.title(desk, bed.placeOf(items[one]))}</span>${
    apart}</div>
    <div class="place-pair">${side(one, other)}${side(other, one)}</div>`
}

const item = ({ text, lang, side, times }) => html`<p class="note" data-side=${side ?? nothing}
  dir="auto" lang=${lang}>${text}${times ? html` <b class="times" dir="ltr">×${times}</b>` : nothing}</p>`

// Compared only when something grew or changed, not on every painting.
let compared = {}

function pairsOf({ view: { here } }, bed, own) {
  if (compared.here !== here) {
    const found = Object.values(here?.order ?? {}).map((ids) =>
      ids.map((id) => ({ id, text: bed.lines(here)[id].text })),
    )
    compared = { here, found }
  }
  return compared.found.flatMap((part) => similar(part, { most: MOST, apart: own.areApart }))
    .slice(0, MOST)
}

/** What can be done with one note beside hiding, mending and showing it: laying it with another. */
export function mergeTools(desk, own, said) {
  const { id, text, group, hidden } = said
  const chosen = desk.notebook.notes(desk.view).find((each) => each.id === own.chosen)
  if (hidden || !text || (chosen && chosen.group !== group)) return nothing
  if (!chosen || chosen.id === id) {
    const word = chosen ? t("desk.place_choose_other") : t("desk.place_merge")
    return tool("link", word, () => own.choose(id), {
      about: text,
      kind: chosen ? "" : "quiet",
      pressed: Boolean(chosen),
    })
  }
  return tool("plus", t("desk.place_lay_here"), () => own.merge(own.chosen, id), {
    about: text,
    kind: "second",
  })
}

/** What was merged into a note, each to be taken apart again. */
export function mergedInto(desk, bed, own, said) {
  const merged = desk.notebook.notes(desk.view).filter((each) => each.merged === said.id)
  const { times } = bed.lines(desk.view.here ?? {})[said.id] ?? {}
  if (merged.length === 0 && !times) return nothing
  const apart = (id, about) =>
    tool("undo", t("desk.place_take_apart"), () => own.takeApart(id), { about })
  return html`<div class="place-merged">
    ${times ? html`<p class="small-print">${icon("people")}${t("desk.place_times", { n: times })}</p>` : nothing}
    ${
      merged.length === 0
        ? apart(said.id, said.text)
        : merged.map(({ id, text, lang }) => html`<p>
            <span dir="auto" lang=${lang}>${text}</span>${desk.view.ended ? nothing : apart(id, text)}
          </p>`)
    }
  </div>`
}
