import type { Finding } from "../domain/finding";
import type { TableContents } from "../excel/read-tables";
import { differingYears, setupInTables, withYears, yearsAmong } from "./setup-years";
import type { BuiltScope } from "./workbook-scope";

/**
 * The years that are judged: those that have a column, whatever Setup says. A year that was typed away on Setup would
 * otherwise drop its column out of every check without a word.
 */
export function scopeOfColumns(tables: ReadonlyMap<string, TableContents>, built: BuiltScope): BuiltScope {
  const columns = yearsAmong(withYears(tables), built);
  const [first, last] = [columns[0], columns.at(-1)];
  return first === undefined || last === undefined
    ? built
    : { ...built, firstYear: first, reportingYear: last };
}

/** Tells, in the words of every action, that Setup names other years than the columns. */
export function otherYears(
  tables: ReadonlyMap<string, TableContents>,
  built: BuiltScope,
): readonly Finding[] {
  const setup = setupInTables(tables);
  const differing = setup && differingYears(setup, built, yearsAmong(withYears(tables), built));
  if (differing === undefined) return [];
  const { found, expected, where } = differing.trouble;
  return [
    {
      rule: "ACC-04",
      ruleId: "years-differ",
      severity: differing.isOneMore ? "warning" : "error",
      result: "failed",
      place: { sheet: where?.sheet ?? "Setup", cell: where?.cell ?? "A1" },
      values: { found, expected },
      message: `${found}; expected ${expected}`,
      advice: `${differing.whatToDo} Until then all columns are checked.`,
    },
  ];
}
