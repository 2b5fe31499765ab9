import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { signOf } from "../../parts/origin.js"
import { heading, savedLine, sendingLine, signing } from "../../phone/parts.js"
import { choices } from "../../phone/places/choices.js"
import { countsOf } from "../../phone/places/keys.js"
import { place } from "../../phone/places/place.js"
import { taking } from "../../phone/places/taking.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"

// What the tree has of its own: see phone/places/place.js. The longest is RULES.md, "Numbers".
const BED = {
  type: "item",
  where: "part",
  longest: 40,
  icon: "leaf",
  writes: (app) => app.now.phase === "grow",
  words: (app, id) => say(app.now.step, "parts", id),
  name: ({ title, meaning }) => `${title}: ${meaning}`,
  sign: (id) => signOf({ field: id }),
  // Where each group grows its own tree, the room's words are asked for by group.
  place: (app, id) => (app.now.in_groups ? `${app.me.group?.id}.${id}` : id),
  take: (app) => say(app.now.step, "buttons", "take"),
  takeTitle: (app) => say(app.now.step, "take_along"),
  send: (app) => say(app.now.step, "buttons", "send"),
  said: {
    closed: ({ title }) => t("tree.phone_hang_here", { part: title }),
    mine: (n) => t("tree.phone_mine_here", { n }),
    sent: () => t("tree.phone_hung"),
    other: () => t("tree.phone_other_part"),
    others: () => t("tree.phone_others"),
  },
}

/** The tree: choose a part, write or take something along, and read what hangs there. */
export function phone(app) {
  const open = app.recall(app.key("part"), "")
  if (!(open in countsOf(app))) return overview(app)
  const takes = app.now.phase === "grow" && app.recall(app.key("taking"))
  return takes ? taking(app, BED, open) : place(app, BED, open)
}

function overview(app) {
  if (app.now.phase === "whole") {
    const more = html`<h2>${t("tree.phone_read")}</h2>${choices(app, BED)}`
    return lookUp(app, { id: "whole", words: t("tree.phone_whole"), more })
  }
  const body = html`
    ${heading(say(app.now.step, "question"))}
    <p class="hint">${say(app.now.step, "help")}</p>
    ${choices(app, BED)} ${app.own("item").length === 0 ? signing(app) : nothing}
  `
  return { id: `${app.now.run}/parts`, body, actions: news(app) }
}

function news(app) {
  const mine = app.own("item")
  if (mine.some(({ sending }) => sending)) return sendingLine()
  return mine.length > 0 ? savedLine(t("tree.phone_mine", { n: mine.length })) : nothing
}
