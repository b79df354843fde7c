/**
 * How questions speak of an outcome and of the people it is for: our own words. `what` must fit behind
 * "people received", `people` behind "services for".
 */
export interface OutcomeSubject {
  readonly what: string;
  readonly people: string;
}

const subjects: Readonly<Record<string, OutcomeSubject>> = {
  O1: { what: "diversion from prosecution", people: "people offered diversion" },
  O2: { what: "support in police custody", people: "people in police custody" },
  O3: { what: "bail supervision", people: "people on bail supervision" },
  O4: { what: "support during community sentences", people: "people on community sentences" },
  O5: { what: "health and social care after release", people: "people leaving prison" },
  O6: { what: "suitable accommodation after release", people: "people leaving prison" },
  O7: { what: "employability support", people: "people with convictions" },
  O8: { what: "voluntary throughcare", people: "people leaving prison after a short sentence" },
  O9: { what: "understanding of community justice", people: "the workforce and the community" },
};

/** For a local outcome the words stay general. */
export function outcomeSubject(outcomeId: string): OutcomeSubject {
  return subjects[outcomeId] ?? { what: "support for this outcome", people: "the people it is for" };
}
