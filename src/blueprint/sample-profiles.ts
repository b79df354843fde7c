import { startOf, type ReportingYear } from "../domain/period";

/** Invented figures of the profiles, oldest first, ending with the reporting year. They describe no area. */
const series: Readonly<Record<string, readonly (number | string)[]>> = {
  Q1: [214, 209, 198, 205, 217, 211],
  Q2: [88, 93, 97, 102, 110, 108],
  ND1: [52, 49, 55, 58, 61, 66],
  ND2: [60, 63, 61, 70, 74, 79],
  ND3: [31, 30, 34, 33, 36, 35],
  ND4: [72, 70, 75, 78, 77, 81],
  ND5: ["[x]", "[x]", "[x]", 40, 44, 47],
};

/** The sample value of a question or need in a year; undefined before the sample begins. */
export function sampleProfileFigure(
  id: string,
  year: ReportingYear,
  reportingYear: ReportingYear,
): number | string | undefined {
  return (series[id] ?? ownSamples[id]?.figures)?.at(-1 - (startOf(reportingYear) - startOf(year)));
}

const invented = "Invented: ";

/** Stands under "Source used" beside invented figures. */
export const sourceOfSample = "Invented for trying the workbook out";

interface OwnSample {
  readonly words: string;
  readonly figures: readonly number[];
}

/** Invented questions and needs in the rows that partners fill; the second row of each outcome stays empty. */
// prettier-ignore
const ownSamples: Readonly<Record<string, OwnSample>> = {
  "O1.Q1": { words: "How many people met a worker while on diversion?", figures: [61, 64, 70, 77, 85, 88] },
  "O1.ND1": { words: "Someone to talk to early on", figures: [22, 25, 24, 29, 31, 34] },
  "O2.Q1": { words: "How many people in custody saw a support worker?", figures: [140, 132, 151, 160, 158, 171] },
  "O2.ND1": { words: "Help with alcohol or drugs at the custody centre", figures: [48, 51, 50, 57, 60, 63] },
  "O3.Q1": { words: "How many people asked for help to keep to their bail?", figures: [18, 22, 27, 31, 36, 41] },
  "O3.ND1": { words: "A fixed address to be bailed to", figures: [9, 11, 10, 14, 13, 15] },
  "O4.Q1": { words: "How many people began a community sentence?", figures: [402, 377, 390, 411, 405, 398] },
  "O4.ND1": { words: "Travel to appointments and placements", figures: [70, 66, 72, 75, 79, 74] },
  "O5.Q1": { words: "How many people left prison with a care plan?", figures: [33, 36, 40, 39, 46, 52] },
  "O5.ND1": { words: "Registration with a GP before release", figures: [41, 44, 47, 50, 49, 55] },
  "O6.Q1": { words: "How many people left prison without an address?", figures: [29, 27, 30, 26, 24, 22] },
  "O6.ND1": { words: "Keeping a tenancy during a short sentence", figures: [17, 19, 18, 21, 23, 22] },
  "O7.Q1": { words: "How many people with convictions asked for work support?", figures: [90, 96, 101, 99, 108, 115] },
  "O7.ND1": { words: "Advice on telling an employer", figures: [37, 35, 41, 44, 47, 46] },
  "O9.Q1": { words: "How many people came to public events?", figures: [55, 12, 48, 73, 80, 94] },
  "O9.ND1": { words: "Plain information about community sentences", figures: [20, 18, 25, 28, 30, 33] },
};

/** The invented question of a row that partners fill. */
export function sampleQuestionOf(id: string): string | undefined {
  const words = ownSamples[id]?.words;
  return words === undefined ? undefined : `${invented}${words}`;
}

const answers: Readonly<Record<string, string>> = {
  Q5: `${invented}link centre staff give a leaflet at admission; people said that they remember little of that day.`,
  Q6: `${invented}about one person in ten leaves from court; nobody meets them there yet.`,
  Q7: `${invented}two partnerships send totals each quarter, without outcomes.`,
};

export function sampleAnswer(id: string): string {
  return answers[id] ?? "";
}

/** What stands beside the figures of a need; the last suggested need has been asked for and has no figures. */
export function sampleNeed(id: string): Readonly<Record<string, string>> {
  const own = ownSamples[id]?.words;
  if (own === undefined && id.includes(".")) return {};
  if (id === "ND6") return { Gap: "asked for" };
  return {
    ...(own === undefined ? {} : { Need: `${invented}${own}` }),
    Gap: "none",
    "Source used": sourceOfSample,
    ...(id === "ND1" ? { "What is known": `${invented}most people ask about a tenancy first.` } : {}),
  };
}

const services: readonly Readonly<Record<string, string>>[] = [
  {
    Service: "Throughcare housing options",
    Provider: "Invented council housing team",
    "Meets need 1": "ND1",
    "Who can use it": "Anyone leaving custody who is at risk of homelessness",
    "Where and how to reach it": "Referral six weeks before release",
    Capacity: "40 people a year",
  },
  {
    Service: "Recovery and health drop-in",
    Provider: "Invented third sector partner",
    "Meets need 1": "ND4",
    "Meets need 2": "ND2",
    "Meets need 3": "ND3",
    "Who can use it": "Adults, no referral needed",
    "Where and how to reach it": "Town centre, weekdays",
    "Gap or duplication": "No weekend opening",
  },
  {
    Service: "Money advice surgery",
    Provider: "Invented advice agency",
    "Meets need 1": "ND5",
    "Who can use it": "Anyone in the area",
    "Where and how to reach it": "By telephone and in the prison visitors' centre",
  },
];

export function sampleService(index: number): Readonly<Record<string, string>> {
  return services[index] ?? {};
}

/** An invented service in the first row of an outcome, for the need in its first row. */
export function sampleOwnService(id: string): Readonly<Record<string, string>> {
  const need = id.replace(/SV1$/, "ND1");
  const words = ownSamples[need]?.words;
  if (words === undefined) return {};
  return {
    Service: `Support service: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`,
    Provider: "Invented local partner",
    "Meets need 1": need,
    "Who can use it": "Anyone in the area",
    "Where and how to reach it": "Referral by any partner",
  };
}
