// The reference: Node's own socket.io server with the workload of an evening, in memory and without rules. It answers
// the same messages as our server, and sends frames of the same shape at the same pace.
import { createServer } from "node:http"
import { Server } from "socket.io"

const FRAME_MS = 100
const http = createServer()
const io = new Server(http, { serveClient: false, pingInterval: 20000, pingTimeout: 20000 })

const parts = {
  room: { version: 1, view: { title: "Samen om het gezin", people: 0, organisations: {} } },
  projector: { version: 1, view: { title: "Samen om het gezin", people: 0, here: { count: 0, counts: {} } } },
}
const patches = {}
const answers = new Map()
let notes = 0
let due = null
let last = 0

function change(part, patch) {
  const { view } = parts[part]
  patches[part] = { ...patches[part], ...patch }
  Object.assign(view, patch)
  due ??= setTimeout(publish, Math.max(0, last + FRAME_MS - Date.now()))
}

function publish() {
  due = null
  last = Date.now()
  for (const [part, patch] of Object.entries(patches)) {
    const from = parts[part].version++
    io.to(part).emit("frame", { part, from, to: from + 1, patch })
    delete patches[part]
  }
}

const acts = {
  join(socket) {
    socket.join("room")
    const people = parts.room.view.people + 1
    for (const part of ["room", "projector"]) change(part, { people })
    return { person: socket.id }
  },
  contribute(socket, { content }, id) {
    notes += 1
    change("projector", { here: { count: notes, counts: { [content.dimension]: notes } } })
    socket.emit("frame", { part: "me", from: notes, to: notes + 1, patch: { own: { [id]: content } } })
    return { contribution: id }
  },
  set_timer(socket, { seconds }) {
    for (const part of ["room", "projector"]) change(part, { timer: { ends: Date.now() + seconds, seconds } })
    return {}
  },
}

io.on("connection", socket => {
  const { as } = socket.handshake.auth
  if (as !== "phone") socket.join("projector")
  socket.emit("snapshot", { now: Date.now(), parts: as === "phone" ? { door: parts.room } : { projector: parts.projector } })
  socket.on("act", ({ id, act, data }, answer) => {
    if (!answers.has(id)) answers.set(id, { ok: true, ...acts[act](socket, data, id) })
    answer(answers.get(id))
    if (act === "join") socket.emit("snapshot", { now: Date.now(), parts: { room: parts.room } })
  })
})

http.listen(0, "127.0.0.1", 4096, () => console.log(http.address().port))
