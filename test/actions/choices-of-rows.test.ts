import { buildWorkbook } from "../../src/actions/build-workbook";
import { growWorkbook } from "../../src/actions/grow-workbook";
import { describeTrouble } from "../../src/domain/trouble";
import { listValues, validationOf } from "../../src/workbench/grid/editing/validation";
import { cellResult } from "../../src/workbench/model/cell";
import {
  cellKey,
  findTable,
  tableBody,
  type Sheet,
  type Table,
} from "../../src/workbench/model/workbook-model";
import { deleteRow } from "./own-rows-and-columns";
import {
  buildRequest,
  builtPlannerWorkbook,
  workbookOfVersion,
  type PlannerWorkbook,
} from "./planner-workbook";

/** Columns with a drop-down in every row, and what their choices are called. */
const lists = [
  ["CJ_DataPoints", "Better when", "Better choice"],
  ["CJ_NeedsProfile", "Gap", "Gap choice"],
  ["CJ_Outcomes", "Agreed status", "Status choice"],
] as const;

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

function tableNamed(name: string): { readonly sheet: Sheet; readonly table: Table } {
  const found = findTable(excel.workbook, name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

/** Each row of the table: what the drop-down offers, and which choices stand in the row. */
function offers(name: string, header: string, choice: string): { offered: unknown; standing: unknown }[] {
  excel.calculation.recalculate();
  const { sheet, table } = tableNamed(name);
  const { top, bottom } = tableBody(table);
  const columnOf = (wanted: string): number =>
    table.area.left + table.columns.findIndex((column) => column.name === wanted);
  const choices = table.columns.filter((column) => column.name.startsWith(`${choice} `));
  return Array.from({ length: bottom - top + 1 }, (_, i) => {
    const place = { row: top + i, column: columnOf(header) };
    const validation = validationOf(sheet, place);
    return {
      offered: validation && listValues(excel.workbook, sheet, validation, place),
      standing: choices
        .map((column) => cellResult(sheet.cells.get(cellKey(place.row, columnOf(column.name)))))
        .filter((word) => word !== null && word !== ""),
    };
  });
}

function expectOwnChoices(): void {
  for (const [name, header, choice] of lists) {
    const rows = offers(name, header, choice);
    expect(rows.map(({ offered }) => offered)).toEqual(rows.map(({ standing }) => standing));
    expect(rows.every(({ standing }) => Array.isArray(standing) && standing.length >= 2)).toBe(true);
  }
}

async function build(): Promise<void> {
  const result = await buildWorkbook(buildRequest(), () => undefined);
  if (!result.ok) throw new Error(describeTrouble(result.trouble));
}

describe("the choices of a row", () => {
  it("are offered in that row, also when the first row is deleted, rows come in and the table is sorted", async () => {
    excel = await builtPlannerWorkbook();
    expectOwnChoices();
    for (const [name] of lists.slice(0, 2)) {
      deleteRow(excel, name, 0);
      const { sheet, table } = tableNamed(name);
      excel.edits.sortTable(sheet, table, [{ column: 0, ascending: false }], "person");
    }
    expectOwnChoices();
    await build();
    expectOwnChoices();
  });

  it.each([1, 2] as const)(
    "no longer hang on one row, in a workbook of version %p that is upgraded",
    async (version) => {
      excel = await workbookOfVersion(version);
      const { workbook } = excel;
      const sources = (): string[] =>
        workbook.sheets.flatMap(({ validations }) =>
          validations.flatMap(({ rule }) => (rule.kind === "list" ? [rule.source] : [])),
        );
      const ofOneRow = /^=\$[A-Z]+\$(\d+):\$[A-Z]+\$\1$/;
      expect(sources().some((source) => ofOneRow.test(source))).toBe(true);
      deleteRow(excel, "CJ_NeedsProfile", 0);
      const upgraded = await growWorkbook({ kind: "upgrade" }, () => undefined);
      expect(upgraded.ok).toBe(true);
      expect(sources().filter((source) => ofOneRow.test(source) || source.includes("#REF!"))).toEqual([]);
    },
  );
});
