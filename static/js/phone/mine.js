import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { heading, mainButton, secondButton } from "./parts.js"
import { sayAtDoor } from "./script.js"
import { originLine } from "./taking.js"

/**
 * Everything I wrote in this session, to read and to take back; and what could not be sent any
 * more.
 */
export function mine(app) {
  const pages = app.ownPages ?? lookFirst(app)
  const leaving = new Set(app.waiting("withdraw").map(({ data }) => data.contribution))
  const nameless = app.anonymous.map(({ id, ...said }) => [id, said])
  const shown = [...Object.entries(pages.shown), ...nameless].filter(
    ([id]) => !leaving.has(id) && !app.takenBack?.has(id),
  )
  const unsent = unsentTexts(app)
  const hasMore = Object.keys(pages.shown).length < pages.count
  const body = html`
    ${heading(t("phone.mine"))}
    ${
      shown.length === 0 && unsent.length === 0
        ? html`
            <p class="empty">${t(pages.failed ? "phone.mine_offline" : "phone.mine_none")}</p>
          `
        : nothing
    }
    ${
      unsent.length > 0
        ? html`
            <h2>${t("phone.unsent")}</h2>
            <ul class="own">
              ${unsent.map(([key, text]) => unsentItem(app, key, text))}
            </ul>
          `
        : nothing
    }
    <ul class="own">
      ${repeat(
        shown,
        ([id]) => id,
        ([id, said]) => item(app, id, said),
      )}
    </ul>
    ${hasMore ? secondButton(t("phone.more"), () => lookOn(app)) : nothing}
  `
  return { body, actions: mainButton(t("phone.go_on"), () => app.open("")) }
}

function lookFirst(app) {
  app.ownPages = { shown: {}, count: 0 }
  lookOn(app)
  return app.ownPages
}

async function lookOn(app) {
  const before = app.ownPages
  const after = Object.keys(before.shown).at(-1) ?? ""
  try {
    const { shown, count } = await app.line.look({ part: "own", after })
    app.ownPages = { shown: { ...before.shown, ...shown }, count }
  } catch {
    app.ownPages = { ...before, shown: { ...(app.me.own ?? {}), ...before.shown }, failed: true }
  }
  app.draw()
}

/** Withdraw what I said; it is gone from this phone at once. */
export function takeBack(app, id) {
  app.takenBack = new Set([...(app.takenBack ?? []), id])
  app.withdraw(id).then(({ ok }) => {
    if (!ok) app.takenBack.delete(id)
    app.draw()
  })
}

function item(app, id, said) {
  return html`
    <li class="note" data-side=${said.side ?? nothing}>
      <p class="kind">${t(`phone.type_${said.type}`)}</p>
      <p lang=${said.lang} dir="auto">${said.text || chosenWords(said)}</p>
      ${originLine(said.origin)}
      ${
        said.hidden
          ? html`
              <p class="quiet">
                ${icon("eye-off")}
                <span>${t("phone.hidden")}</span>
              </p>
            `
          : nothing
      }
      ${
        said.corrected
          ? html`
              <p class="quiet">
                ${icon("pencil")}
                <span>${t("phone.corrected")}</span>
              </p>
            `
          : nothing
      }
      ${said.also ? html`<p class="quiet">${icon("people")}<span>${t("phone.also", { n: said.also })}</span></p>` : nothing}
      <button class="btn second" @click=${() => takeBack(app, id)}>
        ${icon("trash")}
        <span>${t("phone.take_back")}</span>
      </button>
    </li>
  `
}

function chosenWords({ type, choice, choices, reaction, heard, face, plays, cared, hat }) {
  if (type === "hat") return sayAtDoor("hats", "options", hat, "text")
  if (type === "mark") return t("phone.chosen_mark", { plays: plays || "?", cared: cared || "?" })
  if (choices) return t("phone.chosen_on", { n: Object.keys(choices).length })
  const chosen = choice ?? reaction ?? heard ?? (face && "face")
  return chosen ? t(`phone.chosen_${chosen}`, { face }) : ""
}

function unsentTexts(app) {
  // While a step is on its fields show what is typed there; after the end there are no fields.
  const ofNow = app.now.ended ? "draft/join/" : `draft/${app.now.run}/`
  const keys = app.kept
    .keys("draft/")
    .filter(
      (key) =>
        key.split("/").length > 2 && !key.startsWith(ofNow) && !key.startsWith("draft/join/"),
    )
  return keys
    .map((key) => [key.slice("draft/".length), app.kept.get(key)])
    .filter(([, text]) => text.trim())
}

function unsentItem(app, key, text) {
  const drop = () => {
    app.drafts.set(key, "")
    app.draw()
  }
  return html`
    <li class="note">
      <p dir="auto">${text}</p>
      <button class="btn second" @click=${drop}>
        ${icon("trash")}
        <span>${t("phone.throw_away")}</span>
      </button>
    </li>
  `
}
