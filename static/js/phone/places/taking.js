import { html } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { back, heading, inARow } from "../parts.js"
import { sayOffer } from "../script.js"
import { offerList } from "../taking.js"
import { t } from "../../words.js"
import { asideKey, textKey, originKey } from "./keys.js"

/** What was said earlier, to take along to a place. A tap puts it in the field. */
export function taking(app, bed, id) {
  const body = html`
    <div class="place">
      <span class="sign">${icon(bed.sign(id))}</span>
      <span class="name">${bed.words(app, id).title}</span>
    </div>
    ${heading(bed.takeTitle(app))}
    <p class="hint">${t("phone.offers_help")}</p>
    ${offerList(app, id, { take: (from, offer) => take(app, id, from, offer) })}
  `
  const close = () => app.remember(app.key("taking"), undefined)
  return { id: `${app.now.run}/taking/${id}`, body, actions: inARow(back(close)) }
}

/** Nothing typed is lost: it stands by until what is taken along was sent or let go. */
function take(app, place, id, offer) {
  const { kind, step, field, under, path } = offer
  const key = textKey(app, place)
  if (!app.recall(originKey(app, place))) app.drafts.set(asideKey(app, place), app.drafts.get(key))
  app.drafts.set(key, sayOffer(offer))
  app.remember(originKey(app, place), { id, kind, step, field, under, path })
  app.remember(app.key("taking"), undefined)
}
