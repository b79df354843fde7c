import type { Trouble } from "../domain/trouble";
import type { TableContents } from "../excel/read-tables";

/** What there is of ours in a workbook that does not say for which years it is. */
export interface OurTables {
  /** at least one table of ours is there */
  readonly hasSome: boolean;
  /** what the sheet with our settings is called; absent where there is none */
  readonly setupSheet?: string;
}

export function ourTablesIn(tables: ReadonlyMap<string, TableContents>): OurTables {
  const setup = tables.get("CJ_Setup");
  return { hasSome: tables.size > 0, ...(setup === undefined ? {} : { setupSheet: setup.sheet }) };
}

/**
 * Why nothing can be added where Setup names no years: a new workbook, or one that has lost something. Only the first is
 * the ordinary beginning, and only it is called "not built".
 */
export function whyNotBuilt({ hasSome, setupSheet }: OurTables): Trouble {
  if (!hasSome) return newWorkbook;
  return setupSheet === undefined ? setupMissing : yearsMissing(setupSheet);
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

function yearsMissing(sheet: string): Trouble {
  return {
    kind: "years-missing",
    found: `${sheet} does not say for which reporting years this workbook is`,
    expected: "a first year and a reporting year, written like 2024-25",
    where: { sheet },
    whatToDo: "Type both years in the column Value, then try again. Nothing was written.",
  };
}
