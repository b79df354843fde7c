import {
  formulaOf,
  headerRow,
  type ColumnBlueprint,
  type SheetBlueprint,
  type WorkbookBlueprint,
} from "../blueprint/blueprint";
import { otherIdWords, rowsUnderOtherIds, type RowUnderOtherId } from "../blueprint/lost-rows";
import { missingHeaders, missingHeaderWords, type MissingHeader } from "../blueprint/missing-headers";
import { misplacedColumns, misplacedWords, type MisplacedColumn } from "../blueprint/columns-together";
import type { Trouble } from "../domain/trouble";
import { a1 } from "./a1";
import { hasColumn } from "./grow-table";
import { isFormula } from "./own-rows";
import { sameFormula } from "./same-formula";
import { tablesInTheWay } from "./tables-in-the-way";
import { blockOf, type SheetState, type TableState, type WorkbookState } from "./workbook-state";

/** Whether a column that is not there may be added: it belongs to a new year or a newer version. */
export type MayAdd = (sheet: string, header: string) => boolean;

/**
 * Everything that stands in the way of writing, all at once, so that a person can clear it in one go.
 * @param written names of the sheets that something is written on: protection is in the way on these alone
 */
export function obstaclesOf(
  blueprint: WorkbookBlueprint,
  state: WorkbookState,
  mayAdd: MayAdd,
  written: readonly string[],
): readonly Trouble[] {
  return [
    ...workbookObstacles(state, written),
    ...blueprint.sheets.flatMap((sheet) => {
      const found = state.sheets.get(sheet.name);
      if (found === undefined) return [];
      return [
        ...sheetObstacles(sheet, found, mayAdd),
        ...(found.isProtected && written.includes(sheet.name) ? [sheetProtected(found.name)] : []),
      ];
    }),
  ];
}

function workbookObstacles(state: WorkbookState, written: readonly string[]): readonly Trouble[] {
  if (state.isReadOnly) {
    return [
      {
        kind: "workbook-read-only",
        found: "This workbook is open for reading only",
        expected: "a workbook that can be edited",
        whatToDo: "Choose Enable Editing, or save a copy and build there.",
      },
    ];
  }
  const addsSheets = written.some((name) => !state.sheets.has(name));
  if (state.isStructureProtected && addsSheets) {
    return [
      {
        kind: "sheet-protected",
        found: "The structure of this workbook is protected",
        expected: "a workbook that sheets can be added to",
        whatToDo: "Take the protection off (Review, Protect Workbook), then look at the dry run again.",
      },
    ];
  }
  return [];
}

function sheetObstacles(blueprint: SheetBlueprint, found: SheetState, mayAdd: MayAdd): readonly Trouble[] {
  const block = blockOf(found);
  if (block === undefined) return found.isEmpty || isOurs(blueprint, found) ? [] : [nameTaken(blueprint)];
  const missing = blueprint.table.columns
    .filter((column) => !hasColumn(block, column))
    .map((column) => column.header);
  // A table of our name that shares nothing with ours belongs to somebody else.
  if (missing.length === blueprint.table.columns.length) return [tableNameTaken(blueprint, block)];
  const notThere = missing.filter((header) => !mayAdd(blueprint.name, header));
  const rowsForHead = headerRow - 1;
  const headTop = found.headAt?.top ?? 0;
  return [
    ...(block.top < headTop + rowsForHead ? [headCut(block, headTop + rowsForHead - block.top)] : []),
    ...missingHeaders(blueprint, block, notThere, (a, b) => sameFormula(a, b, block.name)).map((missing) =>
      headerChanged(block, missing),
    ),
    ...blueprint.table.columns
      .filter((column) => mayAdd(blueprint.name, column.header) && isTheirs(blueprint, block, column))
      .map(({ header }) => headerTaken(block, header)),
    ...rowsUnderOtherIds(blueprint, block).map((row) => idChanged(blueprint, block, row)),
    // a header that was edited makes a stranger of its column
    ...(notThere.length > 0
      ? []
      : misplacedColumns(blueprint, block.headers).map((column) => columnMisplaced(block, column))),
    ...tablesInTheWay(blueprint, block, found.neighbours ?? []),
  ];
}

/**
 * A column that is only to be added and is there already: an interrupted run left it, or people have one of that name.
 * Theirs holds what we would write over, or stands elsewhere, where a stretch of years would take in other columns.
 */
