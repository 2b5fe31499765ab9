import { listInWords, t } from "../../words.js"

const MOST_NAMES = 3

/** Whether we write with our small group here, instead of with our organisation. */
export const inGroup = (app) => app.parts.team?.number !== undefined

/** My team's id: the group, the organisation, or me alone. */
export const teamOf = (app) =>
  inGroup(app) ? app.me.group?.id : (app.me.organisation ?? app.me.id)

/** Whether nobody else can write with me. */
export const isAlone = (app) => !inGroup(app) && !app.me.organisation

/** On whose paper we write: of my side, and in a group of both. */
export const paperOf = (app) => (inGroup(app) ? "both" : app.me.side)

/** The others of my team, as people say it; "" when there are none. */
export function mates(app) {
  const names = Object.entries(app.ours.people ?? {})
    .filter(([id]) => id !== app.me.id)
    .map(([, name]) => name)
  const n = names.length - MOST_NAMES
  if (n < 1) return listInWords(names)
  return t("phone.names_and_more", { names: names.slice(0, MOST_NAMES).join(", "), n })
}

/**
 * The card as it will be once everything that waits here has arrived: `lines` in order, each
 * {id, field, text, lang, by?, scope?, mine?, sending?, hidden?}, and `struck`, those taken off.
 */
export function cardOf(app) {
  const own = new Map(ourOwn(app, "line").map((line) => [line.id, line]))
  const amended = new Map(app.waiting("amend").map(({ data }) => [data.contribution, data.content]))
  const marked = new Map(app.waiting("strike").map(({ data }) => [data.contribution, data.struck]))
  const gone = new Set(app.waiting("withdraw").map(({ data }) => data.contribution))
  const { order = [], lines = {}, struck = {} } = app.ours
  const shared = [
    ...order.map((id) => ({ id, ...lines[id] })),
    ...Object.entries(struck).map(([id, line]) => ({ id, ...line, struck: true })),
  ]
  const known = new Set(shared.map(({ id }) => id))
  const all = [...shared, ...[...own.values()].filter(({ id }) => !known.has(id))]
    .filter(({ id }) => !gone.has(id))
    .map((line) => ({ ...line, ...amended.get(line.id), mine: own.has(line.id) }))
    .map((line) => ({
      ...line,
      struck: marked.get(line.id) ?? line.struck ?? false,
      sending: line.sending || amended.has(line.id) || marked.has(line.id),
    }))
  return {
    lines: all.filter((line) => !line.struck),
    struck: all.filter((line) => line.struck),
  }
}

/** The marks 'our card is ready' that stand, by id; with `sending` where one is under way. */
export function readyMarks(app) {
  const leaving = [...app.waiting("strike"), ...app.waiting("withdraw")]
  const gone = new Set(leaving.map(({ data }) => data.contribution))
  const marks = new Map(Object.keys(app.ours.ready ?? {}).map((id) => [id, { id, mine: false }]))
  for (const each of ourOwn(app, "ready")) {
    if (!each.struck) marks.set(each.id, { ...each, mine: true })
  }
  return [...marks.values()].filter(({ id }) => !gone.has(id))
}

/** What I said for this team: what I wrote in another group stays there. */
const ourOwn = (app, type) =>
  app.own(type).filter(({ team }) => team === undefined || team === teamOf(app))
