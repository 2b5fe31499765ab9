import { t } from "../../words.js"

/** How many have voted of who is here, for the big screen. */
export function voted({ cast, of } = { cast: 0, of: 0 }) {
  return cast === of && of > 0
    ? t("voting.wall_all_voted", { n: of })
    : t("voting.wall_voted", { cast, n: of })
}
