import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { mark } from "../parts/marks.js"
import { signOf } from "../parts/origin.js"
import { t } from "../words.js"
import { quietLine, secondButton } from "./parts.js"
import { sayOffer, sayOrigin } from "./script.js"

const NOTHING = { shown: {}, order: [], count: 0 }

/**
 * What was said earlier and can be taken along to a place of the step that is on; "" is the step as
 * a whole. It is looked up when it is first asked for: `{shown, order, count, failed?, busy?}`.
 */
export function offersOf(app, place = "") {
  const key = app.key("offers", place)
  app.offers ??= new Map()
  if (!app.offers.has(key)) lookAgain(app, place)
  return app.offers.get(key)
}

/** Look it up from the start: somebody may have said more since. */
export function lookAgain(app, place = "") {
  const key = app.key("offers", place)
  app.offers ??= new Map()
  app.offers.set(key, { ...NOTHING, ...app.offers.get(key), fresh: true })
  return lookOn(app, place)
}

/** An offer that was looked up before, by its id. */
export function knownOffer(app, id) {
  for (const { shown } of app.offers?.values() ?? []) if (shown[id]) return shown[id]
  return undefined
}

/**
 * The offers of a place as a list of buttons. `take(id, offer)` follows a tap, `few` is how many
 * are shown at first (all that were fetched when it is left out), `chosen` the id of what was taken.
 */
export function offerList(app, place, { take, chosen = "", few = Infinity }) {
  const { shown, order, count, failed, busy } = offersOf(app, place)
  const most = app.recall(app.key("more-offers", place)) ? Infinity : few
  const listed = order.filter((id, n) => n < most || id === chosen)
  const more = () =>
    most < order.length ? app.remember(app.key("more-offers", place), true) : lookOn(app, place)
  return html`
    <ul class="offers">
      ${repeat(
        listed,
        (id) => id,
        (id) => html`
          <li>${offerButton(shown[id], id === chosen, () => take(id, shown[id]))}</li>
        `,
      )}
    </ul>
    ${order.length === 0 && !failed && !busy ? quietLine("question", t("phone.no_offers")) : nothing}
    ${failed ? quietLine("wifi-off", t("phone.offers_offline")) : nothing}
    ${
      failed || listed.length < count
        ? secondButton(t(failed ? "phone.try_again" : "phone.more"), more)
        : nothing
    }
  `
}

function offerButton(offer, chosen, onClick) {
  const { side, lang, taken } = offer
  return html`
    <button class=${chosen ? "opt on" : "opt"} aria-pressed=${String(chosen)} @click=${onClick}>
      ${icon(signOf(offer))}
      <span class="words">
        <span lang=${lang ?? nothing} dir="auto">${sayOffer(offer)}</span>
        <small>
          ${side ? mark(side, t(`side.${side}`)) : nothing} ${t("phone.from", { origin: sayOrigin(from(offer)) })}
        </small>
        ${
          taken && !chosen
            ? html`
                <small class="taken">${icon("tick")} ${t("phone.taken_already")}</small>
              `
            : nothing
        }
      </span>
      ${
        chosen
          ? html`
              <span class="chosen">${icon("tick")}</span>
            `
          : nothing
      }
    </button>
  `
}

/** Where an offer comes from: of a text of the script its own words stand there already. */
const from = ({ path, ...offer }) => offer

/** A line that says where something was taken along from. */
export const originLine = (origin) =>
  origin ? quietLine(signOf(origin), t("phone.from", { origin: sayOrigin(origin) })) : nothing

async function lookOn(app, place) {
  const key = app.key("offers", place)
  const before = app.offers.get(key)
  const { run } = app.now
  if (before.busy) return
  app.offers.set(key, { ...before, busy: true, failed: false })
  const after = before.fresh ? "" : (before.order.at(-1) ?? "")
  app.offers.set(key, { ...before, busy: false, ...(await page(app, { run, place, after }, before)) })
  app.draw()
}

async function page(app, asked, { shown, order, fresh }) {
  // Asked without a line, it would be waited for until nobody wants to know any more.
  if (!app.line.online) return { failed: true }
  try {
    const more = await app.line.look({ part: "offers", ...asked })
    if (!more.ok) return { failed: true }
    return {
      shown: fresh ? more.shown : { ...shown, ...more.shown },
      order: fresh ? more.order : [...order, ...more.order],
      count: more.count,
      failed: false,
      fresh: false,
    }
  } catch {
    return { failed: true }
  }
}
