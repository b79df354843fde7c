import { tenancyFigureIds } from "../../catalogue/figures";
import { yearsBefore } from "../../domain/period";
import { plainValue } from "../../domain/cell-value";
import { numbersOf, settingText } from "../checked-workbook";
import type { Rule } from "../rule";

/** A tenancy must have had a year to last, so nothing of the reporting year itself can be complete. */
export const tenanciesOfReportingYear: Rule = {
  id: "HOU-08",
  ruleId: "tenancies-of-reporting-year",
  severity: "warning",
  advice:
    "Move the figures of local evidence 15 to the year in which the tenancies began, the one before the reporting year.",
  source: "001_4cd31f86244bb500.txt, section 06 item 15",
  *judge(workbook) {
    const total = workbook.proportions.get("LE15.total");
    const first = workbook.years.at(-1);
    if (total === undefined || first === undefined) return;
    const reported = settingText(workbook, "reportingYear", first);
    const now = workbook.years.find((year) => year === reported);
    const typed = numbersOf(workbook, tenancyFigureIds);
    const early = typed.find(({ year }) => year === now);
    yield {
      verdict: early !== undefined ? "failed" : typed.length > 0 ? "passed" : "not tested",
      place: early?.row.placeOf(early.year) ?? total.placeOf(first),
      values: early === undefined ? {} : { [early.row.id]: plainValue(early.row.valueIn(early.year)) },
      message: () =>
        early === undefined
          ? "HOU-08 not tested: no tenancies of local evidence 15 are typed yet"
          : `${early.row.shortName} stands under ${early.year}, the reporting year; expected under ${yearsBefore(early.year, 1)}, ` +
            "since a tenancy must have had a year to last",
    };
  },
  native: ({ proportions }) =>
    proportions.some(({ id }) => id === "LE15.total")
      ? [
          {
            id: "HOU-08",
            check: "Tenancies of local evidence 15 stand under a year before the reporting year",
            left: "LE15.total",
            relation: "has no tenancies of the reporting year",
            right: "reportingYear",
          },
        ]
      : [],
};
