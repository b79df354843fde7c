import { areaAboveScotland } from "../../../src/checks/rules/area-above-scotland";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

const cases = (area: number | string, scotland: number | string) =>
  checkedWorkbook({ outcome: "O6", figures: { "NI6.i": area, "NI6.i.scotland": scotland } });

testRule(areaAboveScotland, {
  severity: "error",
  accepts: [
    { when: "an area that is all of Scotland", workbook: cases(1234, 1234) },
    { when: "an excess of 50 over a figure rounded to hundreds", workbook: cases(1950, 1900) },
    { when: "an excess of 5 over a figure rounded to tens", workbook: cases(1945, 1940) },
    { when: "every count of an outcome with several", workbook: checkedWorkbook({ outcome: "O3" }) },
  ],
  rejects: [
    {
      when: "one more than Scotland's unrounded figure",
      workbook: cases(1235, 1234),
      tells: {
        "Data points!H6":
          "Homelessness applications from prison is 1235, above homelessness applications from prison, Scotland 1234, in 2024-25",
      },
    },
    {
      when: "an excess of 51 over a figure rounded to hundreds",
      workbook: cases(1951, 1900),
      tells: {
        "Data points!H6":
          "Homelessness applications from prison is 1951, above homelessness applications from prison, Scotland 1900, in 2024-25",
      },
    },
    {
      when: "an excess of 6 over a figure rounded to tens",
      workbook: cases(1946, 1940),
      tells: {
        "Data points!H6":
          "Homelessness applications from prison is 1946, above homelessness applications from prison, Scotland 1940, in 2024-25",
      },
    },
  ],
  notTested: [
    {
      when: "when Scotland's figure is not there yet",
      workbook: cases(35, ""),
      tells: {
        "Data points!H7":
          "FLW-13 not tested: homelessness applications from prison, Scotland is blank, in 2024-25",
      },
    },
  ],
  notApplicable: [{ when: "when Scotland's figure is [z]", workbook: cases(35, "[z]"), count: 1 }],
  silent: [
    {
      when: "for a national indicator without a value of Scotland",
      workbook: checkedWorkbook({ outcome: "O9" }),
    },
  ],
});
