const known = new WeakMap()

/**
 * What this page keeps while places are minded: which note is to be laid with another, and which
 * pairs somebody looked at that are not the same.
 */
export function memory(desk) {
  if (!known.has(desk)) known.set(desk, made(desk))
  return known.get(desk)
}

function made(desk) {
  const apart = new Set()
  const own = {
    chosen: "",
    choose(id) {
      own.chosen = id === own.chosen ? "" : id
      desk.repaint()
    },
    /** These two are not the same: they are not offered again. */
    keepApart(one, other) {
      apart.add(pair(one, other))
      desk.repaint()
    },
    areApart: (one, other) => apart.has(pair(one, other)),
    async merge(contribution, into) {
      const answer = await desk.act("merge", { contribution, into })
      own.chosen = ""
      if (answer.ok) desk.notebook.change(contribution, { merged: into })
      desk.repaint()
    },
    async takeApart(contribution) {
      const answer = await desk.act("take_apart", { contribution })
      if (answer.ok) desk.notebook.change(contribution, { merged: undefined })
    },
  }
  return own
}

const pair = (...ids) => ids.sort().join(" ")
