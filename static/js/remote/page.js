import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { inShort, noteNow } from "../desk/cue.js"
import { mainButton } from "../desk/main-button.js"
import { backward, stepAfter } from "../desk/moves.js"
import { phaseWord, titleOf } from "../desk/phrases.js"
import { heading, otherNotes } from "../desk/say.js"
import { trouble } from "../desk/trouble.js"
import { icon } from "../parts/icons.js"
import { logo } from "../parts/logo.js"
import { mark } from "../parts/marks.js"
import { ALL_SIDES } from "../parts/sides.js"
import { t } from "../words.js"
import { clock } from "./clock.js"
import { screens } from "./screens.js"

/** The whole page: where the room is, what to say, the one button that leads on, and four tiles. */
export function page(desk) {
  const { view, refused, online } = desk
  if (refused) return sorry(desk)
  if (!view) return html`<main class="main middle" data-screen="opening"><p role="status">${t("desk.connecting")}</p></main>`
  if (view.ended) return sorry(desk)
  return html`${bar(desk)}
    <div class="news" role="status">${online ? nothing : offline()}</div>
    ${trouble(desk)}
    ${screens[desk.screen]?.(desk) ?? lead(desk)}`
}

const bar = ({ name, view }) => html`<header class="pbar">
  <p class="who">${logo()}<span>${t("remote.facilitator", { name })}</span></p>
  ${view ? html`<p class="people"><i class="light" aria-hidden="true"></i>${t("remote.people", { n: view.people })}</p>` : nothing}
</header>`

const offline = () => html`<p class="off">${icon("wifi-off")}
  <span><b>${t("remote.offline")}</b> ${t("remote.offline_more")}</span></p>`

const lead = (desk) => html`<main class="main remote" data-screen="lead">
  ${where(desk)}${cue(desk)}
  ${mainButton(desk, () => desk.open("end"))}
  ${tiles(desk)}
  ${hereafter(desk)}
</main>`

function where(desk) {
  const { view, script } = desk
  const phase = phaseWord(view.kind, view.phase)
  return html`<section class="where" aria-labelledby="where">
    <p class="soft">${t("remote.place", { position: view.position, steps: view.steps, phase })}</p>
    <h1 id="where" tabindex="-1" dir="auto">${titleOf(script, view.step)}</h1>
    ${clock(desk)}
    ${voices(view)}
  </section>`
}

function voices({ heard }) {
  const sides = ALL_SIDES.filter((side) => heard[side])
  if (sides.length === 0) return nothing
  return html`<ul class="voices">${sides.map((side) => html`<li>${mark(side, t(`side.${side}`))}
    <span>${t("remote.heard_of", heard[side])}</span></li>`)}</ul>`
}

function cue({ view, script }) {
  const notes = script?.steps?.[view.step]?.facilitator
  if (!notes) return nothing
  const name = noteNow(view)
  return html`<section class="cue">
    <p>${icon(name === "introduce" ? "chat" : "bulb")}<span><b>${heading(name)}</b>
      <span dir="auto">${inShort(notes, name, true)}</span></span></p>
    <details>
      <summary>${t("remote.more")}</summary>
      <p dir="auto">${inShort(notes, name, false)}</p>
      ${otherNotes(notes, name)}
    </details>
  </section>`
}

function tiles(desk) {
  const { view, hands } = desk
  const up = view.floor ? (hands?.count ?? 0) : 0
  return html`<div class="tiles">
    ${tile("arrow-back", t("remote.previous"), desk.goBack, { off: !backward(view) })}
    ${
      view.pause
        ? tile("play", t("live.desk_go_on"), () => desk.act("go_on"), { on: true })
        : tile("pause", t("live.desk_pause"), () => desk.open("pause"), { opens: "pause" })
    }
    ${
      view.spotlight
        ? tile("bulb", t("remote.light_off"), () => desk.act("spotlight"), { on: true })
        : tile("bulb", t("remote.light"), () => desk.open("light"), { opens: "light" })
    }
    ${tile("hand", up ? t("remote.hands_up", { n: up }) : t("remote.hands"), () => desk.open("talk"), {
      opens: "talk",
      on: Boolean(up),
    })}
  </div>`
}

const tile = (sign, word, onclick, { opens, on = false, off = false } = {}) => html`<button
  class="btn second tile ${on ? "on" : ""}" data-opens=${opens ?? nothing}
  ?disabled=${off} @click=${onclick}>${icon(sign)}<span>${word}</span></button>`

function hereafter(desk) {
  const next = desk.view.agenda.runs[stepAfter(desk.view)]
  const title = next && titleOf(desk.script, next.step)
  const { undoable } = desk
  return html`${next ? html`<p class="soft">${t("remote.next", { title, n: next.minutes })}</p>` : nothing}
    ${
      undoable
        ? html`<button class="link" @click=${() => desk.act("undo", { deed: undoable })}>
            ${icon("undo")}${t("remote.undo")}</button>`
        : nothing
    }`
}

/** What stands here once this phone leads nothing any more. */
function sorry({ view, refused, name }) {
  const [title, how] =
    refused && !view?.ended
      ? [t("remote.gone"), t("remote.gone_how")]
      : [t("remote.ended"), t("remote.ended_how")]
  return html`${bar({ name })}<main class="main middle" data-screen="gone">
    <h1 tabindex="-1">${title}</h1><p>${how}</p></main>`
}
