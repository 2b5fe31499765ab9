import { signing } from "../../phone/parts.js"
import { chooseSide, sideHere } from "../../phone/side.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { react } from "./phone-react.js"
import { write } from "./phone-write.js"

/** The strength of the other: write about them, and react to what they wrote about us. */
export function phone(app) {
  const { phase } = app.now
  if (phase === "explain")
    return lookUp(app, { words: t("strength.phone_soon"), more: signing(app, { sealed: true }) })
  if (phase === "open") return lookUp(app, { words: t("strength.phone_opened") })
  if (!sideHere(app)) return chooseSide(app)
  return phase === "write" ? write(app, sideHere(app)) : react(app)
}
