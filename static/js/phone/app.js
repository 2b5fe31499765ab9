import { drafts } from "../drafts.js"
import { announce } from "../parts/announce.js"
import { t } from "../words.js"
import { randomLetters } from "../ids.js"
import { Said } from "./said.js"
import { Team } from "./team.js"

// Fewer people of a side than this are not told apart.
const FEWEST = 3

/**
 * One phone in one room: what it sees, what it keeps, and what its person does. Screens read it
 * and call it; `draw()` paints again. `kept` is this phone's store for the room (see storage.js).
 */
export class App {
  line = null
  /**
   * A page from the menu that lies over the task: "menu", "mine", "group", "language", "move",
   * "carry-on", "leave" or "".
   */
  page = ""
  /** What went wrong with the last act, in words. */
  problem = ""
  #said

  constructor({ room, lang, languages, kept, draw }) {
    Object.assign(this, { room, lang, languages, kept, draw })
    this.drafts = drafts(kept)
    this.#said = new Said(kept)
    this.team = new Team({ tell: (field) => this.line.writing(field), draw })
  }

  get parts() {
    return this.line?.parts ?? {}
  }

  get me() {
    return this.parts.me ?? {}
  }

  get now() {
    return this.parts.room
  }

  /** What the step's kind shows, to everyone and to me. */
  get here() {
    return this.now?.here ?? {}
  }

  get mine() {
    return this.me.here ?? {}
  }

  /** The secret by which the server knows this phone. */
  get device() {
    return this.#once("device", 22)
  }

  /** What the step's kind shows to my team. */
  get ours() {
    return this.parts.team?.here ?? {}
  }

  /** A name for a field or place of this step. */
  key(...names) {
    return [this.now?.run, ...names].join("/")
  }

  /** Something small to remember across a reload, such as which of four questions is open. */
  recall(name, otherwise) {
    return this.kept.get(`place/${name}`) ?? otherwise
  }

  remember(name, value) {
    if (value === undefined) this.kept.remove(`place/${name}`)
    else this.kept.set(`place/${name}`, value)
    this.problem = ""
    this.draw()
  }

  forget(start) {
    for (const key of this.kept.keys(`place/${start}`)) this.kept.remove(key)
    for (const key of this.kept.keys(`draft/${start}`)) this.kept.remove(key)
    this.draw()
  }

  /**
   * Do an act. `gives` names the drafts that go with it: they are emptied, and filled again when
   * it is refused. Comes out: the promise of the answer, with the `id` of the act.
   */
  act(name, data, { gives = [], done = "" } = {}) {
    this.problem = ""
    const texts = Object.fromEntries(gives.map((key) => [key, this.drafts.get(key)]))
    const id = randomLetters(16)
    const answer = this.line.act(name, data, { id, gives: texts })
    for (const key of gives) this.drafts.set(key, "")
    if (!this.line.online) announce(t("phone.on_its_way"))
    answer.then(({ ok }) => ok && done && announce(done))
    this.draw()
    return Object.assign(answer, { id })
  }

  /**
   * Say something in this step. It is listed at once, and gets its tick from the server's ok.
   * `origin` is the id of what it was taken along from.
   */
  contribute(type, content, { about, origin, gives, done } = {}) {
    const { run } = this.now
    const more = { ...(about && { about }), ...(origin && { origin }) }
    const token = this.isAnonymous(type) ? { token: this.#once(`token/${run}`, 22) } : {}
    const data = { run, type, content, ...more, ...token }
    const answer = this.act("contribute", data, { gives, done })
    answer.then(({ ok }) => {
      if (ok) this.#said.arrived(answer.id, data)
      this.draw()
    })
    return answer
  }

  amend(contribution, content, options) {
    const data = { contribution, content, ...this.#tokenOf(contribution) }
    const answer = this.act("amend", data, options)
    answer.then(({ ok }) => ok && this.#said.changed(contribution, content))
    return answer
  }

  withdraw(contribution) {
    const data = { contribution, ...this.#tokenOf(contribution) }
    const answer = this.act("withdraw", data, { done: t("phone.withdrawn") })
    answer.then(({ ok }) => ok && this.#said.changed(contribution))
    return answer
  }

  /** Whether the server keeps no author of this type here: this phone remembers it instead. */
  isAnonymous(type) {
    return this.now.naming === "anonymous" || Boolean(this.now.anonymous?.[type])
  }

  /** Whether my side is as good as my name to those at my table (RULES.md, "Small numbers"). */
  get isOneOfFew() {
    const { group, side } = this.me
    return Boolean(this.now.in_groups && group?.counts[this.mine.chosen ?? side] < FEWEST)
  }

  /** My contributions of a type in this step, oldest first: {id, …content, about?, sending?}. */
  own(type) {
    return this.#said.list(type, this.now?.run, this.me.own, this.line?.waiting)
  }

  /** What I said without a name, in every step: this phone alone remembers it. */
  get anonymous() {
    return this.#said.anonymous
  }

  /** Acts of a name that are not answered yet. */
  waiting(name) {
    return (this.line?.waiting ?? []).filter(({ act }) => act === name)
  }

  /** The rules refused an act: its texts are back in their fields already. */
  refused(entry, answer) {
    this.drafts.giveBack(entry.gives)
    this.problem = why(answer)
    announce(this.problem)
  }

  say(problem) {
    this.problem = problem
    if (problem) announce(problem)
    this.draw()
  }

  /** Bring something that just appeared into sight, without taking the focus along. */
  reveal(id) {
    queueMicrotask(() => document.getElementById(id)?.scrollIntoView({ block: "center" }))
  }

  open(page) {
    this.page = page
    this.ownPages = null
    this.problem = ""
    this.draw()
  }

  /** What was said with a token is changed with it. */
  #tokenOf(contribution) {
    const under = this.waiting("contribute").find(({ id }) => id === contribution)
    const said = this.kept.get(`said/${contribution}`)
    const token = under ? under.data.token : said && this.kept.get(`token/${said.run}`)
    return token ? { token } : {}
  }

  #once(name, length) {
    if (!this.kept.get(name)) this.kept.set(name, randomLetters(length))
    return this.kept.get(name)
  }
}

function why(answer) {
  const key = `refused.${answer.refused}`
  const words = t(key, answer)
  return words === key ? t("refused.unexpected") : words
}
