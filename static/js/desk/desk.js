import { html, nothing, render } from "../../vendor/lit-html/lit-html.js"
import { announce } from "../parts/announce.js"
import { everySecond } from "../parts/timer.js"
import { storage } from "../storage.js"
import { t } from "../words.js"
import { acts } from "./acts.js"
import { close, open } from "./dialog.js"
import { drafted } from "./drafted.js"
import { wishOf } from "./keys.js"
import { minding } from "./minding.js"
import { backward, onward, opens } from "./moves.js"
import { notebook } from "./notebook.js"
import { page } from "./page.js"
import { phaseWord, titleOf } from "./phrases.js"
import { reveal } from "./reveal.js"

// From here on the agenda stands beside the step.
const ROOMY = "(min-width: 1100px)"
const TWO_MINUTES = 120
// Who comes in is told to screen readers this long after, all at once.
const NEWS = 15_000

const EMPTY = { facilitator: () => nothing, aside: () => nothing }

/**
 * The facilitator's page. `place` is the element it fills; the rest is how it reaches the session
 * (see audiences/facilitator.js). Gives `show(view, line)` and `meet(presence)`.
 */
export function openDesk(place, { script, room, quiet, links, kindOf, send, look, now }) {
  const store = storage("samenspel/desk/")
  place.replaceChildren()
  const kinds = new Map()
  const roomy = matchMedia(ROOMY)
  let asked = false

  const repaint = () => {
    if (asked || !desk.view) return
    asked = true
    queueMicrotask(() => {
      asked = false
      const held = holdFocus(place)
      render(page(desk), place)
      held()
    })
  }

  const doing = acts(send, { changed: repaint })
  const desk = {
    script,
    links,
    now,
    view: null,
    kind: EMPTY,
    presence: null,
    all: store.get("all") ?? !quiet,
    acts: doing,
    act: doing.act,
    notebook: notebook(look, repaint),
    reveal: reveal({ changed: repaint }),
    repaint,
    unfolded: false,
    get roomy() {
      return roomy.matches
    },
    setAll(all) {
      desk.all = all
      desk.unfolded = false
      store.set("all", all)
      repaint()
    },
    unfold(open) {
      desk.unfolded = open
      repaint()
    },
    get busy() {
      return doing.busy("move_to")
    },
    opens: (move) => opens(desk.view, move),
    goOn: () => desk.move(onward(desk.view)),
    goBack: () => desk.move(backward(desk.view)),
    move(move) {
      if (!move || desk.busy || desk.reveal.waiting || desk.view.ended) return
      if (!opens(desk.view, move)) return go(move)
      announce(t("desk.opens_spoken"))
      desk.reveal.begin(move, go)
    },
    get lengthen() {
      return desk.view.timer && (() => desk.act("set_timer", { do: "add", seconds: TWO_MINUTES }))
    },
    openScreen: () => window.open(links.wall, `samenspel-${room}`),
    askEnd() {
      close("links")
      open("end")
    },
  }
  desk.privateNotes = drafted(async (run, text) => (await desk.act("note_privately", { run, text }, { own: true })).ok, { changed: repaint })
  // Every text that saves itself, so that none is lost when the page is left or the line is gone.
  desk.drafts = [desk.privateNotes]
  Object.assign(desk, minding(desk))

  async function go({ run, phase }) {
    const { run: seen_run, phase: seen_phase } = desk.view
    await desk.act("move_to", { run, phase, seen_run, seen_phase })
  }

  // Until a kind is there, another one must not draw what it does not know.
  async function meetKind(kind) {
    desk.kind = kinds.get(kind) ?? EMPTY
    if (kinds.has(kind)) return
    kinds.set(kind, await kindOf(kind).catch(() => ({})))
    if (desk.view.kind === kind) desk.kind = kinds.get(kind)
    repaint()
  }

  document.addEventListener("keydown", (event) => {
    const wish = desk.view && !document.querySelector("dialog[open]") && wishOf(event)
    if (!wish || (wish === "not_yet" && !desk.reveal.waiting)) return
    event.preventDefault()
    if (wish === "on" && onward(desk.view)) desk.goOn()
    // Somebody who presses back during the wait wants it not to open.
    else if (wish !== "on" && !desk.reveal.callOff() && wish === "back") desk.goBack()
  })
  addEventListener("beforeunload", (event) => desk.drafts.some((each) => each.open) && event.preventDefault())
  addEventListener("blur", () => desk.notebook.release())
  roomy.addEventListener("change", repaint)
  everySecond(repaint)
  const tell = newcomers()

  return {
    show(view, line) {
      if (line.online && !desk.online) for (const each of desk.drafts) each.again()
      Object.assign(desk, { online: line.online, refused: line.refused })
      if (view) {
        const before = desk.view
        desk.view = view
        if (before?.run !== view.run || before?.phase !== view.phase) {
          desk.reveal.callOff()
          turned(desk, before)
        }
        if (before?.kind !== view.kind) meetKind(view.kind)
        tell(view.people)
      }
      if (desk.view) repaint()
      else render(waiting(desk.refused, links.list), place)
    },
    meet(presence) {
      desk.presence = presence
      repaint()
    },
  }
}

const waiting = (refused, list) => html`<main class="desk-waiting"><p class="card" role="status">${
  refused ? t(`desk.${refused}`) : t("desk.connecting")
}</p>${refused ? html`<a class="btn small" href=${list}>${t("desk.home")}</a>` : nothing}</main>`

function turned(desk, before) {
  const { view, script } = desk
  if (before?.run !== view.run) desk.unfolded = false
  desk.mend("")
  document.title = `${titleOf(script, view.step)} · ${view.title}`
  if (before) announce(t("desk.now", { title: titleOf(script, view.step), phase: phaseWord(view.kind, view.phase) }))
}

// Tells how many people are in, now and then, and only when more came.
function newcomers() {
  let told
  let latest
  let waiting
  return (people) => {
    latest = people
    told ??= people
    if (waiting || latest <= told) return
    waiting = setTimeout(() => {
      waiting = undefined
      if (latest > told) announce(t("desk.people_in", { n: latest }))
      told = latest
    }, NEWS)
  }
}

// A button that turns into another keeps the focus: main into 'not yet' and back.
function holdFocus(place) {
  const had = document.activeElement
  const main = had?.matches?.("[data-main]")
  const off = had?.matches?.("[data-not-yet]")
  return () => {
    if ((main || off) && !had.isConnected) place.querySelector("[data-not-yet], [data-main]")?.focus()
  }
}
