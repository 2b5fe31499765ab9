import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { signOf } from "../../parts/origin.js"
import { sayOffer } from "../../phone/script.js"
import { offerList, offersOf } from "../../phone/taking.js"
import { typed } from "../../phone/writing.js"
import { t } from "../../words.js"
import { fieldKey, originKey } from "./phone-form-keys.js"

const FEW = 3

/** A goal, a need or a pitfall of this evening to begin a new agreement with. */
export function sources(app) {
  const { count, failed } = offersOf(app)
  if (count === 0 && !failed) return nothing
  const chosen = app.recall(originKey(app))?.id
  const take = (id, offer) => (id === chosen ? letGo(app) : begin(app, id, offer))
  return html`
    <p class="field-label">${t("agreements.phone_begin_with")}</p>
    ${offerList(app, "", { take, chosen, few: FEW })}
  `
}

function begin(app, id, offer) {
  letGo(app)
  const field = fieldOf(offer)
  const text = field && !typed(app, fieldKey(app, undefined, field)).trim() ? sayOffer(offer) : ""
  if (text) app.drafts.set(fieldKey(app, undefined, field), text)
  app.remember(originKey(app), { id, field, text })
}

/** What it filled in goes with it, unless somebody went on writing there. */
function letGo(app) {
  const { field, text } = app.recall(originKey(app)) ?? {}
  const key = fieldKey(app, undefined, field)
  if (text && typed(app, key) === text) app.drafts.set(key, "")
  app.remember(originKey(app), undefined)
}

/** A goal is what it is good for; what somebody asks is a beginning of what to do. A text of the
 * script, such as a pitfall, says what is wrong, and not what to do: it stays beside the fields.
 */
function fieldOf(offer) {
  if (offer.path) return ""
  return signOf(offer) === "apple" ? "goal" : "what"
}
