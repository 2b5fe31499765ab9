import { awake } from "../awake.js"
import { connect } from "../connection.js"
import { openDesk } from "../desk/desk.js"
import { growing } from "../growing.js"
import { load } from "../words.js"

/** Start the facilitator's page on a body that says which session it runs (templates/host/run.html). */
export async function start(told) {
  const { room, lang, quiet, wall, origin, qr, list, practice, public: reachable, token } = told
  const words = await wordsOf(room, lang)
  load(words)
  const plan = growing(words, () => wordsOf(room, lang), (words) => desk.learn(words.script))
  let line
  const desk = openDesk(document.querySelector("#app"), {
    script: words.script,
    room,
    quiet: quiet !== "no",
    links: {
      wall,
      join: new URL(`/r/${room}`, origin).href,
      qr,
      list,
      practice,
      cue: `/cue/${room}`,
      lasting: reachable === "yes",
    },
    kindOf: (kind) => import(`../exercises/${kind}/facilitator.js`),
    send: (entry) => line.once(entry),
    hand: (up, person) => line.hand(up, person),
    look: (asked) => line.look(asked),
    steps: () => fetch(`/host/w/${room}/steps/${lang}.json`).then((answer) => answer.json()),
    makePairing: () => post(`/host/w/${room}/remote`, token).then((answer) => answer.json()),
    keepQuiet: (quiet) =>
      post("/host/quiet", token, { quiet: quiet ? "yes" : "no" }).then(
        () => true,
        () => false,
      ),
    now: () => line.now(),
  })
  line = connect({
    lang: () => document.documentElement.lang,
    auth: () => ({ as: "facilitator", room, lang }),
    onPresence: desk.meet,
    onHands: desk.meetHands,
    onChange: () => line && show(),
  })
  awake().hold()
  show()

  function show() {
    const view = line.parts.facilitator
    desk.show(view, line)
    if (view) plan.meet(Object.values(view.agenda.runs))
  }
}

/** Send a form of this page; fails where it was not taken. */
async function post(path, token, fields = {}) {
  const body = new URLSearchParams({ ...fields, csrf_token: token })
  const answer = await fetch(path, { method: "POST", body, keepalive: true })
  if (!answer.ok) throw new Error("not taken")
  return answer
}

/** The words, asked for until they come. */
async function wordsOf(room, lang) {
  for (;;) {
    const answer = await fetch(`/host/w/${room}/words/${lang}.json`).catch(() => null)
    if (answer?.ok) return answer.json()
    await new Promise((again) => setTimeout(again, 2_000))
  }
}
