import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { leafBadge, mark } from "../parts/marks.js"
import { SIDES } from "../parts/sides.js"
import { dateInWords, t } from "../words.js"
import { originLine } from "./taking.js"

/**
 * What an agreement says: what, who leads on each side, first step and day. A place that is open
 * is said.
 */
export function agreementLines(agreement) {
  const { what, goal, leads, first_step, by_when, lang, origin } = agreement
  return html`
    <h2 lang=${lang} dir="auto">${what}</h2>
    ${
      goal
        ? html`
            <p class="goal" lang=${lang} dir="auto">${goal}</p>
          `
        : nothing
    }
    ${originLine(origin)}
    <ul class="lines">
      ${SIDES.map(
        (side) => html`
          <li>
            ${mark(side, t(`side.${side}`))}
            <span>${leadWords(leads[side])}</span>
          </li>
        `,
      )}
      ${
        first_step
          ? html`
              <li>
                ${icon("arrow-next")}
                <span lang=${lang} dir="auto">${first_step}</span>
              </li>
            `
          : nothing
      }
      ${
        by_when
          ? html`
              <li>
                ${icon("calendar")}
                <span>${t("agreements.phone_before", { day: dateInWords(by_when) })}</span>
              </li>
            `
          : nothing
      }
    </ul>
  `
}

/**
 * An agreement on paper: dashed as long as something is missing, with its badge once it is
 * carried.
 */
export function paper(agreement, more = nothing) {
  const { missing, vote, number } = agreement
  const done = missing.length === 0
  return html`
    <article class=${done ? "paper ready" : "paper"}>
      <p class="hint">${t("agreements.phone_number", { number })}</p>
      ${agreementLines(agreement)}
      ${
        vote?.carried
          ? html`
              <p class="badge">
                ${leafBadge(true)}
                <b>${t("agreements.phone_carried")}</b>
              </p>
            `
          : nothing
      }
      ${
        done
          ? nothing
          : html`
              <p class="quiet">
                ${icon("question")}
                <span>
                  ${t("agreements.phone_open")}
                  ${missing.map((name) => t(`agreements.phone_missing_${name}`)).join(", ")}
                </span>
              </p>
            `
      }
      ${more}
    </article>
  `
}

/** Who leads on a side and whether they said yes. */
export function leadWords(lead) {
  if (!lead) return t("agreements.phone_nobody")
  // The comma stands outside: a name that runs the other way would take it to its other end.
  const who = lead.organisation
    ? html`<bdi>${lead.name}</bdi>, <bdi>${lead.organisation}</bdi>`
    : html`<bdi>${lead.name}</bdi>`
  if (lead.answer === "yes") return who
  return html`
    ${who}
    <small>(${t(`agreements.phone_${lead.answer}`)})</small>
  `
}
