import { svg } from "../../vendor/lit-html/lit-html.js"
import { guard } from "../../vendor/lit-html/directives/guard.js"
import { repeat } from "../../vendor/lit-html/directives/repeat.js"
import { figure } from "./people.js"
import { places, shown } from "./places.js"
import { pick, random } from "./random.js"

/**
 * Everyone who joined, on the grass, in the clothes of their side: formal at the start, informal
 * at the end, both in the middle. `counts` holds a number for each side; a side's next person
 * always gets the same look and place. A `<g>` of the given width with the ground at 0; needs
 * `paint` from sidePatterns. Above sixty people the newest are shown.
 */
export function crowd(counts, width, { paint, name = "crowd", size = 0.62 }) {
  const all = shown(counts).flatMap(({ side, first, last }) =>
    places(side, first, last, width, size).map((place) => ({
      ...place,
      key: `${name}-${side}-${place.number}`,
      side,
    })),
  )
  all.sort((a, b) => a.y - b.y || a.x - b.x)
  const draw = ({ key, side, x, y }) => figure(key, side, { paint, x, y, size })
  const one = (person) => svg`<g class="joins">${guard([width, size], () => draw(person))}</g>`
  return svg`<g class="crowd">${repeat(all, (person) => person.key, one)}</g>`
}

/**
 * A loose row of people, one for each word in `sides`, standing over the whole width with the
 * ground at 0: the people of one organisation, or the room that says goodbye.
 */
export function company(sides, width, { paint, name = "company", size = 0.85 }) {
  const next = random(`${name}-steps`)
  const step = width / sides.length
  const people = sides.map((side, n) => {
    const place = { x: Math.round(step * (n + 0.5)), y: pick(next, [-20, -14, -8]) }
    return figure(`${name}-${n}`, side, { paint, size, ...place })
  })
  return svg`<g class="crowd">${people}</g>`
}
