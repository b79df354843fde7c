import { excelDay } from "../domain/calendar-day";
import { startOf, yearsBefore, yearsBetween, type ReportingYear } from "../domain/period";
import { sampleFigure } from "./sample-figures";
import type { WorkbookScope } from "./workbook-scope";

type Cells = Readonly<Record<string, string | number>>;

const invented = "Invented: ";

/** What partners of no area gave each outcome in their first and second session; one session is still to come. */
const selfScores: Readonly<Record<string, readonly number[]>> = {
  O1: [6, 7],
  O2: [5, 5],
  O3: [6, 6],
  O4: [6, 4],
  O5: [4, 5],
  O6: [6, 8],
  O7: [4],
  O8: [5, 6],
  O9: [3, 4],
};

/** The latest figures need the years before them to be judged; with fewer the evidence would read otherwise. */
const yearsNeeded = 3;

/**
 * What the sample's partners agreed, in the cells of Outcomes: outcome 6 as suggested, outcome 1 otherwise with a
 * reason, outcome 4 a year ago, before its latest figures. The others, throughcare among them, wait for the workshop.
 */
export function sampleOutcomeCells(outcomeId: string, scope: WorkbookScope): Cells {
  const [first, second] = selfScores[outcomeId] ?? [];
  return {
    ...(first === undefined ? {} : { "Self-score, first session": first }),
    ...(second === undefined ? {} : { "Self-score, second session": second }),
    ...(yearsBetween(scope.firstYear, scope.reportingYear).length < yearsNeeded
      ? {}
      : agreement(outcomeId, scope.reportingYear)),
  };
}

function agreement(outcomeId: string, year: ReportingYear): Cells {
  const figures = (ids: readonly string[], of: ReportingYear): string =>
    ids.map((id) => `; ${id} ${sampleFigure(id, of, year) ?? ""} (${of})`).join("");
  const before = yearsBefore(year, 1);
  const spring = startOf(year) + 1;
  switch (outcomeId) {
    case "O1":
      return {
        "Agreed status": "Green",
        Reason: `${invented}all three parts of the indicator rose, and a better way to ask people starts in autumn`,
        "Agreed by": "the chair of the partnership",
        "Agreed on": excelDay(spring, 6, 24),
        "How near": "Close",
        Priority: "no",
        "Evidence when agreed": `Amber; NI1 Green; LE1 Amber; LE2 Green${figures(["NI1.i", "NI1.ii", "NI1.iii"], year)}`,
      };
    case "O4":
      return {
        "Agreed status": "Amber",
        Reason: `${invented}completions held steady, and the programme was still running`,
        "Agreed by": "the chair of the partnership",
        "Agreed on": excelDay(spring - 1, 6, 19),
        "How near": "Some way off",
        Priority: "yes",
        Action: `${invented}fill the vacant post, so that the groupwork programme can start again`,
        "Evidence when agreed": `Amber; NI4 Amber; LE7 Amber; LE8 Amber; LE9 Amber; LE10 Red${figures(["NI4.i", "NI4.ii"], yearsBefore(before, 1))}`,
      };
    case "O6":
      return {
        "Agreed status": "Green",
        "Agreed by": "the partnership",
        "Agreed on": excelDay(spring, 6, 24),
        "How near": "Close",
        Priority: "yes",
        Action: `${invented}keep contact with new tenants for a year, and open the housing desk on two more days`,
        "Evidence when agreed":
          `Green; NI6 Green; LE13 Green; LE14 Green; LE15 Amber${figures(["NI6.i"], year)}` +
          `; LE14.b/a 87.2% (346 of 397, ${year}); LE14.c/a 43.1% (171 of 397, ${year}); LE15.total 77.3% (34 of 44, ${before})`,
      };
    default:
      return {};
  }
}
