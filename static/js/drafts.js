/**
 * What someone is typing, so that it survives a reload, a sleep or a lost line. `store` as in
 * storage.js; a key is a field of a step, such as "run/note/knowledge". A draft is dropped when it
 * is empty.
 */
export function drafts(store) {
  return {
    get: (key) => store.get(`draft/${key}`) ?? "",
    set(key, text) {
      if (text) store.set(`draft/${key}`, text)
      else store.remove(`draft/${key}`)
    },
    /** Lay texts back in their fields, unless something else has been typed there since. */
    giveBack(texts) {
      for (const [key, text] of Object.entries(texts ?? {})) {
        if (!this.get(key)) this.set(key, text)
      }
    },
  }
}
