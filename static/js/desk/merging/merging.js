import { announce } from "../../parts/announce.js"
import { storage } from "../../storage.js"
import { t } from "../../words.js"
import { close, open } from "../dialog.js"
import { offers } from "./offers.js"

const KEPT = 300

const known = new WeakMap()

/**
 * What this page does with notes that say the same: laying them together and taking them apart,
 * what is offered, and which pairs somebody looked at that differ. One for each desk.
 */
export function merging(desk) {
  if (!known.has(desk)) known.set(desk, made(desk))
  return known.get(desk)
}

function made(desk) {
  const differ = remembered(storage("samenspel/desk/"))
  const own = {
    /** Whether the pairs that are offered are in sight; undefined as long as nobody chose. */
    shown: undefined,
    /** The note for which another one is looked for, and what is typed to find it. */
    chosen: "",
    sought: "",
    offers: offers(desk, differ),
    originals: new Map(),
    show(shown) {
      own.shown = shown
      desk.repaint()
    },
    /** These two are not the same: they are not offered again on this device. */
    keepApart(one, other) {
      differ.add(one, other)
      announce(t("clusters.kept_apart"))
      desk.repaint()
    },
    choose(id) {
      Object.assign(own, { chosen: id, sought: "" })
      desk.repaint()
      queueMicrotask(() => open("merge-with"))
    },
    seek(text) {
      own.sought = text
      desk.repaint()
    },
    /** They say the same: the words of `into` stay in sight. */
    async merge(contribution, into) {
      if (own.chosen) close("merge-with")
      own.chosen = ""
      const answer = await desk.act("merge", { contribution, into })
      if (!answer.ok) return
      own.offers.forget(contribution)
      desk.notebook.change(contribution, { merged: into })
      requestAnimationFrame(() => focusNote(into))
    },
    /** One original stands by itself again, or all that was laid with a note. */
    async takeApart(contribution, from = contribution) {
      const answer = await desk.act("take_apart", { contribution })
      if (!answer.ok) return
      desk.notebook.change(contribution, { merged: undefined })
      requestAnimationFrame(() => focusNote(from))
    },
    /** Open what was laid with a note, or close it. */
    async unfold(id) {
      if (own.originals.delete(id)) return desk.repaint()
      own.originals.set(id, { shown: {}, order: [] })
      desk.repaint()
      await own.read(id)
    },
    async read(id) {
      const page = await desk.look({ part: "merged", run: desk.view.run, place: id })
      if (!page.ok || !own.originals.has(id)) return
      own.originals.set(id, { ...page, deed: desk.view.deeds.order[0] })
      desk.repaint()
    },
  }
  return own
}

/** Whether two notes can be laid together: of one place, and of one side where that matters. */
export function fits({ view }, one, other) {
  return one.id !== other.id && placeOf(view, one) !== "" && placeOf(view, one) === placeOf(view, other)
}

/** Where a note can be laid with others; "" where it cannot. */
export function placeOf(view, { type, group, side, hidden, struck, merged, text }) {
  const within = view.notes.merges?.[type]
  if (!within || view.ended || hidden || struck || merged || !text) return ""
  return [type, group, within === "side" ? side : ""].join("/")
}

// The button that was pressed may be gone: reading goes on at the note.
function focusNote(id) {
  if (document.activeElement !== document.body) return
  document.querySelector(`[data-note="${CSS.escape(id)}"] button`)?.focus()
}

function remembered(store) {
  const pairs = new Set(store.get("differ") ?? [])
  const pair = (...ids) => ids.sort().join(" ")
  return {
    has: (one, other) => pairs.has(pair(one, other)),
    add(one, other) {
      pairs.add(pair(one, other))
      store.set("differ", [...pairs].slice(-KEPT))
    },
  }
}
