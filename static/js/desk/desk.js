import { html, nothing, render } from "../../vendor/lit-html/lit-html.js"
import { everySecond } from "../parts/timer.js"
import { storage } from "../storage.js"
import { t } from "../words.js"
import { acts } from "./acts.js"
import { close, open } from "./dialog.js"
import { drafted } from "./drafted.js"
import { grouping } from "./grouping.js"
import { listen } from "./keys.js"
import { leading } from "./leading.js"
import { minding } from "./minding.js"
import { newcomers, turned } from "./news.js"
import { notebook } from "./notebook.js"
import { ownActs } from "./own-acts.js"
import { emptySince } from "./over.js"
import { page } from "./page.js"
import { planning } from "./planning.js"
import { undoing } from "./undoing.js"

// From here on the agenda stands beside the step.
const ROOMY = "(min-width: 1100px)"
const EMPTY = { facilitator: () => nothing, aside: () => nothing }

/**
 * The facilitator's page. `place` is the element it fills; the rest is how it reaches the session
 * (see audiences/facilitator.js). Gives `show(view, line)`, `meet(presence)` and `meetHands(hands)`.
 *
 * What it draws with, and hands to each kind, is the desk: the `view`, the `script`, what is open
 * on this page, and the acts.
 */
export function openDesk(place, given) {
  const { script, room, quiet, links, kindOf, send, look, steps, hand, now } = given
  const { makePairing, keepQuiet } = given
  const store = storage("samenspel/desk/")
  const own = ownActs(store)
  const roomy = matchMedia(ROOMY)
  const repaint = painter(place, () => desk.view && page(desk))
  const doing = acts((entry) => (own.add(entry.id), send(entry)), {
    changed: repaint,
    done: (id) => desk.meetDeed(id),
  })
  const desk = {
    script,
    links,
    now,
    repaint,
    look,
    steps,
    own,
    view: null,
    kind: EMPTY,
    presence: null,
    unfolded: false,
    all: !quiet,
    makePairing,
    acts: doing,
    act: doing.act,
    notebook: notebook(look, repaint),
    get roomy() {
      return roomy.matches
    },
    setAll(all) {
      Object.assign(desk, { all, unfolded: false })
      desk.howMuch.type("all", all)
      desk.howMuch.store("all")
      repaint()
    },
    unfold(unfolded) {
      Object.assign(desk, { unfolded })
      repaint()
    },
    /** A hand goes down, or all of them; without a line it stays up. */
    lower: (person) => hand(false, person).catch(() => undefined),
    openScreen: () => window.open(links.wall, `samenspel-${room}`),
    askEnd() {
      close("links")
      open("end")
    },
  }
  desk.privateNotes = drafted((run, text) => saved(desk, run, text), { changed: repaint })
  // The choice of the simple page or everything, which is kept with the account.
  desk.howMuch = drafted((_, all) => keepQuiet(!all))
  // Every text that saves itself, so that none is lost when the page is left or the line is gone.
  desk.drafts = [desk.privateNotes]
  leading(desk)
  grouping(desk)
  minding(desk)
  undoing(desk)
  planning(desk)

  place.replaceChildren()
  listen(desk)
  addEventListener("blur", () => desk.notebook.release())
  addEventListener("beforeunload", (event) => {
    if (desk.drafts.some((each) => each.open)) event.preventDefault()
  })
  roomy.addEventListener("change", repaint)
  everySecond(repaint)
  return shower(desk, { place, kindOf, list: links.list })
}

function shower(desk, { place, kindOf, list }) {
  const kinds = new Map()
  const tell = newcomers()

  // Until a kind is there, another one must not draw what it does not know.
  async function meetKind(kind) {
    desk.kind = kinds.get(kind) ?? EMPTY
    if (kinds.has(kind)) return
    kinds.set(kind, await kindOf(kind).catch(() => ({})))
    if (desk.view.kind === kind) desk.kind = kinds.get(kind)
    desk.repaint()
  }

  return {
    show(view, { online, refused }) {
      if (online && !desk.online) for (const each of [...desk.drafts, desk.howMuch]) each.again()
      Object.assign(desk, { online, refused })
      if (!view) return render(opening(refused, list), place)
      const before = desk.view
      desk.view = view
      turned(desk, before)
      desk.noteDeeds(before)
      if (before?.kind !== view.kind) meetKind(view.kind)
      tell(view.people)
      desk.repaint()
    },
    meet(presence) {
      Object.assign(desk, { presence, empty: emptySince(presence, desk.empty, desk.now()) })
      desk.repaint()
    },
    meetHands(hands) {
      Object.assign(desk, { hands })
      desk.repaint()
    },
    /** The script grew. */
    learn(script) {
      Object.assign(desk, { script })
      desk.repaint()
    },
  }
}

const saved = async (desk, run, text) =>
  (await desk.act("note_privately", { run, text }, { own: true })).ok

// Paints once for all changes of a moment. A main button that turns into 'not yet', or back, keeps
// the focus.
function painter(place, draw) {
  let asked = false
  const paint = () => {
    asked = false
    const had = document.activeElement
    const drawn = draw()
    if (drawn) render(drawn, place)
    if (had?.matches("[data-main], [data-not-yet]") && !had.isConnected) {
      place.querySelector("[data-not-yet], [data-main]")?.focus()
    }
  }
  return () => {
    if (asked) return
    asked = true
    queueMicrotask(paint)
  }
}

const opening = (refused, list) => html`<main class="desk-waiting">
  <p class="card" role="status">${refused ? t(`desk.${refused}`) : t("desk.connecting")}</p>
  ${refused ? html`<a class="btn small" href=${list}>${t("desk.home")}</a>` : nothing}
</main>`
