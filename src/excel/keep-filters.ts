import type { Operation, WriteStep } from "./operations";
import type { ColumnFilter, TableState, WorkbookState } from "./workbook-state";

/**
 * Takes the filters of the tables that are written off before the first step and puts them back after the last. Excel for
 * Windows was seen to put the values of a block into other rows when some rows are hidden by a filter, and to leave rows
 * undeleted (issues 224 and 994 of OfficeDev/office-js, issue 747 of xlwings); with all rows shown neither can happen.
 */
export function aroundFilters(state: WorkbookState, steps: readonly WriteStep[]): readonly WriteStep[] {
  const operations = steps.flatMap((step) => step.operations);
  const filtered = [...state.sheets.values()].flatMap(({ table }): readonly TableState[] =>
    table?.filters !== undefined && operations.some((operation) => touches(operation, table)) ? [table] : [],
  );
  if (filtered.length === 0) return steps;
  return [
    {
      name: "Showing filtered rows",
      operations: filtered.map(({ name }) => ({ kind: "clear filters", table: name })),
    },
    ...steps,
    { name: "Filtering as before", operations: filtered.flatMap(filterOperations) },
  ];
}

/** The operations that put filters back, for when the steps before them have failed. */
export function filtersToPutBack(steps: readonly WriteStep[]): readonly FilterOperation[] {
  return steps
    .flatMap((step) => step.operations)
    .filter((operation): operation is FilterOperation => operation.kind === "filter");
}

export type FilterOperation = Extract<Operation, { kind: "filter" }>;

function touches(operation: Operation, table: TableState): boolean {
  return (
    ("sheet" in operation && operation.sheet === table.sheet) ||
    ("table" in operation && operation.table === table.name)
  );
}

function filterOperations({ name, sheet, filters = [] }: TableState): readonly FilterOperation[] {
  return filters.map(({ columnId, criteria }) => ({
    kind: "filter",
    sheet,
    table: name,
    columnId,
    criteria,
  }));
}

/**
 * What Excel gives for each column, in a form that it takes back: it says null for what does not apply, and gives a
 * criterion without contents for a column that is not filtered (issue 1226 of OfficeDev/office-js).
 */
export function keptFilters(
  criteria: readonly (Excel.FilterCriteria | null)[],
  columnIds: readonly number[],
): readonly ColumnFilter[] {
  return criteria.flatMap((criterion, i) => {
    const columnId = columnIds[i];
    const parts = Object.entries(criterion ?? {}).filter(([, value]) => value !== null && value !== "");
    const says = parts.some(([name]) => name !== "filterOn" && name !== "operator");
    if (columnId === undefined || !says) return [];
    // the same object without its nulls; `filterOn` is in every criterion
    return [{ columnId, criteria: Object.fromEntries(parts) as unknown as Excel.FilterCriteria }];
  });
}
