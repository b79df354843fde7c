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
  return series[id]?.at(-1 - (startOf(reportingYear) - startOf(year)));
}

const invented = "Invented: ";

const answers: Readonly<Record<string, string>> = {
  Q5: `${invented}link centre staff give a leaflet at admission; people said that they remember little of that day.`,
  Q6: `${invented}about one person in ten leaves from court; nobody meets them there yet.`,
  Q7: `${invented}two partnerships send totals each quarter, without outcomes.`,
};

export function sampleAnswer(id: string): string {
  return answers[id] ?? "";
}

/** What stands beside the figures of a need; the last need has been asked for and has no figures. */
export function sampleNeed(id: string): Readonly<Record<string, string>> {
  if (id === "ND6") return { Gap: "asked for" };
  return {
    Gap: "none",
    "Source used": "Invented for trying the workbook out",
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

/** Judgements of the sample, dated within the reporting year; the last item is left for the workshop. */
export function sampleEvidence(
  id: string,
  reportingYear: ReportingYear,
): Readonly<Record<string, string | number>> {
  const inFebruary = excelDate(startOf(reportingYear) + 1, 2, 12);
  switch (id) {
    case "LE18":
      return {
        Judgement: "In place and effective",
        Text: `${invented}three providers meet monthly; referrals follow one agreed route.`,
        Date: inFebruary,
      };
    case "LE20":
      return {
        Judgement: "In place, partly effective or being developed",
        Themes: `${invented}people want to meet their worker before release.`,
        Text: `${invented}a short survey at three months, 14 answers.`,
        Date: inFebruary,
      };
    default:
      return {};
  }
}

/** A day as Excel counts it: days since 30 December 1899. */
function excelDate(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
