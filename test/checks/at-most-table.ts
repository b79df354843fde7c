import { checkedWorkbook, year } from "./checked-workbook-builder";
import type { RuleTable } from "./rule-table";

/**
 * The cases of a rule that one data point is at most another.
 * @param rule.names how a sentence calls the two where it does not begin with them
 * @param rule.outcome whose data points they are; the eighth unless it says another
 * @param rule.hasOtherPairs the rule compares further pairs, so that it is not silent without this one
 * @param rule.cell where the left data point of 2024-25 stands on Data points
 * @param rule.sentence what is said when the left is 60 and the right 50
 */
export function atMostTable(rule: {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly outcome?: string;
  readonly hasOtherPairs?: true;
  readonly names: { readonly left: string; readonly right: string };
  readonly cell: `H${number}`;
  readonly severity: RuleTable["severity"];
  readonly sentence: string;
}): RuleTable {
  const { id, left, right, names, cell, sentence, outcome = "O8" } = rule;
  const here = `Data points!${cell}`;
  const there = `Data points!${checkedWorkbook({ outcome }).figures.get(right)?.placeOf(year).cell ?? ""}`;
  const yearBefore = here.replace("!H", "!G");
  const sentenceFor = (l: string, r: string): string => sentence.replace("60", l).replace("50", r);
  return {
    severity: rule.severity,
    accepts: [
      { when: "equal figures", workbook: checkedWorkbook({ outcome, figures: { [left]: 50, [right]: 50 } }) },
      { when: "0 beside 0", workbook: checkedWorkbook({ outcome, figures: { [left]: 0, [right]: 0 } }) },
      {
        when: "figures that differ only by a binary remainder",
        workbook: checkedWorkbook({ outcome, figures: { [left]: 0.1 + 0.2, [right]: 0.3 } }),
      },
    ],
    rejects: [
      {
        when: "60 above 50",
        workbook: checkedWorkbook({ outcome, figures: { [left]: 60, [right]: 50 } }),
        tells: { [here]: sentence },
      },
      {
        when: "an excess of one where the same people are counted",
        workbook: checkedWorkbook({
          outcome,
          figures: { [left]: 51, [right]: 50 },
          settings: { "basis.LE19": "same people" },
        }),
        tells: { [here]: sentenceFor("51", "50") },
      },
      {
        when: "one above none: 0 is a number",
        workbook: checkedWorkbook({ outcome, figures: { [left]: 1, [right]: 0 } }),
        tells: { [here]: sentenceFor("1", "0") },
      },
      {
        when: "60 above 50 typed before they are due",
        workbook: checkedWorkbook({
          outcome,
          figures: { [left]: 60, [right]: 50 },
          notDue: [left, right],
        }),
        tells: { [here]: sentence },
      },
    ],
    notTested: [
      {
        when: "when the left figure is blank",
        workbook: checkedWorkbook({ outcome, figures: { [left]: "" } }),
        tells: { [here]: `${id} not tested: ${names.left} is blank, in 2024-25` },
      },
      {
        when: "when the right figure is not available",
        workbook: checkedWorkbook({ outcome, figures: { [right]: "[x]" } }),
        tells: { [there]: `${id} not tested: ${names.right} is [x], in 2024-25` },
      },
      {
        when: "when the right figure is confidential",
        workbook: checkedWorkbook({ outcome, figures: { [right]: "[c]" } }),
        tells: { [there]: `${id} not tested: ${names.right} is [c], in 2024-25` },
      },
      {
        when: "when a number is stored as text",
        workbook: checkedWorkbook({ outcome, figures: { [left]: "60" } }),
        tells: { [here]: `${id} not tested: ${names.left} is "60", in 2024-25` },
      },
      {
        when: "when the row of the right figure was deleted",
        workbook: checkedWorkbook({ outcome, withoutFigures: [right] }),
        tells: {
          [yearBefore]: `${id} not tested: ${right} has no row on Data points, in 2023-24`,
          [here]: `${id} not tested: ${right} has no row on Data points, in 2024-25`,
        },
      },
    ],
    notApplicable: [
      {
        when: "when the right figure is [z]",
        workbook: checkedWorkbook({ outcome, figures: { [right]: "[z]" } }),
        count: 1,
      },
      {
        when: "when the left figure is [z] and the right one blank",
        workbook: checkedWorkbook({ outcome, figures: { [left]: "[z]", [right]: "" } }),
        count: 1,
      },
      {
        when: "when the left figure is blank and not due",
        workbook: checkedWorkbook({ outcome, figures: { [left]: "" }, notDue: [left] }),
        count: 1,
      },
      {
        when: "when the right figure is not due, so that the left one has nothing to stand beside",
        workbook: checkedWorkbook({ outcome, figures: { [right]: "[x]" }, notDue: [right] }),
        count: 1,
      },
    ],
    silent:
      rule.hasOtherPairs === true
        ? []
        : [
            {
              when: "when its left data point was deleted",
              workbook: checkedWorkbook({ outcome, withoutFigures: [left] }),
            },
          ],
  };
}
