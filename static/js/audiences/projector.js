import { awake } from "../awake.js"
import { connect } from "../connection.js"
import { growing } from "../growing.js"
import { openWall } from "../wall/wall.js"
import { load } from "../words.js"

// A line that comes back within this time was never gone for the room.
const BLINK = 2_000

/** Start the big screen on a page whose body says which session it shows (templates/wall.html). */
export async function start({ room, key, lang, address, qr, public: reachable, languages }) {
  const words = await wordsOf(room, key, lang)
  load(words)
  let line
  const root = document.querySelector("#app")
  root.replaceChildren()
  const given = {
    address,
    qr,
    coalitionQr: `/wall/${room}/${key}/coalition.svg`,
    isPublic: reachable === "yes",
    languages: languages ? languages.split("|") : [],
    script: words.script,
    kindOf: (kind) => import(`../exercises/${kind}/projector.js`),
    look: (asked) => line.look(asked).catch(() => null),
    now: () => line?.now() ?? Date.now(),
    sounding: (on) => line?.sounding(on),
  }
  const wall = openWall(root, given)
  const plan = growing(words, () => wordsOf(room, key, lang), ({ script }) => {
    given.script = script
    if (line.parts.projector) wall.show(line.parts.projector)
  })
  awake().hold()
  let waiting
  line = connect({
    auth: () => ({ as: "projector", room, key, lang }),
    onHands: wall.meet,
    onChange: () => {
      if (!line) return
      if (line.refused) return wall.refuse()
      if (line.parts.projector) {
        wall.show(line.parts.projector)
        plan.meet([line.parts.projector])
      }
      clearTimeout(waiting)
      const since = Date.now()
      if (line.online) wall.find()
      else waiting = setTimeout(() => wall.lose(since), BLINK)
    },
  })
}

/** The words, asked for until they come: this screen has nobody to press a button. */
async function wordsOf(room, key, lang) {
  for (;;) {
    const answer = await fetch(`/wall/${room}/${key}/words/${lang}.json`).catch(() => null)
    if (answer?.ok) return answer.json()
    await new Promise((again) => setTimeout(again, 2_000))
  }
}
