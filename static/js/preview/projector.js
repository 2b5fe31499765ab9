// The big screen in a frame of the editor: the real one, with a view that was made up.
import { openWall } from "../wall/wall.js"
import { load } from "../words.js"

const { source, address, qr } = document.body.dataset
const { words, view, now } = await (await fetch(source)).json()
load(words)
const wall = openWall(document.querySelector("#app"), {
  address,
  qr,
  coalitionQr: qr,
  isPublic: true,
  languages: [],
  script: words.script,
  kindOf: (kind) => import(`../exercises/${kind}/projector.js`),
  look: async () => null,
  now: () => now,
})
wall.show(view)
