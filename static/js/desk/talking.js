import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { mark, sideLabel } from "../parts/marks.js"
import { ALL_SIDES, SIDES } from "../parts/sides.js"
import { timeOf } from "../parts/timer.js"
import { t } from "../words.js"
import { tool } from "./tool.js"

/** The talk: who has the word, who is next, and for how long each side spoke. */
export function talking(desk) {
  const { view, act, hands, all } = desk
  if (view.ended || !(all || view.floor || view.talk)) return nothing
  const opened = Boolean(view.talk?.open)
  const toggle = () => act("open_floor", { open: !opened })
  return html`<section class="panel talking" aria-labelledby="talking">
    <h2 id="talking">${icon("talk")}${t("live.desk_talk")}</h2>
    ${view.talk?.side ? speaker(desk) : nothing}
    ${view.floor ? queue(desk, hands ?? { order: [], people: {}, count: 0 }) : nothing}
    ${view.floor || view.talk ? sides(desk) : nothing}
    <div class="tools">
      ${tool("hand", t(opened ? "live.desk_close_floor" : "live.desk_open_floor"), toggle, {
        kind: "second",
      })}
      ${
        hands?.count && view.floor
          ? tool("undo", t("live.desk_hands_down"), () => desk.lower(), {})
          : nothing
      }
    </div>
  </section>`
}

const speaker = ({ view: { talk }, act, now }) => html`<p class="speaker">
  ${mark(talk.side, t(`side.${talk.side}`))}
  <b><bdi>${talk.name ?? t(`side.${talk.side}`)}</bdi></b>
  ${talk.since ? html`<span class="digits">${lasting(now() - talk.since)}</span>` : nothing}
  ${tool("stop", t("live.desk_end_word"), () => act("end_word"), { kind: "second" })}
</p>`

function queue(desk, { order, people, count }) {
  if (count === 0) return html`<p class="empty">${t("live.desk_no_hands")}</p>`
  return html`<p class="soft">${t("live.desk_queue", { n: count })}</p>
    <ol class="queue">${repeat(order, (id) => id, (id, n) => waiting(desk, id, people[id], n === 0))}</ol>`
}

const waiting = (desk, id, { name, side }, first) => html`<li>
  ${mark(side, t(`side.${side}`))}<b><bdi>${name}</bdi></b>
  ${tool("talk", t("live.desk_give_word"), () => desk.act("give_word", { person: id }), {
    kind: "second", wordy: first, about: name,
  })}
  ${tool("close", t("live.desk_lower"), () => desk.lower(id), { wordy: false, about: name })}
</li>`

// Also where nobody put up a hand: the clock of a side begins with a tap on it.
function sides({ view, act, now }) {
  const { talk = {}, talked = {} } = view
  const spent = (side) => (talked[side] ?? 0) + (talk.side === side && talk.since ? now() - talk.since : 0)
  const shown = ALL_SIDES.filter((side) => SIDES.includes(side) || spent(side))
  return html`<ul class="talk-sides" aria-label=${t("live.desk_talked")}>${shown.map((side) => html`<li>
    ${sideLabel(side, t(`side.${side}`))}
    <b class="digits" data-time>${lasting(spent(side))}</b>
    ${
      talk.side === side && !talk.person
        ? nothing
        : tool("play", t("live.desk_side_speaks"), () => act("give_word", { side }), {
            wordy: false, about: t(`side.${side}`),
          })
    }
  </li>`)}</ul>`
}

const lasting = (ms) => timeOf({ left: Math.max(0, Math.floor(ms / 1000)), seconds: 1 }, 0).text
