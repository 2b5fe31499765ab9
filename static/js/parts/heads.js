import { nothing, svg } from "../../vendor/lit-html/lit-html.js"
import { disc, line, outlined, shape } from "./paper.js"

const INK = "var(--ink)"
const LONG = "M-30-106c-2-45 62-45 60 0-12-20-22-22-33-22s-21 5-27 22Z"
const SHORT = "M-30-110c-3-43 63-45 60 0-5-18-34-12-41-21-5 9-15 9-19 21Z"
const FRINGE = "M-30-108c-2-43 62-43 60 0-11-18-49-18-60 0Z"
const CURLS =
  "M-28-103a10 10 0 0 1-9-15 12 12 0 0 1 8-18 14 14 0 0 1 21-11 14 14 0 0 1 24-1" +
  " 14 14 0 0 1 17 14 11 11 0 0 1 3 17 9 9 0 0 1-8 14c-2-22-14-25-25-23-14 3-27-3-31 23Z"
const SCARF = "M-36-72c-8-86 80-86 72 0-16 12-56 12-72 0Z"
const BEARD = "M-29-108c0 39 58 39 58 0-8 9-15 6-29 6s-21 3-29-6Z"
const GLASSES =
  "M-18-109a8 8 0 0 1 16 0 8 8 0 0 1-16 0ZM2-109a8 8 0 0 1 16 0 8 8 0 0 1-16 0ZM-2-109h4"

const BEHIND = {
  long: ({ hair }) => shape("M-35-70c-8-84 78-84 70 0Z", hair),
  bun: ({ hair }) => disc(0, -147, 13, hair),
  puffs: ({ hair }) => [disc(-27, -134, 14, hair), disc(27, -134, 14, hair)],
}
const ON_TOP = {
  short: ({ hair }) => shape(SHORT, hair),
  long: ({ hair }) => shape(LONG, hair),
  bun: ({ hair }) => shape(FRINGE, hair),
  puffs: ({ hair }) => shape(FRINGE, hair),
  curls: ({ hair }) => shape(CURLS, hair),
  cap: ({ cloth }) => [
    shape("M-30-117c-2-41 62-41 60 0Z", cloth),
    outlined("M14-125h30q6 8-4 9H14Z", cloth, "rgb(20 33 61 / .4)", 2.5),
  ],
}
const piece = (pieces, traits) => pieces[traits.style]?.(traits) ?? nothing

/** A head seen from the front, for the traits that `lookOf` gives, above a neck at (0, -84). */
export function head(traits) {
  if (traits.style === "scarf") {
    return svg`${shape(SCARF, traits.cloth)}
      <ellipse cy="-107" rx="22" ry="25" fill=${traits.skin} />${features(traits)}`
  }
  return svg`${piece(BEHIND, traits)}${disc(0, -110, 29, traits.skin)}
    ${traits.beard ? shape(BEARD, traits.hair) : nothing}
    ${features(traits)}${piece(ON_TOP, traits)}`
}

/** The same head from behind. */
export function backOfHead(traits) {
  const { style, skin, hair, cloth } = traits
  if (style === "scarf") return shape(SCARF, cloth)
  if (style === "bald") {
    return [disc(0, -110, 29, skin), shape("M-29-108c0 32 58 32 58 0-8 10-50 10-58 0Z", hair)]
  }
  const covered = style === "curls" || style === "cap"
  return [piece(BEHIND, traits), disc(0, -110, 30, hair), covered ? piece(ON_TOP, traits) : nothing]
}

function features({ dark, glasses, beard }) {
  const blush = `rgb(255 143 117 / ${dark ? 0.45 : 0.7})`
  return [
    disc(-16, -101, 4.5, blush),
    disc(16, -101, 4.5, blush),
    line("M-9-109h.01M9-109h.01", INK, 5.4),
    line("M-8-99q8 8 16 0", beard ? "#fff" : INK, 2.6),
    glasses ? outlined(GLASSES, "rgb(255 255 255 / .25)", INK, 2.4) : nothing,
  ]
}
