import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"
import { phaseWord, refusal, titleOf } from "./phrases.js"

/**
 * Acts that did not arrive or were refused, each with what to do about it: on the page, or in the
 * dialog that is open (`where` is its id).
 */
export const trouble = (desk, where = "") => html`<div class="troubles" role="alert">
  ${repeat(isInReach(where) ? desk.acts.failed : [], ({ id }) => id, (act) => one(desk, act))}
</div>`

const isInReach = (where) =>
  where ? document.getElementById(where)?.open : !document.querySelector("dialog[open]")

const one = (desk, act) => html`<p class="errorline">
  ${icon("warning")}<span>${sentence(desk, act)}</span>
  ${
    act.again
      ? html`<button class="btn small danger" @click=${() => desk.acts.again(act)}>
          ${icon("repeat")}${t("desk.try_again")}</button>`
      : nothing
  }
  <button class="btn small quiet" @click=${() => desk.acts.forget(act.id)}>
    ${icon("close")}${t("desk.never_mind")}</button>
</p>`

function sentence({ view, script }, { act, answer }) {
  const what = t(`desk.act_${act}`)
  if (answer.refused === "not_arrived") {
    return html`<b>${t("desk.not_arrived", { what })}</b> ${t("desk.not_arrived_more")}`
  }
  if (answer.refused === "moved_meanwhile") {
    const here = { title: titleOf(script, view.step), phase: phaseWord(view.kind, view.phase) }
    return t("desk.moved_meanwhile", here)
  }
  return html`<b>${t("desk.not_done", { what })}</b> ${refusal(answer)}`
}
