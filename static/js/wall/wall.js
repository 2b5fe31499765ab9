import { html, nothing, render } from "../../vendor/lit-html/lit-html.js"
import { announce } from "../parts/announce.js"
import { everySecond, timer } from "../parts/timer.js"
import { t } from "../words.js"
import { beyond } from "./beyond.js"
import { controls, fullScreen, listen } from "./controls.js"
import { fitAgainWithFonts, fitAll } from "./fit.js"
import { newcomers } from "./newcomers.js"
import { pageTurner } from "./pages.js"
import { pause } from "./pause.js"
import { picture, waiting } from "./picture.js"
import { sayerOf } from "./script.js"
import * as gathering from "./gathering.js"
import { keepLarge, wasLarge } from "./size.js"
import { sound } from "./sound.js"
import { spotlight } from "./spotlight.js"

// After this nothing is new any more (see newcomers.js).
const SETTLED = 10_500
// How long something that opened in front of the room may move.
const REVEAL = 2500

/**
 * The big screen in `root`. `given` is what the page knows: `{ address, qr, coalitionQr, isPublic,
 * languages, script, look, kindOf, now }`, where `kindOf(name)` resolves to the module of a kind
 * and `now` is the server's clock. Comes out: `show(view)`, `lose(since)`, `find()` and `refuse()`.
 */
export function openWall(root, given) {
  const now = given.now ?? Date.now
  const state = { large: wasLarge(), kinds: new Map() }
  const turner = pageTurner(paint)
  const more = beyond(given.look, paint)
  const isNew = newcomers(now)
  const bell = sound(given.sounding ?? (() => {}), paint)
  const acts = {
    next: () => turner.turn(1),
    back: () => turner.turn(-1),
    halt: () => turner.halt(),
    full: () => fullScreen(document),
    large() {
      state.large = !state.large
      keepLarge(state.large)
      paint()
    },
  }
  root.replaceChildren()
  listen(document, acts)
  fitAgainWithFonts(paint)
  addEventListener("resize", paint)
  // What was laid out by the measure of its letters was measured in others before.
  document.fonts?.addEventListener("loadingdone", paint)
  everySecond((moment) => {
    if (!state.view?.timer && !state.view?.pause) return
    bell.check(state.view, moment)
    paint()
  }, now)
  paint()

  function show(view) {
    const old = state.view
    state.view = view
    clearTimeout(state.settling)
    state.settling = setTimeout(paint, SETTLED)
    if (old?.run !== view.run || old?.phase !== view.phase) enter(old, view)
    if (view.spotlight && view.spotlight.id !== old?.spotlight?.id) announce(view.spotlight.text)
    if (view.message && view.message.id !== old?.message?.id) announce(view.message.text)
    if (state.kinds.has(view.kind)) return paint()
    given.kindOf(view.kind).then(
      (kind) => paintWith(view.kind, kind),
      () => paintWith(view.kind, plain),
    )
  }

  function paintWith(name, kind) {
    state.kinds.set(name, kind)
    paint()
  }

  function enter(old, view) {
    const say = sayerOf(given.script, view.step)
    announce(t("wall.step_of", { position: view.position, steps: view.steps, title: titleOf(say) }))
    if (old?.run !== view.run) return
    state.opened = now()
    setTimeout(paint, REVEAL)
  }

  function paint() {
    const { view } = state
    const kind = view && (view.groups ? gathering : state.kinds.get(view.kind))
    document.documentElement.toggleAttribute("data-large", state.large)
    if (kind) paintView(view, kind)
    else if (!view || state.refused) render(waiting(state), root)
    fitAll(root)
  }

  function paintView(view, kind) {
    const screen = screenFor(view)
    const alone = Boolean(view.spotlight || view.pause)
    screen.pages = alone ? 1 : (kind.pages?.(view, screen) ?? 1)
    turner.hold(alone)
    screen.page = alone
      ? 0
      : turner.at(
          [view.run, view.phase, view.turn, Boolean(view.groups), state.large].join(" "),
          screen.pages,
        )
    const drawn = drawnBy(kind, view, screen)
    document.title = `${drawn.title || titleOf(screen.say)} · ${view.title}`
    render(
      html`${picture(drawn, view, screen)}${bell.button(view)}
      ${controls({ large: state.large, pages: screen.pages, halted: turner.halted }, acts)}`,
      root,
    )
  }

  function drawnBy(kind, view, screen) {
    if (view.pause) return pause(view, { now: now() })
    if (view.spotlight) return spotlight(view, kind.spotlight?.(view, screen))
    return kind.projector(view, screen)
  }

  function screenFor(view) {
    const label = t("wall.timer")
    return {
      ...given,
      large: state.large,
      lostSince: state.lostSince,
      justNow: now() - (state.opened ?? -Infinity) < REVEAL,
      say: sayerOf(given.script, view.step),
      hands: state.hands,
      timer: view.timer && !view.pause ? timer(view.timer, now(), label) : nothing,
      isNew: (ids) => isNew(view.run, ids),
      more: (count) => more(view.run, count),
      paint,
    }
  }

  return {
    show,
    lose(since) {
      state.lostSince ??= since
      paint()
    },
    /** Who wants the word: { order, people, count }. */
    meet(hands) {
      state.hands = hands
      paint()
    },
    find() {
      if (state.lostSince !== undefined) bell.again()
      delete state.lostSince
      delete state.refused
      paint()
    },
    refuse() {
      state.refused = true
      delete state.view
      paint()
    },
  }
}

const titleOf = (say) => say("projector.title") || say("title")

// A kind that has no picture here (yet): its title, and where to look.
const plain = {
  projector: (view, { say }) => ({
    title: titleOf(say),
    body: html`<p class="wall-plain">${t("wall.look_at_phone")}</p>`,
  }),
}
