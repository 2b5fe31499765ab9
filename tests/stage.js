// The big screen with the views that a test gives it: see stage.py.
import { openWall } from "../static/js/wall/wall.js"
import { load } from "../static/js/words.js"

let wall
const kindOf = (name) => import(`../static/js/exercises/${name}/projector.js`)

window.stage = {
  async open(words, kind, now) {
    await styled(kind)
    load(words)
    document.documentElement.lang = words.language
    document.documentElement.dir = words.dir
    wall = openWall(document.querySelector("#app"), {
      address: "samenspel.example",
      qr: "../static/img/favicon.svg",
      isPublic: true,
      languages: [],
      script: words.script,
      kindOf,
      look: async () => null,
      now: () => now,
    })
  },
  // Only with its kind there it is drawn: without, the screen of the door stands still as well.
  async show(view) {
    wall.show(view)
    await kindOf(view.kind)
    await new Promise(requestAnimationFrame)
  },
}

function styled(kind) {
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet" })
  return new Promise((done) => {
    sheet.onload = sheet.onerror = done
    sheet.href = `../static/css/${kind}.css`
    document.head.append(sheet)
  })
}
