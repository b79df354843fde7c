import type { Trouble } from "../domain/trouble";
import type { ReportingYear } from "../domain/period";
import type { TableContents } from "../excel/read-tables";
import { setupInTables, unreadableYears, withYears, yearsAmong, type SetupAsRead } from "./setup-years";

/** What there is of ours in a workbook that does not say for which years it is. */
export interface OurTables {
  /** at least one table of ours is there */
  readonly hasSome: boolean;
  /** our settings; absent where there are none */
  readonly setup?: SetupAsRead;
  /** the years that have a column, oldest first */
  readonly years: readonly ReportingYear[];
}

export function ourTablesIn(tables: ReadonlyMap<string, TableContents>): OurTables {
  const setup = setupInTables(tables);
  const years = yearsAmong(withYears(tables));
  return { hasSome: tables.size > 0, years, ...(setup === undefined ? {} : { setup }) };
}

/**
 * Why nothing can be added where Setup names no years: a new workbook, or one that has lost something. Only the first is
 * the ordinary beginning, and only it is called "not built".
 */
export function whyNotBuilt({ hasSome, setup, years }: OurTables): Trouble {
  if (!hasSome) return newWorkbook;
  return setup === undefined ? setupMissing : (unreadableYears(setup, years) ?? setupMissing);
}

const newWorkbook: Trouble = {
  kind: "workbook-not-built",
  found: "This workbook has no sheets of Outcome Planner",
  expected: 'the sheets that "Build workbook" makes',
  whatToDo: "Build the workbook first, or open the one that was built.",
};

const setupMissing: Trouble = {
  kind: "years-missing",
  found: "The sheet Setup is gone, which says for which years this workbook is",
  expected: "the table CJ_Setup, with a first year and a reporting year",
  whatToDo:
    "Undo its deletion, or build again with the area and the years of this workbook: Setup is made anew, and what was typed elsewhere stays. Nothing was written.",
};
