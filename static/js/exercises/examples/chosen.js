// Choices on their way, by run: the boxes show them before the session does.
const sent = new Map()

/**
 * What the room gets, by id: as it was chosen here last, until everything sent was answered and
 * the session then shows something new, or the same.
 */
export function chosen({ run, here }) {
  const order = here?.order ?? []
  const last = sent.get(run)
  if (last && !last.under && last.seen !== String(order)) sent.delete(run)
  return sent.get(run)?.items ?? order
}

/** One more of all that the script lists, or one less. Choosing goes faster than the line may be. */
export async function chooses(desk, id, on) {
  const { run, here } = desk.view
  const before = chosen(desk.view)
  const items = here.choices.filter((each) => (each === id ? on : before.includes(each)))
  const last = sent.get(run) ?? { under: 0 }
  sent.set(run, Object.assign(last, { items, under: last.under + 1 }))
  const { ok } = await desk.act("choose", { run, items })
  last.under -= 1
  // Answers come before what they changed.
  last.seen = String(desk.view.here?.order)
  if (!ok && last.items === items) sent.delete(run)
  desk.repaint()
}
