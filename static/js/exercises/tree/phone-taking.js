import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { signOf } from "../../parts/origin.js"
import { back, heading, inARow } from "../../phone/parts.js"
import { say, sayOffer } from "../../phone/script.js"
import { offerList } from "../../phone/taking.js"
import { t } from "../../words.js"
import { asideKey, itemKey, originKey } from "./phone-keys.js"

/** What was said earlier, to hang in this part of the tree. A tap puts it in the field. */
export function taking(app, id) {
  const { step, run } = app.now
  const body = html`
    <div class="place">
      <span class="sign">${icon(signOf({ field: id }))}</span>
      <span class="name">${say(step, "parts", id, "title")}</span>
    </div>
    ${heading(say(step, "take_along"))}
    <p class="hint">${t("phone.offers_help")}</p>
    ${offerList(app, id, { take: (from, offer) => take(app, id, from, offer) })}
  `
  const close = () => app.remember(app.key("taking"), undefined)
  return { id: `${run}/taking/${id}`, body, actions: inARow(back(close)) }
}

/** Nothing typed is lost: it stands by until what is taken along was sent or let go. */
function take(app, part, id, offer) {
  const { kind, step, field, under, path } = offer
  const key = itemKey(app, part)
  if (!app.recall(originKey(app, part))) app.drafts.set(asideKey(app, part), app.drafts.get(key))
  app.drafts.set(key, sayOffer(offer))
  app.remember(originKey(app, part), { id, kind, step, field, under, path })
  app.remember(app.key("taking"), undefined)
}
