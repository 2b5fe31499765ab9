/** Who leads an agreement on a side, as the room reads it: the organisation, then the name. */
export const leadName = ({ name, organisation }) => [organisation, name].filter(Boolean).join(", ")
