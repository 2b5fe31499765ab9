import { svg } from "../../vendor/lit-html/lit-html.js"

// What drawings are cut from. Colours are names from tokens.css or plain colours.

/** A filled form. */
export const shape = (d, colour) => svg`<path d=${d} fill=${colour} />`

/** A line with round ends. */
export const line = (d, colour, width) => svg`<path d=${d} fill="none" stroke=${colour}
  stroke-width=${width} stroke-linecap="round" stroke-linejoin="round" />`

/** A form with an outline. */
export const outlined = (d, colour, edge, width) => svg`<path d=${d} fill=${colour} stroke=${edge}
  stroke-width=${width} stroke-linejoin="round" />`

/** A round piece. */
export const disc = (x, y, r, colour) => svg`<circle cx=${x} cy=${y} r=${r} fill=${colour} />`

/** A rectangle with corners of radius `r`. */
export const slab = (x, y, width, height, r, colour) =>
  svg`<rect x=${x} y=${y} width=${width} height=${height} rx=${r} fill=${colour} />`
