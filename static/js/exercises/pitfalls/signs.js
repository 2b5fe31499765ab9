const SIGNS = {
  diversity: "people",
  "informal-position": "tie",
  load: "scales",
  consultation: "phone",
  management: "chair",
  coordination: "question",
}

/** The pictogram of a pitfall; those that a script adds share one. */
export const signOf = (pitfall) => SIGNS[pitfall] ?? "flag"
