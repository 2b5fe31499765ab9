// The order of what is listed, by buttons and by dragging; without this it stays as it is. What is
// listed in a form is kept when that is saved; the steps of a route move at once.

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
  const over = (event) => {
    const item = event.target.closest?.("li")
    if (!held || !item || item === held || item.parentElement !== list) return
    const box = item.getBoundingClientRect()
    const side = event.clientY > box.top + box.height / 2 ? "after" : "before"
    item[side](held)
  }
  for (const item of list.children) item.draggable = true
  list.addEventListener("dragstart", (event) => {
    held = event.target.closest?.("li")
    was = [...list.children].indexOf(held)
    event.dataTransfer.effectAllowed = "move"
  })
  list.addEventListener("dragover", (event) => {
    if (!held) return
    event.preventDefault()
    over(event)
  })
  list.addEventListener("drop", (event) => event.preventDefault())
  list.addEventListener("dragend", () => {
    const item = held
    held = null
    if (item && [...list.children].indexOf(item) !== was) done(item, was)
  })
}
