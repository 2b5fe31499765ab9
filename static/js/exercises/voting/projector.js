import { consent, pages as pagesOfConsent } from "./wall-consent.js"
import { ordering, pages as pagesOfOrdering } from "./wall-ordering.js"

const consents = ({ here }) => here?.method === "consent"

export const pages = (view, screen) =>
  consents(view) ? pagesOfConsent(view, screen) : pagesOfOrdering(view, screen)

/** What is voted on and how many did; once closed, what came out. */
export const projector = (view, screen) =>
  consents(view) ? consent(view, screen) : ordering(view, screen)
