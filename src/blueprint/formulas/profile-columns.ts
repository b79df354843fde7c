import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { groupsSay, isGroup } from "./breakdown-columns";
import { choiceColumns } from "./choice-list";
import { noFigures, unlessAmiss } from "./figures-typed";
import { own, quoted } from "./references";

/** What partners know of a figure that they do not have; feeds the audit trail of data gaps. */
export const gaps = ["none", "not available", "asked for"] as const;

const gapChoice = (n: number): string => `Gap choice ${n}`;

/** The columns that every profile with figures has for where a figure comes from and why it is missing. */
export function sourceAndGap(onlyRows?: readonly string[]): readonly ColumnBlueprint[] {
  return [
    { header: "Source used", role: "input", widthInCharacters: 30 },
    {
      header: "Gap",
      role: "input",
      widthInCharacters: 14,
      validation: {
        rule: { kind: "choices", firstHeader: gapChoice(1), lastHeader: gapChoice(gaps.length) },
        promptTitle: "Is there a gap?",
        prompt: "none; not available: nobody can supply it for now; asked for: it has been requested.",
        error: "Choose none, not available or asked for.",
        severity: "stop",
        ...(onlyRows === undefined ? {} : { onlyRows }),
      },
    },
  ];
}

/** The drop-down takes its choices from cells of the same row, at the far right. */
export const gapChoiceColumns = choiceColumns("Gap choice", gaps, 14);

/** A column for the figures of a year. */
export function yearColumn(year: ReportingYear): ColumnBlueprint {
  return {
    header: year,
    role: "input",
    widthInCharacters: 11,
    align: "right",
    validation: {
      rule: { kind: "figure" },
      promptTitle: `Figure for ${year}`,
      prompt:
        "A number, or [x] not available, [z] not applicable, [c] confidential. Leave it blank while nothing is known; 0 means none were counted.",
      error: "Expected a number of 0 or more, [x], [z] or [c]. Go on only if you are sure.",
      severity: "warning",
    },
  };
}

/** True when the row says that its figure or answer cannot be had, or has been asked for. */
export function gapIsStated(table: string): string {
  return `OR(${own(table, "Gap")}="not available",${own(table, "Gap")}="asked for")`;
}

/**
 * What the Check column says of figures: strange cells first, then what the groups of a breakdown say, then gaps, then
 * the source. The source of a question goes for its groups too.
 * @param expected what the cells should hold: an expression
 * @param before what is said before the groups are: a function of all the rest
 */
export function figuresCheck(
  table: string,
  years: readonly ReportingYear[],
  expected: string,
  before: (rest: string) => string = (rest) => rest,
): string {
  const last = years.at(-1) ?? "";
  const lastCell = own(table, last);
  const wanting =
    `IF(${gapIsStated(table)},"Gap: "&${own(table, "Gap")},IF(${noFigures(table)},"No figures yet",` +
    `IF(${lastCell}="",${quoted(`${last} is blank: type it, or choose a gap`)},${quoted(`${last} is [x]: choose a gap`)})))`;
  return unlessAmiss(
    table,
    before(
      `IF(${groupsSay(table)}<>"",${groupsSay(table)},` +
        `IF(OR(${lastCell}="",${lastCell}="[x]"),${wanting},` +
        `IF(AND(${own(table, "Source used")}="",NOT(${isGroup(table)})),"Name the source used","OK")))`,
    ),
    expected,
  );
}

/** Colours of the Check column of a profile. */
export const profileTones = {
  OK: "good",
  "No figures yet": "neutral",
  "Not answered yet": "neutral",
  Gap: "neutral",
  "Sum not tested": "neutral",
  "*": "caution",
} as const;
