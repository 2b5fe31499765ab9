import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { repeat } from "../../../vendor/lit-html/directives/repeat.js"
import { mark } from "../../parts/marks.js"
import { quietLine, secondButton } from "../../phone/parts.js"
import { knownOffer, originLine } from "../../phone/taking.js"
import { t } from "../../words.js"

const NOTHING = { shown: {}, order: [], count: 0 }

/** What hangs in a part: mine, to change and to take back, and what others hung there. */
export function hanging(app, part, { grows, before }) {
  const mine = app.own("item").filter((item) => item.part === part && item.id !== before?.id)
  return html`
    ${
      mine.length > 0
        ? html`
            <h2>${t("tree.phone_yours")}</h2>
            <ul class="own">
              ${repeat(
                mine,
                ({ id }) => id,
                (item) => own(app, item, grows),
              )}
            </ul>
          `
        : nothing
    }
    ${before ? nothing : others(app, part, mine.length)}
  `
}

function own(app, item, grows) {
  const { id, text, lang, side, hidden, corrected, sending } = item
  const edit = () => app.remember(app.key("editing"), id)
  return html`
    <li class="note" data-side=${side ?? app.me.side} lang=${lang ?? app.lang}>
      <p dir="auto">${text}</p>
      ${originLine(originOf(app, item))}
      ${hidden ? quietLine("eye-off", t("phone.hidden")) : nothing}
      ${corrected ? quietLine("pencil", t("phone.corrected")) : nothing}
      ${
        sending
          ? quietLine("clock", t("phone.on_its_way"))
          : html`
              <div class="row">
                ${grows ? secondButton(t("phone.change"), edit, "pencil") : nothing}
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

/** Looked up when the part is opened, and on again by a tap: a list that moves cannot be read. */
function others(app, part, mine) {
  const count = app.here.counts[part]
  const found = listOf(app, part)
  const shown = found.order.map((id) => [id, found.shown[id]]).filter(([, { own }]) => !own)
  const more = found.order.length < found.count || count !== found.then
  if (shown.length === 0 && !found.failed && count <= mine) return nothing
  return html`
    <h2>${t("tree.phone_others")}</h2>
    ${found.failed ? quietLine("wifi-off", t("phone.offers_offline")) : nothing}
    <ul class="tree-hanging">
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
    ${more && !found.busy ? secondButton(t("phone.more"), () => lookOn(app, part)) : nothing}
  `
}

function listOf(app, part) {
  const key = app.key("hanging", part)
  app.hanging ??= new Map()
  if (!app.hanging.has(key)) {
    app.hanging.set(key, NOTHING)
    lookOn(app, part)
  }
  return app.hanging.get(key)
}

async function lookOn(app, part) {
  const key = app.key("hanging", part)
  const before = app.hanging.get(key)
  const then = app.here.counts[part]
  const fresh = then !== before.then
  const after = fresh ? "" : (before.order.at(-1) ?? "")
  const asked = { part: "said", run: app.now.run, place: part, after }
  app.hanging.set(key, { ...before, busy: true })
  const page = app.line.online ? await app.line.look(asked).catch(() => ({})) : {}
  app.hanging.set(key, page.ok ? { ...joined(fresh ? NOTHING : before, page), then } : lost(before))
  app.draw()
}

const joined = (before, { shown, order, count }) => ({
  shown: { ...before.shown, ...shown },
  order: [...before.order, ...order],
  count,
})

const lost = (before) => ({ ...before, busy: false, failed: true })
