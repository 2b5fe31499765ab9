import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { mark } from "../../parts/marks.js"
import { quietLine, secondButton } from "../parts.js"
import { knownOffer, originLine } from "../taking.js"
import { t } from "../../words.js"
import { countsOf } from "./keys.js"

const NOTHING = { shown: {}, order: [], count: 0 }

/** What was said in a place: mine, to change and to take back, and what others said there. */
export function saidIn(app, bed, id, { writes, before }) {
  const mine = ownIn(app, bed, id).filter((said) => said.id !== before?.id)
  return html`
    ${
      mine.length > 0
        ? html`
            <h2>${t("phone.yours")}</h2>
            <ul class="own">
              ${repeat(
                mine,
                ({ id }) => id,
                (said) => own(app, said, writes),
              )}
            </ul>
          `
        : nothing
    }
    ${before ? nothing : others(app, bed, id, mine.length)}
  `
}

/** What I said in a place myself. */
export const ownIn = (app, { type, where }, id) =>
  app.own(type).filter((said) => said[where] === id)

function own(app, said, writes) {
  const { id, text, lang, side, hidden, corrected, sending, also } = said
  const edit = () => app.remember(app.key("editing"), id)
  return html`
    <li class="note" data-side=${side ?? app.me.side} lang=${lang ?? app.lang}>
      <p dir="auto">${text}</p>
      ${originLine(originOf(app, said))}
      ${hidden ? quietLine("eye-off", t("phone.hidden")) : nothing}
      ${corrected ? quietLine("pencil", t("phone.corrected")) : nothing}
      ${also ? quietLine("people", t("phone.also", { n: also })) : nothing}
      ${
        sending
          ? quietLine("clock", t("phone.on_its_way"))
          : html`
              <div class="row">
                ${writes ? secondButton(t("phone.change"), edit, "pencil") : nothing}
                ${secondButton(t("phone.take_back"), () => app.withdraw(id), "trash")}
              </div>
            `
      }
    </li>
  `
}

/** Under way it has only the id of what it came from. */
const originOf = (app, { origin }) =>
  typeof origin === "string" ? knownOffer(app, origin) : origin

/** Looked up when the place is opened, and on again by a tap: a list that moves cannot be read. */
function others(app, bed, id, mine) {
  const count = countOf(app, id)
  const found = listOf(app, bed, id)
  const shown = found.order.map((id) => [id, found.shown[id]]).filter(([, { own }]) => !own)
  const more = found.order.length < found.count || count !== found.then
  if (shown.length === 0 && !found.failed && count <= mine) return nothing
  return html`
    <h2>${bed.said.others()}</h2>
    ${found.failed ? quietLine("wifi-off", t("phone.offers_offline")) : nothing}
    <ul class="place-said">
      ${repeat(
        shown,
        ([id]) => id,
        ([, { text, lang, side, times }]) => html`
          <li>
            ${side ? mark(side, t(`side.${side}`)) : nothing}
            <span lang=${lang} dir="auto">${text}</span>
            ${times ? html`<b class="count" dir="ltr">×${times}</b>` : nothing}
          </li>
        `,
      )}
    </ul>
    ${more && !found.busy ? secondButton(t("phone.more"), () => lookOn(app, bed, id)) : nothing}
  `
}

const countOf = (app, id) => countsOf(app)[id] ?? 0

const keyOf = (app, bed, id) => app.key("said", bed.place?.(app, id) ?? id)

function listOf(app, bed, id) {
  const key = keyOf(app, bed, id)
  app.saidIn ??= new Map()
  if (!app.saidIn.has(key)) {
    app.saidIn.set(key, NOTHING)
    lookOn(app, bed, id)
  }
  return app.saidIn.get(key)
}

async function lookOn(app, bed, id) {
  const key = keyOf(app, bed, id)
  const before = app.saidIn.get(key)
  const then = countOf(app, id)
  const fresh = then !== before.then
  const after = fresh ? "" : (before.order.at(-1) ?? "")
  const asked = { part: "said", run: app.now.run, place: bed.place?.(app, id) ?? id, after }
  app.saidIn.set(key, { ...before, busy: true })
  const page = app.line.online ? await app.line.look(asked).catch(() => ({})) : {}
  app.saidIn.set(key, page.ok ? { ...joined(fresh ? NOTHING : before, page), then } : lost(before))
  app.draw()
}

const joined = (before, { shown, order, count }) => ({
  shown: { ...before.shown, ...shown },
  order: [...before.order, ...order],
  count,
})

const lost = (before) => ({ ...before, busy: false, failed: true })
