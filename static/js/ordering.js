// The order of what is listed, by buttons and by dragging; without this it stays as it is. What is
// listed in a form is kept when that is saved; the steps of a route move at once.

// So near to the edge of the window the page moves along, that far at a time.
const EDGE = 72
const STRIDE = 12

/** Buttons beside each thing in a list of a form, and dragging. */
export function ordered(list) {
  const { up, down } = list.dataset
  const items = list.querySelector("ul")
  const say = (text, item) => text.replace("{title}", item.querySelector("span").textContent)
  const tell = () => {
    for (const item of items.children) {
      item.querySelector("[data-up]").disabled = item === items.firstElementChild
      item.querySelector("[data-down]").disabled = item === items.lastElementChild
    }
    items.dispatchEvent(new Event("change", { bubbles: true }))
  }
  const button = (sign, name, text, move) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: sign })
    made.className = "btn second small only-icon"
    made.dataset[name] = ""
    made.setAttribute("aria-label", text)
    made.addEventListener("click", () => {
      move()
      tell()
      ;(made.disabled ? (made.nextElementSibling ?? made.previousElementSibling) : made).focus()
    })
    return made
  }
  for (const item of items.children) {
    const moves = Object.assign(document.createElement("span"), { className: "moves" })
    moves.append(
      button("↑", "up", say(up, item), () => item.previousElementSibling?.before(item)),
      button("↓", "down", say(down, item), () => item.nextElementSibling?.after(item)),
    )
    item.append(moves)
  }
  if (items.children.length) tell()
  draggable(items, tell)
}

/** The steps of a route: what is dropped somewhere is moved there, and saved. */
export function route(list) {
  draggable(list, (item, was) => {
    const now = [...list.children].indexOf(item)
    const send = Object.assign(document.createElement("button"), { name: "do", value: `to ${was} ${now}` })
    send.hidden = true
    list.append(send)
    send.form.requestSubmit(send)
  })
}

/** ``done`` is told what was dropped in another place, and where it was. */
function draggable(list, done) {
  let held = null
  let was = -1
  const takes = (item) => {
    held = item
    was = [...list.children].indexOf(item)
  }
  const over = (target, y) => {
    const item = target?.closest?.("li")
    if (!held || !item || item === held || item.parentElement !== list) return
    const box = item.getBoundingClientRect()
    item[y > box.top + box.height / 2 ? "after" : "before"](held)
  }
  const drops = () => {
    const item = held
    held = null
    if (item && [...list.children].indexOf(item) !== was) done(item, was)
  }
  byMouse(list, takes, over, drops)
  byHand(list, takes, over, drops)
}

function byMouse(list, takes, over, drops) {
  let dragging = false
  for (const item of list.children) item.draggable = true
  list.addEventListener("dragstart", (event) => {
    // A finger that rests begins one too, where the browser knows that.
    if (list.dataset.byHand !== undefined) return event.preventDefault()
    dragging = true
    takes(event.target.closest?.("li"))
    event.dataTransfer.effectAllowed = "move"
  })
  list.addEventListener("dragover", (event) => {
    if (!dragging) return
    event.preventDefault()
    over(event.target, event.clientY)
  })
  list.addEventListener("drop", (event) => event.preventDefault())
  list.addEventListener("dragend", () => {
    dragging = false
    drops()
  })
}

/** A finger or a pen moves the page; on the grip of a thing it moves that. */
function byHand(list, takes, over, drops) {
  for (const item of list.children) {
    const grip = Object.assign(document.createElement("i"), { className: "grip" })
    grip.setAttribute("aria-hidden", "true")
    item.prepend(grip)
  }
  const ends = () => {
    if (list.dataset.byHand === undefined) return
    delete list.dataset.byHand
    drops()
  }
  list.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" || !event.target.closest(".grip")) return
    list.dataset.byHand = ""
    // By the list, which stays where it is: what is moved would lose it.
    list.setPointerCapture(event.pointerId)
    takes(event.target.closest("li"))
  })
  list.addEventListener("pointermove", (event) => {
    if (list.dataset.byHand === undefined) return
    over(document.elementFromPoint(event.clientX, event.clientY), event.clientY)
    const near = event.clientY < EDGE ? -1 : event.clientY > innerHeight - EDGE ? 1 : 0
    scrollBy(0, near * STRIDE)
  })
  list.addEventListener("pointerup", ends)
  list.addEventListener("pointercancel", ends)
}
