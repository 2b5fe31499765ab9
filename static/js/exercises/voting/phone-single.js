import { mark } from "../../parts/marks.js"
import { options } from "../../phone/parts.js"
import { say } from "../../phone/script.js"
import { t } from "../../words.js"
import { textOf } from "./phone-item.js"

export const single = {
  next: (_, id) => ({ [id]: 1 }),
  words: () => t("voting.phone_your_choice"),
  choose(app, chosen, set) {
    const { order, items } = app.here
    const choices = order.map((id) => ({
      value: id,
      text: textOf(items[id]),
      lang: items[id].lang,
      sign: items[id].side && mark(items[id].side, t(`side.${items[id].side}`)),
    }))
    const label = say(app.now.step, "methods", "single", "question")
    return options("one", label, choices, Object.keys(chosen)[0], (id) => set(id, 1))
  },
}
