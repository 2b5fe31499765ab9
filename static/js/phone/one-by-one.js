import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { t } from "../words.js"
import { heading, mainButton, quietLine, savedLine, sendingLine } from "./parts.js"

/**
 * Everything that is answered one by one, each with what I said of it, to change until the answers
 * open: `given(id)` is my answer, `go(at)` goes to one, `item(id)` is what stands on its button. The
 * sentences are those of the kind.
 */
export function overview(app, order, { given, go, item }) {
  const { kind, run } = app.now
  const open = order.findIndex((id) => !given(id))
  const body = html`
    ${heading(t(open < 0 ? `${kind}.phone_all` : `${kind}.phone_some`))}
    <p class="hint">${t(`${kind}.phone_change_until`)}</p>
    <ul class="options">
      ${order.map((id, at) => html`<li><button class="opt" @click=${() => go(at)}>${item(id)}</button></li>`)}
    </ul>
    ${quietLine("lock", t(`${kind}.phone_secret`))}
  `
  const said = order.map(given).filter(Boolean)
  return {
    id: `${run}/overview`,
    body,
    actions: html`
      ${state(said, t(`${kind}.phone_arrived`))}
      ${open < 0 ? nothing : mainButton(t(`${kind}.phone_next_open`), () => go(open))}
    `,
  }
}

/**
 * What I said myself, while the answers stand on the big screen, with `foot` under it; nothing when
 * I said nothing. `given` and `item` as above.
 */
export function mine({ now }, order, { given, item, foot = nothing }) {
  const said = order.filter(given)
  if (said.length === 0) return nothing
  const { kind, turn } = now
  return html`
    <section class="said-mine" aria-labelledby="said-mine">
      <h2 id="said-mine">${t(`${kind}.phone_mine`)}</h2>
      <ul>
        ${said.map((id) => html`<li aria-current=${id === turn ? "true" : "false"}>${item(id)}</li>`)}
      </ul>
      ${foot}
    </section>
  `
}

/** Whether what I said is on its way or has arrived; nothing when I said nothing. */
export function state(said, arrived) {
  if (said.length === 0) return nothing
  return said.some(({ sending }) => sending) ? sendingLine() : savedLine(arrived)
}

/** The next thing that I said nothing of yet; behind the last one when there is none. */
export function nextOpen(order, at, given) {
  const open = order.findIndex((id, n) => n > at && !given(id))
  return open < 0 ? order.length : open
}
