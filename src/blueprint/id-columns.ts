/**
 * Columns in which cells name rows of other tables by their ids, or ids begin with such an id, by sheet. What stands there
 * outlives the row: whoever deletes an outcome leaves its activities behind, with its id.
 */
export const idColumns: readonly { readonly sheet: string; readonly headers: readonly string[] }[] = [
  { sheet: "Outcomes", headers: ["Evidence when agreed"] },
  { sheet: "Data points", headers: ["Outcome", "Part of"] },
  { sheet: "Rates", headers: ["Outcome", "Numerator", "Denominator"] },
  { sheet: "Demographic profile", headers: ["Id", "Outcome", "Part of"] },
  { sheet: "Needs profile", headers: ["Id", "Outcome", "Part of"] },
  { sheet: "Services profile", headers: ["Outcome", "Meets need 1", "Meets need 2", "Meets need 3"] },
  { sheet: "Local evidence", headers: ["Outcome"] },
  { sheet: "Scoring", headers: ["Id", "Outcome", "Logic model row"] },
  { sheet: "Requests", headers: ["Id", "Figure id"] },
  { sheet: "Questions", headers: ["Outcome", "About activity"] },
  { sheet: "Logic model", headers: ["Outcome", "Tested by"] },
  { sheet: "Actions", headers: ["Outcome", "Scoring activity", "Comes from", "Logic model row"] },
];
