import { drafted } from "../../desk/drafted.js"
import { refusal } from "../../desk/phrases.js"

const known = new WeakMap()

/**
 * What this page keeps while agreements are finished: which one is open, and what is being typed.
 * It lives as long as the page, so that going on and back loses nothing.
 */
export function memory(desk) {
  if (!known.has(desk)) known.set(desk, made(desk))
  return known.get(desk)
}

function made(desk) {
  let chosen = ""
  const own = {
    writing: false,
    what: "",
    refused: {},
    changing: {},
    /** Which agreement is open; the first that lacks something when nobody chose. */
    choose(order, agreements) {
      const open = (id) => agreements[id].missing.length > 0
      if (!agreements[chosen]) chosen = order.find(open) ?? order[0] ?? ""
      return chosen
    },
    open(id) {
      chosen = id
      own.writing = false
      desk.repaint()
    },
    write() {
      own.writing = true
      desk.repaint()
      focusSoon("agreement-new")
    },
    /** Open an agreement with the cursor in one of its fields. */
    goTo(id, field) {
      own.open(id)
      focusSoon(`agreement-${field}`)
    },
    /** Say of a field why it was refused; "" takes that away. */
    refuse(key, answer) {
      own.refused = { ...own.refused, [key]: answer && !answer.ok ? refusal(answer) : "" }
      desk.repaint()
    },
    async begin(event) {
      event.preventDefault()
      const answer = await desk.act("agree", { fields: { what: own.what } }, { own: true })
      own.refuse("new", answer)
      if (!answer.ok) return
      own.what = ""
      own.open(answer.agreement)
    },
    change(key, open) {
      own.changing = { ...own.changing, [key]: open }
      desk.repaint()
    },
  }
  own.fields = drafted((key, text) => save(desk, own, key, text), { changed: desk.repaint })
  desk.drafts.push(own.fields)
  return own
}

async function save(desk, own, key, text) {
  const [agreement, field] = key.split("/")
  const answer = await desk.act("agree", { agreement, fields: { [field]: text } }, { own: true })
  // What did not arrive is not wrong: it is said above the form, and tried again.
  own.refuse(key, answer.refused === "not_arrived" ? undefined : answer)
  return answer.ok
}

// After the next painting, when the field is there.
// What was just made comes with the next frame of the room, which may take some pictures.
function focusSoon(id, pictures = 120) {
  requestAnimationFrame(() => {
    const field = document.getElementById(id)
    if (field) field.focus()
    else if (pictures) focusSoon(id, pictures - 1)
  })
}
