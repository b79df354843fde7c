import { tenanciesOfReportingYear } from "../../../src/checks/rules/tenancies-of-reporting-year";
import { tenancyFigureIds } from "../../../src/catalogue/figures";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

const all = (value: string) => Object.fromEntries(tenancyFigureIds.map((id) => [id, value]));

testRule(tenanciesOfReportingYear, {
  severity: "warning",
  accepts: [
    {
      when: "tenancies of the year before the reporting year only",
      workbook: checkedWorkbook({ outcome: "O6", figures: all("") }),
    },
    {
      when: "figures of a column that is not the reporting year of Setup any more",
      workbook: checkedWorkbook({ outcome: "O6", settings: { reportingYear: "2025-26" } }),
    },
  ],
  rejects: [
    {
      when: "a count of the reporting year, naming the first",
      workbook: checkedWorkbook({ outcome: "O6", figures: { ...all("[x]"), "LE15.c.sustained": 4 } }),
      tells: {
        "Data points!H19":
          "People leaving prison who stayed more than a year, housing list stands under 2024-25, the reporting year; expected under 2023-24, since a tenancy must have had a year to last",
      },
    },
  ],
  notTested: [
    {
      when: "while no tenancies are typed",
      workbook: checkedWorkbook({ outcome: "O6", figures: all("[x]"), inBothYears: true }),
      tells: { "Rates!H8": "HOU-08 not tested: no tenancies of local evidence 15 are typed yet" },
    },
  ],
  silent: [{ when: "in a workbook without the sixth outcome", workbook: checkedWorkbook() }],
});
