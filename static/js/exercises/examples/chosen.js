import { drafted } from "../../desk/drafted.js"

const known = new WeakMap()

/** What the room gets, by id: as it was chosen here last, until the session shows something else. */
export function chosen(desk) {
  const { run, here } = desk.view
  return choices(desk).text(run, String(here?.order ?? [])).split(",").filter(Boolean)
}

/** One more of all that the script lists, or one less. Choosing goes faster than the line may be. */
export function chooses(desk, id, on) {
  const { run, here } = desk.view
  const before = chosen(desk)
  const items = here.choices.filter((each) => (each === id ? on : before.includes(each)))
  choices(desk).type(run, String(items))
  return choices(desk).store(run)
}

function choices(desk) {
  if (!known.has(desk)) known.set(desk, drafted(send(desk), { changed: desk.repaint, stays: false }))
  return known.get(desk)
}

const send = (desk) => async (run, items) =>
  (await desk.act("choose", { run, items: items.split(",").filter(Boolean) })).ok
