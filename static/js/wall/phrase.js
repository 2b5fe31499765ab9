import { t } from "../words.js"

/**
 * A sentence of the catalogue in pieces, with templates in the places of `{names}`, so that every
 * language keeps its own order of words.
 */
export function phrase(key, parts, values = {}) {
  return t(key, values)
    .split(/(\{\w+\})/)
    .map((piece) => parts[piece.slice(1, -1)] ?? piece)
}
