/**
 * A new view: `view` with a JSON Merge Patch (RFC 7396) laid over it; workshop/patch.py, in the
 * browser. Views are keyed by ids that clients made up, so nothing is inherited: an id such as
 * "__proto__" is a name like any other.
 */
export function apply(patch, view) {
  const result = Object.assign(Object.create(null), view)
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else if (isObject(value)) result[key] = apply(value, isObject(result[key]) ? result[key] : {})
    else result[key] = value
  }
  return result
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
