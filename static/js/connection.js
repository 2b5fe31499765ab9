import { io } from "../vendor/socket.io/socket.io.esm.min.js"
import { Outbox } from "./outbox.js"
import { State } from "./state.js"
import { storage } from "./storage.js"

const PATIENCE = 10_000
// When a phone wakes up its line may look open while it is long gone.
const CHECK_AFTER = 5_000
const CHECK_PATIENCE = 3_000
// A room that gets its network back must not knock on the door in one second.
const SPREAD = 1_500

/**
 * The line to the session, for every audience.
 *
 * `auth()` gives what the server wants to know (docs/protocol.md, "Socket"), each time anew.
 * `store` keeps acts that wait across a reload (see storage.js); without one they are kept in
 * memory. `onChange()` is called after every change of what is below, `onRefused(entry, answer)`
 * for an act the rules refused, `onPresence(counts)` for facilitators, `onWriting({ person, name,
 * field })` when somebody of the same team is writing, `onHands(told)` when hands go up or down.
 */
export function connect({
  auth,
  store = storage("", null),
  onChange = () => {},
  onRefused,
  onPresence,
  onWriting,
  onHands,
  lang,
}) {
  const state = new State()
  const socket = io({
    auth: (give) => give(auth()),
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 600,
    reconnectionDelayMax: 6_000,
    randomizationFactor: 0.7,
    autoConnect: false,
  })
  const outbox = new Outbox({ store, onChange, onRefused, send: (entry) => sent(socket, entry) })
  let ahead = 0
  let refused = ""
  let fresh = false

  const take = ({ now, parts }) => {
    ahead = now - Date.now()
    state.replace(parts)
    fresh = true
    outbox.open()
    onChange()
  }
  const refresh = async () => take(await socket.timeout(PATIENCE).emitWithAck("snapshot", {}))
  const lost = () => {
    fresh = false
    outbox.close()
    onChange()
  }

  socket.on("snapshot", take)
  socket.on("frame", (frame) => {
    const came = state.take(frame)
    if (came === "new") onChange()
    if (came === "gap") refresh().catch(() => {})
  })
  socket.on("presence", (counts) => onPresence?.(counts))
  socket.on("writing", (told) => onWriting?.(told))
  socket.on("hands", (told) => onHands?.(told))
  socket.on("connect", () => {
    refused = ""
  })
  socket.on("disconnect", (reason) => {
    lost()
    if (reason === "io server disconnect")
      setTimeout(() => socket.connect(), Math.random() * SPREAD)
  })
  socket.on("connect_error", (error) => {
    // The server said no, which is not the same as no line.
    if (!socket.active) refused = error.message
    lost()
  })
  comeBackSoon(socket, refresh)
  socket.connect()

  return {
    /** The views by part name: {} until the first snapshot. */
    get parts() {
      return state.parts
    },
    /** Whether anything was ever received. */
    get known() {
      return state.known
    },
    /** Whether what is shown is what is now. */
    get online() {
      return fresh
    },
    /** "no_such_room" or "not_yours" when the server does not let this screen in, else "". */
    get refused() {
      return refused
    },
    /** Acts that are not answered yet, oldest first: {id, act, data}. */
    get waiting() {
      return outbox.waiting
    },
    /** Milliseconds since 1970 on the server's clock, for timers. */
    now: () => Date.now() + ahead,
    /**
     * Do an act. It is sent until it is answered; the promise gives the answer and never fails.
     * `gives` are texts by draft key, to be given back to their fields when it is refused (see
     * drafts.js).
     */
    act: (name, data = {}, options = {}) => outbox.put(name, data, { lang: lang?.(), ...options }),
    /**
     * Do an act now or not at all: {id, act, data}. Fails without a line, and when the answer does
     * not come.
     */
    once: (entry) => sent(socket, { lang: lang?.(), ...entry }),
    /** Ask for more of something that does not fit a view. Fails without a line. */
    look: (data) => socket.timeout(PATIENCE).emitWithAck("look", data),
    /** Say that somebody is writing in a field of their team. Lost without a line: nobody minds. */
    writing: (field) => {
      if (socket.connected) socket.emit("writing", { field }, () => {})
    },
    /**
     * My hand goes up or down; a facilitator takes one down, or all without a `person`. Gives the
     * server's answer, and fails without a line.
     */
    hand: (up, person) => socket.timeout(PATIENCE).emitWithAck("hand", { up, person }),
    /** Say whether this screen can be heard. */
    sounding: (on) => {
      if (socket.connected) socket.emit("sounding", { on }, () => {})
    },
    /** Let go of the line and make it again: other parts, another language. */
    again: () => socket.disconnect().connect(),
    close: () => socket.disconnect(),
  }
}

async function sent(socket, { id, act, data, lang }) {
  if (!socket.connected) throw new Error("no line")
  return socket.timeout(PATIENCE).emitWithAck("act", { id, act, data, ...(lang && { lang }) })
}

/** A phone that wakes up or finds its network again does not wait for the next try. */
function comeBackSoon(socket, refresh) {
  let hiddenAt = 0
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = Date.now()
    else if (!socket.connected) socket.disconnect().connect()
    else if (Date.now() - hiddenAt > CHECK_AFTER) check(socket, refresh)
  })
  addEventListener("online", () => {
    if (!socket.connected)
      setTimeout(() => socket.connected || socket.disconnect().connect(), Math.random() * SPREAD)
  })
}

async function check(socket, refresh) {
  const soon = new Promise((_, fail) => setTimeout(() => fail(new Error("slow")), CHECK_PATIENCE))
  await Promise.race([refresh(), soon]).catch(() => socket.disconnect().connect())
}
