import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { icon } from "../../parts/icons.js"
import { back, heading, inARow, mainButton, quietLine, secondButton } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { dateInWords, t } from "../../words.js"
import { lookUp } from "../../phone/waiting.js"
import { myPage, wish } from "./mailbox.js"
import { written } from "./post.js"
import { write } from "./write.js"

const SORTS = ["letter", "bell"]

/** A letter or a bell for later: which of the two, writing it, and what is under way. */
export function letters(app) {
  if (app.here.post?.off) return lookUp(app, { id: "no-post", words: t("close.phone_no_post") })
  if (app.recall(app.key("writes"))) return write(app)
  const own = written(app)
  if (own.length > 0 && !app.recall(app.key("another"))) return posted(app, own)
  if (app.recall(app.key("skips"))) return skipped(app)
  return choice(app, own.length > 0)
}

const words = (app, ...path) => say(app.now.step, "letter_or_bell", ...path)

function choice(app, another) {
  const sort = app.recall(app.key("sort"))
  const question = words(app, "question")
  const body = html`
    ${heading(question)}
    <div class="post-sorts" role="radiogroup" aria-label=${question}>
      ${SORTS.map((each) => card(app, each, sort))}
    </div>
    ${quietLine("lock", t("close.phone_may_skip"))} ${wish(app)}
  `
  const leave = another
    ? back(() => app.remember(app.key("another")))
    : secondButton(words(app, "skip"), () => app.remember(app.key("skips"), true))
  const go = mainButton(t("phone.go_on"), () =>
    sort ? app.remember(app.key("writes"), true) : app.say(question),
  )
  return { id: `${app.now.run}/letter-or-bell`, body, actions: inARow(leave, go) }
}

function card(app, sort, chosen) {
  const on = sort === chosen
  return html`
    <label class=${on ? "post-sort on" : "post-sort"}>
      <input
        type="radio"
        name="sort"
        value=${sort}
        .checked=${on}
        @change=${() => app.remember(app.key("sort"), sort)}
      />
      <img src=${picture(sort)} alt="" width="124" height="90" />
      <span>
        <b>${words(app, sort, "title")}</b>
        <span>${words(app, sort, "help")}</span>
      </span>
      ${on ? icon("tick") : nothing}
    </label>
  `
}

const picture = (sort) => new URL(`../../../img/post-${sort}.svg`, import.meta.url).href

function skipped(app) {
  return lookUp(app, {
    id: "skipped",
    words: t("close.phone_skipped"),
    actions: secondButton(words(app, "question"), () => app.remember(app.key("skips")), "letter"),
  })
}

function posted(app, own) {
  const body = html`
    ${heading(t("close.phone_posted"))}
    <ul class="own">
      ${own.map((letter) => item(app, letter))}
    </ul>
    ${myPage(app)} ${wish(app)}
  `
  const again = () => {
    app.remember(app.key("sort"))
    app.remember(app.key("another"), true)
  }
  const actions = secondButton(t("close.phone_another"), again, "plus")
  return { id: `${app.now.run}/posted`, body, actions }
}

function item(app, letter) {
  const { id, sort, to, day, text, lang, back: returned, sending } = letter
  const title = t(`close.phone_${sort}_${to ? "other" : "me"}`, { name: to })
  const change = () => {
    app.remember(app.key("sort"), sort)
    app.remember(app.key("changes"), id)
    app.remember(app.key("writes"), true)
  }
  const take = () => app.act("withdraw_letter", { letter: id }, { done: t("close.phone_taken_back") })
  return html`
    <li class="note post-item">
      <h2>${icon(sort)}<bdi>${title}</bdi></h2>
      <p class="post-text" dir="auto" lang=${lang || nothing}>${text}</p>
      ${quietLine(sending ? "clock" : "calendar", sending ? t("phone.on_its_way") : comes(day))}
      ${returned ? quietLine("undo", t("close.phone_came_back")) : nothing}
      ${
        sending
          ? nothing
          : inARow(
              secondButton(t("close.phone_change_letter"), change, "pencil"),
              secondButton(t("close.phone_take_back"), take, "trash"),
            )
      }
    </li>
  `
}

const comes = (day) => t("close.phone_comes_on", { day: dateInWords(day) })
