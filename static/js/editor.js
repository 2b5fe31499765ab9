// The editor's pages work without this. It keeps what is being typed, warns before it is lost, says
// where a sentence is long, steps numbers up and down, and shows the preview that is asked for.
import { ordered, route } from "./ordering.js"
import { storage } from "./storage.js"

const LONGEST_SENTENCE = 14
const sheet = document.querySelector("form#sheet")
if (sheet) {
  keep(sheet)
  for (const field of sheet.querySelectorAll("[data-number]")) steps(field)
  for (const list of sheet.querySelectorAll("fieldset:not([disabled]) [data-listed]")) ordered(list)
  for (const list of sheet.querySelectorAll("[data-route]")) route(list)
  if (sheet.dataset.short) for (const field of sheet.querySelectorAll("[data-text]")) weigh(field)
}
for (const form of document.querySelectorAll("[data-preview]")) show(form)
for (const form of document.querySelectorAll('form[method="post"]')) once(form)

/** Keep a form's text in this browser until it is saved; offer what was left here before. */
function keep(form) {
  const kept = storage("samenspel/editor/")
  const key = form.dataset.draft
  const before = typed(form)
  const had = kept.get(key)
  let sending = false
  // What came too late stands here, and nowhere else.
  const late = "late" in form.dataset
  const changed = () => late || JSON.stringify(typed(form)) !== JSON.stringify(before)
  const tell = () => {
    const unsaved = document.querySelector(".unsaved")
    unsaved.hidden = !changed()
    if (changed()) kept.set(key, typed(form))
    else kept.remove(key)
  }
  if (had && JSON.stringify(had) !== JSON.stringify(before)) offer(form, had, () => kept.remove(key), tell)
  else if (!late) kept.remove(key)
  if (late) tell()
  form.addEventListener("input", tell)
  form.addEventListener("change", tell)
  form.addEventListener("submit", () => (sending = true))
  addEventListener("beforeunload", (event) => !sending && changed() && event.preventDefault())
}

/** A second click while the first is on its way would come too late. */
function once(form) {
  let sent = false
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault()
    sent = true
  })
  addEventListener("pageshow", () => (sent = false))
}

/** What stands in the fields, by name. */
function typed(form) {
  const fields = [...new FormData(form)].filter(([name]) => !["csrf_token", "version"].includes(name))
  return fields.map(([name, value]) => [name, String(value).replaceAll("\r\n", "\n")])
}

function offer(form, had, drop, tell) {
  const place = form.querySelector(".again")
  const { again, throw: away, found } = place.dataset
  const button = (text, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: text })
    made.className = "btn second small"
    made.addEventListener("click", () => {
      act()
      place.hidden = true
    })
    return made
  }
  const said = Object.assign(document.createElement("p"), { textContent: found })
  place.append(said, button(again, () => fill(form, had, tell)), button(away, drop))
  place.hidden = false
}

function fill(form, had, tell) {
  const values = Map.groupBy ? Map.groupBy(had, ([name]) => name) : grouped(had)
  for (const field of form.elements) {
    if (!field.name || ["csrf_token", "version", "do"].includes(field.name)) continue
    const given = (values.get(field.name) ?? []).map(([, value]) => value)
    if (field.type === "checkbox" || field.type === "radio") field.checked = given.includes(field.value)
    else field.value = given.find((value) => !boxes(form, field.name).has(value)) ?? ""
  }
  for (const list of form.querySelectorAll("[data-listed] ul")) {
    const [first] = list.querySelectorAll("input")
    const order = (values.get(first?.name) ?? []).map(([, value]) => value)
    const place = (item) => (order.indexOf(item.querySelector("input").value) + 1 || Infinity)
    list.append(...[...list.children].sort((one, other) => place(one) - place(other)))
  }
  tell()
}

/** What can be ticked under a name: a field for one more has the same name. */
function boxes(form, name) {
  const all = form.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(name)}"]`)
  return new Set([...all].map((box) => box.value))
}

function grouped(pairs) {
  const values = new Map()
  for (const pair of pairs) values.set(pair[0], [...(values.get(pair[0]) ?? []), pair])
  return values
}

/** Minus and plus beside a number. */
function steps(field) {
  const { less, more } = sheet.dataset
  const least = Number(field.dataset.number)
  const label = field.labels[0]?.textContent.trim() ?? ""
  const button = (sign, by, name) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: sign })
    made.className = "btn second small only-icon"
    made.setAttribute("aria-label", `${name}: ${label}`)
    made.addEventListener("click", () => {
      field.value = String(Math.max(least, (Number.parseInt(field.value) || 0) + by))
      field.dispatchEvent(new Event("input", { bubbles: true }))
    })
    return made
  }
  const row = document.createElement("span")
  row.className = "number-row"
  field.replaceWith(row)
  row.append(button("−", -1, less), field, button("+", 1, more))
}

/** "short sentences" or "long sentence": a formula proves nothing more than that. */
function weigh(field) {
  const said = document.createElement("p")
  said.className = "weight hint small"
  field.after(said)
  const tell = () => {
    const most = Math.max(0, ...field.value.split(/[.!?…:\n]+/).map((one) => one.split(/\s+/).filter(Boolean).length))
    said.textContent = most === 0 ? "" : most > LONGEST_SENTENCE ? sheet.dataset.long : sheet.dataset.short
    said.toggleAttribute("data-long", most > LONGEST_SENTENCE)
  }
  field.addEventListener("input", tell)
  tell()
}

function show(form) {
  form.addEventListener("change", () => form.requestSubmit())
  form.querySelector("[data-show]").hidden = true
}
