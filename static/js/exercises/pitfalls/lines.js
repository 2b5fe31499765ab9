/**
 * A text in lines of `width` at most, as equal as they can be; a word that is longer gets a line of
 * its own. `measure(text)` says how wide a text is. Comes out: `{ lines, width }`.
 */
export function inLines(text, width, measure) {
  const words = text.split(/\s+/u).filter(Boolean)
  const wanted = filled(words, width, measure)
  const widths = everyWidth(words, measure).filter((each) => each < width).sort((a, b) => a - b)
  const narrow = widths.find((each) => filled(words, each, measure).length === wanted.length)
  const lines = narrow === undefined ? wanted : filled(words, narrow, measure)
  return { lines, width: Math.max(0, ...lines.map(measure)) }
}

function filled(words, width, measure) {
  const lines = []
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length && measure(longer) <= width) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}

/** How wide a line can come out: every run of words. */
const everyWidth = (words, measure) =>
  words.flatMap((_, from) =>
    words.slice(from).map((_, more) => measure(words.slice(from, from + more + 1).join(" "))))
