import { announce } from "../parts/announce.js"
import { groupWords } from "../parts/group-sign.js"
import { t } from "../words.js"
import { drafted } from "./drafted.js"

export const HOWS = ["mixed", "side", "organisation", "hand"]
export const SIZES = [3, 4, 5, 6, 7, 8]
const USUAL = 5

/** Gives the desk what makes groups, and moves people between them. */
export function grouping(desk) {
  const state = { how: HOWS[0], size: USUAL, chosen: "", sure: false }
  const places = drafted(
    async (group, place) =>
      (await desk.act("settle_group", { group, place }, { own: true })).ok,
    { changed: desk.repaint },
  )
  desk.drafts.push(places)
  const set = (changes) => {
    Object.assign(state, changes)
    desk.repaint()
  }

  desk.grouping = {
    places,
    /** What is chosen: `{ how, size, chosen, sure }`, the third a person by id. */
    get state() {
      return state
    },
    choose: (changes) => set({ sure: false, ...changes }),
    /** Take somebody up to move them, or put them down again. */
    take: (person) => set({ chosen: state.chosen === person ? "" : person }),
    /** Make groups; when there are some, that has to be said twice. */
    make(how = state.how, size = state.size) {
      if (desk.view.groups && !state.sure) return set({ sure: true })
      set({ sure: false, chosen: "" })
      return desk.act("make_groups", { how, size })
    },
    add: () => desk.act("add_group"),
    gather: (showing) => desk.act("gather", { showing }),
    host: (group, host) => desk.act("settle_group", { group, host }),
    /** Move somebody to a group, or without one out of all of them. */
    async place(person, group = "") {
      const name = nameOf(desk.view, person)
      const { number } = desk.view.groups.shown[group] ?? {}
      set({ chosen: "" })
      const { ok } = await desk.act("place", { person, ...(group && { group }) })
      if (ok && group) announce(t("group.desk_moved", { name, group: groupWords(number) }))
      else if (ok) announce(t("group.desk_moved_out", { name }))
    },
  }
}

/** What somebody is called, in a group or still without one. */
export function nameOf({ groups }, person) {
  const tables = [groups.without, ...Object.values(groups.shown)]
  return tables.find(({ people }) => people[person])?.people[person].name ?? ""
}
