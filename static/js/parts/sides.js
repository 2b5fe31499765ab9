/** The two that are told apart, and who does both. */
export const SIDES = ["formal", "informal"]
export const ALL_SIDES = [...SIDES, "both"]
