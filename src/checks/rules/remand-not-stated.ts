import { plainValue } from "../../domain/cell-value";
import { settingText } from "../checked-workbook";
import type { Rule } from "../rule";

/** The outcome is about a short term prison sentence, so whether remand is in the figure has to be stated once there is one. */
export const remandNotStated: Rule = {
  id: "VT-16",
  ruleId: "remand-not-stated",
  severity: "warning",
  advice: "Choose yes or no on Setup; ask the supplier of the figure where it is not known.",
  source: "000_08d407e9504b914d.txt, Step 1 question 2 and Step 3, population prompt",
  *judge(workbook) {
    const cell = workbook.settings.get("remand.LE19.a");
    const liberated = workbook.figures.get("LE19.a");
    if (cell === undefined || liberated === undefined) return;
    const stated = ["yes", "no"].includes(settingText(workbook, "remand.LE19.a", "not stated"));
    const hasFigures = workbook.years.some((year) => liberated.valueIn(year).state === "number");
    yield {
      verdict: stated ? "passed" : hasFigures ? "failed" : "not tested",
      place: cell.place,
      values: { "remand.LE19.a": plainValue(cell.value) },
      message: () =>
        hasFigures
          ? "Setup does not state whether releases from remand are counted in LE19.a, expected yes or no"
          : "VT-16 not tested: LE19.a has no figures yet",
    };
  },
  native: ({ figures }) =>
    figures.some((figure) => figure.id === "LE19.a")
      ? [
          {
            id: "VT-16",
            check: "Remand in LE19.a is stated",
            left: "remand.LE19.a",
            relation: "is stated where there are figures for",
            right: "LE19.a",
          },
        ]
      : [],
};
