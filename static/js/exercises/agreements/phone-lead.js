import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { mark } from "../../parts/marks.js"
import { SIDES } from "../../parts/sides.js"
import { agreementLines } from "../../phone/agreement.js"
import { back, heading, inARow, mainButton, options, secondButton } from "../../phone/parts.js"
import { t } from "../../words.js"
import { hoursChoice, hoursChosen } from "./phone-hours.js"

/** The sides on which somebody could still lead this agreement, of those that I may lead on. */
export function mayJoin(app, agreement) {
  const mine = app.me.side === "both" ? SIDES : [app.me.side]
  return mine.filter((side) => !agreement.leads[side] || agreement.leads[side].answer === "no")
}

/** "I join in": on which side for who does both, and how much time for an informal lead. */
export function join(app) {
  const id = app.recall(app.key("joining"))
  const agreement = app.here.agreements?.[id]
  const sides = agreement ? mayJoin(app, agreement) : []
  const chosen = sides.length === 1 ? sides[0] : app.recall(app.key("joining-as"))
  const close = () => app.remember(app.key("joining"), undefined)
  if (sides.length === 0) {
    const body = html`
      ${heading(t("agreements.phone_taken"))}${
        agreement
          ? html`
              <article class="paper">${agreementLines(agreement)}</article>
            `
          : nothing
      }
    `
    return { id: "taken", body, actions: mainButton(t("phone.go_on"), close) }
  }
  const body = html`
    ${heading(t("agreements.phone_join"))}
    <article class="paper">${agreementLines(agreement)}</article>
    ${
      sides.length > 1
        ? options(
            "as",
            t("agreements.phone_join_as"),
            sides.map((side) => ({
              value: side,
              text: t(`agreements.phone_as_${side}`),
              sign: mark(side),
            })),
            chosen,
            (side) => app.remember(app.key("joining-as"), side),
          )
        : nothing
    }
    ${chosen === "informal" ? hoursChoice(app, id, agreement.hours) : nothing}
  `
  const take = () => {
    if (!chosen) return app.say(t("phone.choose_first"))
    const hours = chosen === "informal" ? hoursChosen(app, id, agreement.hours) : undefined
    if (hours === null) return
    app.act(
      "name_lead",
      { agreement: id, side: chosen, person: app.me.id },
      { done: t("agreements.phone_you_lead") },
    )
    if (hours !== undefined && hours.value !== agreement.hours) {
      app.act("agree", { agreement: id, fields: { hours: hours.value ?? null } })
    }
    close()
  }
  return {
    id: `${app.now.run}/join/${id}`,
    body,
    actions: inARow(back(close), mainButton(t("agreements.phone_i_lead"), take, { icon: "tick" })),
  }
}

/** Agreements for which somebody named me, and I have not said yes or no. */
export function asked(app) {
  const { agreements = {} } = app.here
  const answered = new Set(app.waiting("answer_lead").map(({ data }) => data.agreement))
  const open = Object.entries(app.mine.leads ?? {}).filter(
    ([id, side]) => agreements[id]?.leads[side]?.answer === "asked" && !answered.has(id),
  )
  return open.map(([id, side]) => {
    const answer = (yes) => () =>
      app.act("answer_lead", { agreement: id, side, yes }, { done: t("phone.saved") })
    return html`
      <section class="coral ask-lead">
        <div>
          <h2>${t("agreements.phone_asked_you")}</h2>
          ${agreementLines(agreements[id])}
          <div class="row">
            ${secondButton(t("agreements.phone_yes"), answer(true), "tick")}
            ${secondButton(t("agreements.phone_no_button"), answer(false), "close")}
          </div>
        </div>
      </section>
    `
  })
}

/** I lead no longer. */
export function stop(app, id) {
  const side = app.mine.leads[id]
  app.act("answer_lead", { agreement: id, side, yes: false }, { done: t("phone.saved") })
}