function isTheirs(blueprint: SheetBlueprint, block: TableState, column: ColumnBlueprint): boolean {
  const at = block.headers.indexOf(column.header);
  if (at < 0) return false;
  const { columns, rows, keyHeader } = blueprint.table;
  const before = columns
    .slice(0, columns.indexOf(column))
    .filter(({ header }) => block.headers.includes(header))
    .at(-1);
  if (column.role === "input") return at !== block.headers.indexOf(before?.header ?? "") + 1;
  const keyAt = block.headers.indexOf(keyHeader);
  const rowOf = new Map(rows.map((row) => [row.key, row]));
  return block.body.some((cells) => {
    const row = rowOf.get(String(cells[keyAt] ?? ""));
    const found = cells[at] ?? "";
    if (row === undefined || found === "" || isFormula(found)) return false;
    return formulaOf(column, row) !== null || found !== (row.cells[column.header] ?? "");
  });
}

function headerChanged(block: TableState, missing: MissingHeader): Trouble {
  const { found, expected, whatToDo } = missingHeaderWords(missing);
  const { at } = missing;
  return {
    kind: "header-changed",
    found,
    expected: `${expected} (table ${block.name})`,
    where: { sheet: block.sheet, ...(at === undefined ? {} : { cell: a1(block.top, block.left + at) }) },
    whatToDo: `${whatToDo} Nothing was changed.`,
  };
}

function idChanged({ table }: SheetBlueprint, block: TableState, row: RowUnderOtherId): Trouble {
  const { found, expected, whatToDo } = otherIdWords(row);
  const column = block.left + block.headers.indexOf(table.keyHeader);
  return {
    kind: "id-changed",
    found,
    expected: `${expected} (table ${block.name})`,
    where: { sheet: block.sheet, cell: a1(block.top + 1 + row.at, column) },
    whatToDo: `${whatToDo} Nothing was changed.`,
  };
}

function columnMisplaced(block: TableState, column: MisplacedColumn): Trouble {
  const { found, expected, whatToDo } = misplacedWords(column);
  return {
    kind: "column-misplaced",
    found,
    expected: `${expected} (table ${block.name})`,
    where: { sheet: block.sheet, cell: a1(block.top, block.left + column.at) },
    whatToDo: `${whatToDo} Nothing was changed.`,
  };
}

function headCut(block: TableState, rows: number): Trouble {
  return {
    kind: "header-changed",
    found: `The table ${block.name} begins in row ${block.top + 1}: rows above it were deleted`,
    expected: "four rows above the headers, for the title, the purpose, a note and the legend",
    where: { sheet: block.sheet, cell: a1(block.top, block.left) },
    whatToDo: `Insert ${rows === 1 ? "a row" : `${rows} rows`} above the headers, then look at the dry run again. Nothing was changed.`,
  };
}

function headerTaken(block: TableState, header: string): Trouble {
  return {
    kind: "header-changed",
    found: `A column of your own is called "${header}", as one that is to be added`,
    expected: `the header "${header}" to be free in the table ${block.name}`,
    where: { sheet: block.sheet, cell: a1(block.top, block.left + block.headers.indexOf(header)) },
    whatToDo: `Give your column another header, for example "${header} (own)"; what stands in it is kept. Nothing was changed.`,
  };
}

function isOurs(blueprint: SheetBlueprint, found: SheetState): boolean {
  return found.head[0] === blueprint.title;
}

function nameTaken(blueprint: SheetBlueprint): Trouble {
  return {
    kind: "sheet-name-taken",
    found: `A sheet named "${blueprint.name}" is already there and holds something else`,
    expected: "the name to be free, or the sheet to be empty",
    where: { sheet: blueprint.name, cell: "A1" },
    whatToDo:
      "Rename that sheet (double-click its tab), then look at the dry run again. Nothing on it was changed.",
  };
}

function tableNameTaken(blueprint: SheetBlueprint, block: TableState): Trouble {
  return {
    kind: "table-name-taken",
    found: `A table named ${blueprint.table.name} is already there with other columns`,
    expected: "the table name to be free",
    where: { sheet: block.sheet, cell: a1(block.top, block.left) },
    whatToDo:
      "Rename that table (Table Design, Table Name), then look at the dry run again. Nothing in it was changed.",
  };
}

/** @param sheet under the name that it has now */
export function sheetProtected(sheet: string): Trouble {
  return {
    kind: "sheet-protected",
    found: `The sheet "${sheet}" is protected`,
    expected: "a sheet that can be edited",
    where: { sheet },
    whatToDo: "Take the protection off (Review, Unprotect Sheet), then try again.",
  };
}
