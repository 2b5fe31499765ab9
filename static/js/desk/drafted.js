const QUIET = 700

/**
 * A text that saves itself a moment after the last key. `save(text)` gives true once it is stored.
 * What was typed stays until then, whatever happens; a choice, which does not have to stay, is what
 * is known again where it was not stored (`stays: false`).
 */
export function drafted(save, { changed = () => {}, quiet = QUIET, stays = true } = {}) {
  const texts = new Map()

  async function store(key) {
    const draft = texts.get(key)
    if (!draft) return
    clearTimeout(draft.timer)
    draft.state = "saving"
    const text = draft.text
    const ok = await save(key, text)
    if (draft.text !== text) return
    draft.state = ok ? "saved" : "failed"
    if (!ok && !stays) texts.delete(key)
    changed()
  }

  return {
    /** What is in the field: what is being typed here, else what is known. */
    text(key, known) {
      const draft = texts.get(key)
      if (!draft) return known
      if (pending(draft)) draft.before = known
      // Once it is stored, the view may still lag a moment behind; from then on it is the view's.
      else if (known !== draft.before) Object.assign(draft, { text: known, before: known })
      return draft.text
    },
    /** "", typing, saving, saved or failed. */
    state: (key) => texts.get(key)?.state ?? "",
    type(key, text) {
      const draft = texts.get(key) ?? {}
      clearTimeout(draft.timer)
      const timer = setTimeout(() => store(key), quiet)
      texts.set(key, Object.assign(draft, { text, state: "typing", timer }))
      changed()
    },
    /** Do not wait any longer, such as when the field is left; also to try again. */
    store: (key) => (pending(texts.get(key)) ? store(key) : undefined),
    /** Try what failed once more: the line is back. */
    again() {
      for (const [key, { state }] of texts) if (state === "failed") store(key)
    },
    /** Whether anything is not stored yet. */
    get open() {
      return [...texts.values()].some(pending)
    },
  }
}

const pending = (draft) => draft !== undefined && draft.state !== "saved"
