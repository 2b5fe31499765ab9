/** Six digits as people read them out: three and three. */
export const grouped = (digits) => `${digits.slice(0, 3)} ${digits.slice(3)}`
