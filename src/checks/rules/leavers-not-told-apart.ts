import { figures } from "../../catalogue/figures";
import { plainValue } from "../../domain/cell-value";
import { settingText } from "../checked-workbook";
import type { Rule } from "../rule";

const tenancies = figures.filter(({ partOf }) => partOf?.startsWith("LE15.") === true);

/** The return covers all new tenants; local evidence 15 is about those who left prison, so it has to be said how they were found. */
export const leaversNotToldApart: Rule = {
  id: "HOU-10",
  ruleId: "leavers-not-told-apart",
  severity: "warning",
  advice:
    "Ask housing how they told people leaving prison apart, and write it on Setup; figures of all tenants are not this item.",
  source: "001_4cd31f86244bb500.txt, section 06 item 15, definition",
  *judge(workbook) {
    const cell = workbook.settings.get("leavers.LE15");
    if (cell === undefined || !workbook.proportions.has("LE15.total")) return;
    const isTyped = tenancies.some(({ id }) =>
      workbook.years.some((year) => workbook.figures.get(id)?.valueIn(year).state === "number"),
    );
    const isSaid =
      cell.value.state !== "error" &&
      cell.value.state !== "blank" &&
      settingText(workbook, "leavers.LE15", "-").trim() !== "";
    yield {
      verdict: isSaid ? "passed" : isTyped ? "failed" : "not tested",
      place: cell.place,
      values: { "leavers.LE15": plainValue(cell.value) },
      message: () =>
        isTyped
          ? "Setup does not say how people leaving prison were told apart in local evidence 15, expected a few words"
          : "HOU-10 not tested: no tenancies of local evidence 15 are typed yet",
    };
  },
  native: ({ proportions }) =>
    proportions.some(({ id }) => id === "LE15.total")
      ? [
          {
            id: "HOU-10",
            check: "How people leaving prison were told apart is said",
            left: "leavers.LE15",
            relation: "is said where tenancies are typed",
            right: "LE15.commenced",
          },
        ]
      : [],
};
