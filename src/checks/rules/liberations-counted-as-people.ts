import { plainValue } from "../../domain/cell-value";
import { settingText } from "../checked-workbook";
import type { Rule } from "../rule";

/** One person can be liberated more than once in a year; liberations are not the same people. */
export const liberationsCountedAsPeople: Rule = {
  id: "VT-15",
  ruleId: "liberations-counted-as-people",
  severity: "warning",
  advice: "State on Setup that LE19.a counts people, or choose another counting basis.",
  source:
    "001_4cd31f86244bb500.txt, section 06 item 19; national prison statistics count departures and individuals apart",
  *judge(workbook) {
    const cell = workbook.settings.get("unit.LE19.a");
    if (cell === undefined || !workbook.figures.has("LE19.a")) return;
    const unit = settingText(workbook, "unit.LE19.a", "not stated");
    const basis = settingText(workbook, "basis.LE19", "not stated");
    yield {
      verdict:
        unit !== "people" && unit !== "liberations"
          ? "not tested"
          : unit === "liberations" && basis === "same people"
            ? "failed"
            : "passed",
      place: cell.place,
      values: { "unit.LE19.a": plainValue(cell.value) },
      message: () =>
        unit !== "people" && unit !== "liberations"
          ? "VT-15 not tested: Setup does not state whether LE19.a counts people or liberations"
          : 'LE19.a is stated to count liberations while the counting basis says "same people", expected people',
    };
  },
  native: ({ figures }) =>
    figures.some((figure) => figure.id === "LE19.a")
      ? [
          {
            id: "VT-15",
            check: "What LE19.a counts agrees with the counting basis",
            left: "unit.LE19.a",
            relation: "agrees with the counting basis",
            right: "basis.LE19",
          },
        ]
      : [],
};
