import { load } from "./words.js"

/**
 * A plan may grow while it is played: a step of another script, of a kind that this page was not
 * made for. `words` is what the page has, `ask()` gives them anew, `take(words)` is called when
 * they came. Comes out: `meet(steps)`, to be told of every `{ step, kind }` that is in view.
 */
export function growing(words, ask, take) {
  let known = words
  let asking = false
  const lacks = ({ step, kind }) => !known.script.steps[step] || !(kind in known.kinds)

  return {
    async meet(steps) {
      if (asking || !steps.some(lacks)) return
      asking = true
      const grown = await ask().catch(() => known)
      asking = false
      if (grown === known) return
      for (const [kind, sheet] of Object.entries(grown.kinds)) {
        if (sheet && !(kind in known.kinds)) dress(sheet)
      }
      known = grown
      load(grown)
      take(grown)
    },
  }
}

function dress(sheet) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: sheet }))
}
