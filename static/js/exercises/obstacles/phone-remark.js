import { html, nothing } from "../../../vendor/lit-html/lit-html.js"
import { sendBeside } from "../../phone/beside.js"
import { quietLine, savedLine, sendingLine, signing } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { writing } from "../../phone/writing.js"
import { t } from "../../words.js"

const LONGEST = 80

/** What I remarked on a statement: this phone alone knows that it was me. */
const remarkOn = (app, id) => app.own("remark").filter(({ statement }) => statement === id).at(-1)

/** A field for a remark without a name; `sealed`: it opens later, with the answers. */
export function remarkField(app, id, { sealed, title }) {
  const { step } = app.now
  const before = remarkOn(app, id)
  return html`
    <section class="obstacles-remark">
      ${title}
      <p class="hint">${say(step, "remark", "help")}</p>
      ${signing(app, { sealed, type: "remark" })}
      ${sealed ? nothing : quietLine("screen", t("obstacles.phone_remark_open"))}
      ${writing(app, {
        key: app.key("remark", id),
        label: say(step, "remark", "question"),
        longest: LONGEST,
        rows: 2,
        starters: say(step, "starters") || [],
        value: before?.text,
      })}
      ${before ? (before.sending ? sendingLine() : savedLine(t("obstacles.phone_my_remark"))) : nothing}
    </section>
  `
}

/** Send it, or change it, or (emptied) take it back; says no where it does not fit. */
export function sendRemark(app, id) {
  const fits = sendBeside(app, {
    type: "remark",
    about: id,
    before: remarkOn(app, id),
    longest: LONGEST,
    content: { statement: id },
    done: t("phone.saved"),
  })
  if (fits) app.draw()
  return fits
}
