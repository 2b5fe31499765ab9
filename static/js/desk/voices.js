// Of how many people present somebody's voice is missed: before that many wrote, it is just early.
const UNDER_WAY = 0.5
const GAP = 0.25

/**
 * One suggestion about who has not been heard, as a key of the catalogue with its values, or null
 * where there is nothing to say yet. Never where answers are anonymous.
 */
export function suggestion({ heard = {}, silent = {}, organisations = {} }) {
  const said = sum(heard, "heard")
  const here = sum(heard, "of")
  if (here === 0 || said === 0) return null
  if (said === here) return { key: "desk.voices_all" }
  if (said / here < UNDER_WAY) return null
  const name = silentOrganisation(silent, organisations)
  if (name) return { key: "desk.voices_organisation", values: { name } }
  const side = behind(heard)
  return side ? { key: `desk.voices_${side}` } : null
}

// The largest organisation of which nobody was heard: the server names those of three people or more.
function silentOrganisation(silent, organisations) {
  const found = Object.keys(silent).map((id) => organisations[id]).filter(Boolean)
  found.sort((one, other) => other.people - one.people || (one.name < other.name ? -1 : 1))
  return found[0]?.name
}

function behind({ formal, informal }) {
  if (!formal?.of || !informal?.of) return ""
  const gap = formal.heard / formal.of - informal.heard / informal.of
  if (Math.abs(gap) < GAP) return ""
  return gap > 0 ? "informal" : "formal"
}

const sum = (sides, name) => Object.values(sides).reduce((all, side) => all + side[name], 0)
