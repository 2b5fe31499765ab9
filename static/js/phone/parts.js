import { html, nothing } from "../../vendor/lit-html/lit-html.js"
import { icon } from "../parts/icons.js"
import { t } from "../words.js"

/** The heading of a screen, which gets the focus when the screen changes. */
export const heading = (text) => html`
  <h1 tabindex="-1">${text}</h1>
`

/** The main button of a screen. */
export function mainButton(text, onClick, { icon: name = "arrow-next", busy = false } = {}) {
  return html`
    <button class="btn" aria-disabled=${busy ? "true" : nothing} @click=${() => busy || onClick()}>
      <span>${busy ? t("phone.on_its_way") : text}</span>
      ${icon(busy ? "clock" : name)}
    </button>
  `
}

/** A second choice under or over the main button. */
export const secondButton = (text, onClick, name = "") => html`
  <button class="btn second" @click=${onClick}>
    ${name ? icon(name) : nothing}
    <span>${text}</span>
  </button>
`

/** A square button with an icon alone, beside the main button. */
export const sideButton = (name, word, onClick, { back = false } = {}) => html`
  <button class="btn second square" aria-label=${word} ?data-back=${back} @click=${onClick}>
    ${icon(name)}
  </button>
`

/** Buttons on one line: back, the main one, on. Empty places are left out. */
export const inARow = (...buttons) => html`
  <div class="row">${buttons}</div>
`

/** Back by one screen; the phone's own back button does the same (see focus.js). */
export const back = (onClick) => sideButton("arrow-back", t("phone.back"), onClick, { back: true })

/** Four bars of joining, five of an agreement. */
export function stages(at, of) {
  return html`
    <p class="stages" role="img" aria-label=${t("phone.stage", { at, of })}>
      ${Array.from(
        { length: of },
        (_, n) => html`
          <i class=${n < at ? "on" : ""}></i>
        `,
      )}
    </p>
  `
}

/**
 * A list of which one is chosen. `choices` are {value, text, help?, lang?, dir?, icon?, mark?}; a
 * label round a radio, so that arrow keys and screen readers know it.
 */
export function options(name, label, choices, chosen, choose) {
  return html`
    <div class="options" role="radiogroup" aria-label=${label}>
      ${choices.map(
        ({ value, text, help, lang, sign }) => html`
          <label class=${value === chosen ? "opt on" : "opt"} lang=${lang ?? nothing}>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            />
            ${sign ?? nothing}
            <span class="words">
              <bdi>${text}</bdi>
              ${
                help
                  ? html`
                      <small>${help}</small>
                    `
                  : nothing
              }
            </span>
            ${
              value === chosen
                ? html`
                    <span class="chosen">${icon("tick")}</span>
                  `
                : nothing
            }
          </label>
        `,
      )}
    </div>
  `
}

/** Chips of which one is chosen, for short answers such as "1 week". */
export function chips(name, label, choices, chosen, choose) {
  return html`
    <div class="chips" role="radiogroup" aria-label=${label}>
      ${choices.map(
        ({ value, text }) => html`
          <label class=${value === chosen ? "chip on" : "chip"}>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            />
            <span>${text}</span>
          </label>
        `,
      )}
    </div>
  `
}

export const quietLine = (name, text) => html`
  <p class="quiet">
    ${icon(name)}
    <span>${text}</span>
  </p>
`

export const savedLine = (text, { boxed = false } = {}) => html`
  <p class=${boxed ? "saved boxed" : "saved"}>
    ${icon("double-tick")}
    <span>${text}</span>
  </p>
`

export const sendingLine = () => html`
  <p class="saved sending">
    ${icon("clock")}
    <span>${t("phone.on_its_way")}</span>
  </p>
`

/**
 * How what is written here will be signed, and who may read it before it is opened: said before
 * anything is typed. `type` is said where some types of the step have no author.
 */
export function signing(app, { sealed = false, type = "" } = {}) {
  const naming = app.isAnonymous(type) ? "anonymous" : app.now.naming
  const side = t(`side.${app.mine.chosen ?? app.me.side}`)
  const signed = t(`phone.signed_${naming}`, { name: app.me.name, side })
  const said = [signed, naming === "side" && app.isOneOfFew && t("phone.signed_one_of_few")]
  return quietLine(
    naming === "named" ? "person" : "eye-off",
    [...said, sealed && t("phone.sealed")].filter(Boolean).join(" "),
  )
}

