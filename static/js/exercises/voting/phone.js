import { ballot } from "./phone-ballot.js"
import { consent } from "./phone-consent.js"

/** Voting: by consent on one agreement at a time, or with one ballot on all that was collected. */
export const phone = (app) => (app.here.method === "consent" ? consent(app) : ballot(app))
