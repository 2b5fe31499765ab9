import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"

/** While the room talks: put my hand up, or down again. Everybody sees it, and that is said. */
export function handUp(app) {
  if (!app.now?.floor || !app.me.id || app.me.word || app.page) return nothing
  const { up = false, place = 0 } = app.hand ?? {}
  const words = up ? t("live.phone_hand_down") : t("live.phone_hand_up")
  const seen = app.now.naming === "anonymous" ? "live.phone_hand_seen_anonymous" : "live.phone_hand_seen"
  return html`
    <div class="hand">
      <p class="hint" role="status">${up ? t("live.phone_place", { n: place }) : t(seen)}</p>
      <button class=${up ? "btn second up" : "btn second"} aria-pressed=${String(up)}
        @click=${() => put(app, !up)}>
        ${icon("hand")}
        <span>${words}</span>
      </button>
    </div>
  `
}

async function put(app, up) {
  const answer = await app.line.hand(up).catch(() => ({ refused: "not_arrived" }))
  if (answer.ok) return app.draw()
  app.say(t(answer.refused === "floor_closed" ? "refused.floor_closed" : "live.phone_hand_offline"))
}
