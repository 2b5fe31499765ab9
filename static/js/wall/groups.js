/** Six digits in two groups of three, in the same order in every script. */
export function inGroups(digits = "") {
  return digits.length === 6 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits
}
