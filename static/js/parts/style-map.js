import { noChange } from "../../vendor/lit-html/lit-html.js"
import { Directive, directive } from "../../vendor/lit-html/directive.js"

/**
 * `style=${styleMap({ "--share": 0.5, inlineSize: "50%" })}` as in lit, with one difference: it
 * never writes a style attribute. Lit's own does so at its first render, and the policy of the
 * page blocks that, so that the style would be missing until the second.
 */
export const styleMap = directive(
  class extends Directive {
    render() {
      return noChange
    }

    update({ element }, [wanted]) {
      const names = Object.keys(wanted).filter((name) => wanted[name] != null)
      for (const name of this.had ?? []) {
        if (!names.includes(name)) element.style.removeProperty(dashed(name))
      }
      for (const name of names) element.style.setProperty(dashed(name), String(wanted[name]))
      this.had = names
      return noChange
    }
  },
)

const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
