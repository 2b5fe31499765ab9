import { awake } from "../awake.js"
import { connect } from "../connection.js"
import { growing } from "../growing.js"
import { openRemote } from "../remote/remote.js"
import { load } from "../words.js"

/** Start the remote control on a facilitator's phone (templates/cue.html). */
export async function start({ room, lang, name }) {
  const words = await wordsOf(room, lang)
  load(words)
  const plan = growing(words, () => wordsOf(room, lang), ({ script }) => remote.learn(script))
  let line
  const remote = openRemote(document.querySelector("#app"), {
    script: words.script,
    name,
    send: (entry) => line.once(entry),
    hand: (up, person) => line.hand(up, person),
    now: () => line?.now() ?? Date.now(),
  })
  line = connect({
    lang: () => document.documentElement.lang,
    auth: () => ({ as: "remote", room, lang }),
    onHands: remote.meetHands,
    onChange: () => line && show(),
  })
  awake().hold()
  show()

  function show() {
    const view = line.parts.remote
    remote.show(view, line)
    if (view) plan.meet(Object.values(view.agenda.runs))
  }
}

/** The words, asked for until they come; a phone that may not have them any more reads why. */
async function wordsOf(room, lang) {
  for (;;) {
    const answer = await fetch(`/cue/${room}/words/${lang}.json`).catch(() => null)
    if (answer?.ok) return answer.json()
    if (answer?.status === 404) location.reload()
    await new Promise((again) => setTimeout(again, 2_000))
  }
}
