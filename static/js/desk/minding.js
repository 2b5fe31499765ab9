import { refusal } from "./phrases.js"

/** Gives the desk what minds the things people wrote and the names they gave. */
export function minding(desk) {
  const set = (values) => {
    Object.assign(desk, values)
    desk.repaint()
  }
  Object.assign(desk, {
    mending: "",
    everyNote: false,
    showEveryNote: (every) => set({ everyNote: every }),
    hold: (view) => desk.notebook.hold(view).catch(() => desk.notebook.release()),
    moreNotes: () => desk.notebook.more(desk.view).catch(() => {}),
    async hide({ id, hidden }) {
      const answer = await desk.act("hide", { contribution: id, hidden: !hidden })
      if (answer.ok) desk.notebook.change(id, { hidden: !hidden })
    },
    spotlight: (id) => desk.act("spotlight", id ? { contribution: id } : {}),
    mend(id) {
      set({ mending: id, mended: undefined, mendRefused: "" })
      if (id) requestAnimationFrame(() => document.getElementById("mending")?.focus())
    },
    typeMended: (text) => set({ mended: text, mendRefused: "" }),
    async correct({ id, text: before }, text) {
      if (text === before) return desk.mend("")
      const answer = await desk.act("correct", { contribution: id, text }, { own: true })
      if (!answer.ok) return set({ mendRefused: refusal(answer) })
      desk.notebook.change(id, { text, original: before })
      desk.mend("")
    },
    async nameOrganisation(id, name) {
      const answer = await desk.act("name_organisation", { organisation: id, name }, { own: true })
      set({ organisationNote: answer.ok ? null : { id, refused: refusal(answer) } })
    },
    async copy(text, field) {
      try {
        await navigator.clipboard.writeText(text)
      } catch {
        // Without https there is no clipboard: the text is chosen, Ctrl+C does the rest.
        field.focus()
        if (!document.execCommand?.("copy")) return
      }
      set({ copiedAddress: text })
    },
  })
}
