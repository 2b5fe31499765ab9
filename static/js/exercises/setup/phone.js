import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { heading, quietLine, savedLine, sendingLine, signing } from "../../phone/parts.js"
import { choices } from "../../phone/places/choices.js"
import { place } from "../../phone/places/place.js"
import { taking } from "../../phone/places/taking.js"
import { say } from "../../phone/script.js"
import { lookUp } from "../../phone/waiting.js"
import { t } from "../../words.js"
import { asked, signOf } from "./fields.js"

const PARTS = ["back", "ahead", "wanted"]

// What this step has of its own: see phone/places/place.js.
const BED = {
  type: "line",
  where: "field",
  longest: 80,
  icon: "tick",
  writes: (app) => PARTS.includes(app.now.phase),
  words(app, id) {
    const words = asked({ parts: say(app.now.step, "parts") }, id)
    return { ...words, question: words.title }
  },
  name: ({ of }) => of,
  sign: signOf,
  take: () => t("setup.phone_take"),
  takeTitle: () => t("setup.phone_take_title"),
  send: () => t("setup.phone_send"),
  said: {
    closed: ({ title }) => title,
    mine: (n) => t("setup.phone_mine_here", { n }),
    sent: () => t("setup.phone_sent"),
    other: () => t("setup.phone_other"),
    others: () => t("setup.phone_others"),
  },
  // Small groups write a story each; back is for everybody.
  place(app, id) {
    const { number } = app.parts.team ?? {}
    const { part } = asked({ parts: say(app.now.step, "parts") }, id)
    return number && part !== "back" ? `${app.me.group?.id}/${id}` : id
  },
}

/** Looking back, looking ahead, and what we want: one question at a time. */
export function phone(app) {
  const open = app.recall(app.key("part"), "")
  if (!(open in (app.here.counts ?? {}))) return overview(app)
  const takes = BED.writes(app) && app.recall(app.key("taking"))
  return takes ? taking(app, BED, open) : place(app, BED, open)
}

function overview(app) {
  if (!BED.writes(app)) {
    const more = html`<h2>${t("setup.phone_read")}</h2>${choices(app, BED)}`
    return lookUp(app, { id: "whole", words: t("setup.phone_whole"), more })
  }
  const body = html`
    ${heading(say(app.now.step, "parts", app.now.phase, "title"))}
    <p class="hint">${say(app.now.step, "question")} ${say(app.now.step, "help")}</p>
    ${choices(app, BED)} ${app.own("line").length === 0 ? signed(app) : nothing}
  `
  return { id: `${app.now.run}/parts/${app.now.phase}`, body, actions: news(app) }
}

/** Looking back is done for one's own organisation, which stands with it. */
const signed = (app) => html`${signing(app)}${
  app.now.phase === "back" && app.me.organisation && !app.isAnonymous("line")
    ? quietLine("people", t("setup.phone_signed_organisation"))
    : nothing
}`

function news(app) {
  const mine = app.own("line")
  if (mine.some(({ sending }) => sending)) return sendingLine()
  return mine.length > 0 ? savedLine(t("setup.phone_mine", { n: mine.length })) : nothing
}
