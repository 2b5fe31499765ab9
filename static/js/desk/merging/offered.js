import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { times } from "../../parts/times.js"
import { t } from "../../words.js"
import { tool } from "../tool.js"
import { merging } from "./merging.js"

/**
 * Two notes that may say the same, side by side, one pair at a time; somebody decides. `about(note)`
 * says in a few words what a note belongs to. In the quiet view it is one line until it is opened.
 */
export function offered(desk, about) {
  const own = merging(desk)
  const pairs = own.offers.pairs()
  if (pairs.length === 0) return nothing
  const shown = own.shown ?? desk.all
  return html`<section class="panel alike" aria-labelledby="alike-title">
    <header>
      <h2 id="alike-title">${icon("link")}<span>${t("clusters.offered", { n: pairs.length })}</span></h2>
      ${tool(shown ? "minus" : "plus", t(shown ? "clusters.later" : "clusters.look"),
        () => own.show(!shown), { kind: shown ? "quiet" : "second", expanded: shown })}
    </header>
    ${shown ? pair(desk, own, pairs[0], about) : nothing}
  </section>`
}

// The next pair takes the place of this one, and the focus stays on its button.
function pair(desk, own, { one, other }, about) {
  const place = about(one)
  return html`${place ? html`<p class="soft" dir="auto">${place}</p>` : nothing}
    <div class="alike-pair">${half(own, one, other)}${half(own, other, one)}</div>
    <div class="tools">${tool("close", t("clusters.differ"), () => own.keepApart(one.id, other.id), {
      kind: "second",
      about: `${one.text}, ${other.text}`,
    })}</div>`
}

const half = (own, { id, text, lang, side, ...said }, other) => html`<div>
  <div class="note" data-side=${side ?? nothing}>
    <p dir="auto" lang=${lang}>${text}${times(said)}</p></div>
  ${tool("tick", t("clusters.keep"), () => own.merge(other.id, id), { kind: "second", about: text })}
</div>`
