import { roleOf, type SheetBlueprint } from "../../../src/blueprint/blueprint";
import { laterSheets, workbookBlueprint } from "../../../src/blueprint/workbook-blueprint";
import { cellResult, isCellError, type Cell } from "../../../src/workbench/model/cell";
import {
  cellKey,
  findTable,
  keyColumn,
  keyRow,
  tableBody,
  type Sheet,
} from "../../../src/workbench/model/workbook-model";
import { buildRequest, builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";

const request = { outcomes: "1,4,6", sheets: "all", sample: true } as const;

/** One cell that people type into. */
interface TypedCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** "Outcomes, O1, Reason" */
  readonly name: string;
}

let excel: PlannerWorkbook;
let sheets: readonly SheetBlueprint[];
let before: ReadonlyMap<Sheet, ReadonlyMap<number, unknown>>;

beforeAll(async () => {
  excel = await builtPlannerWorkbook(request);
  const { outcomes, ...scope } = buildRequest(request);
  const later = laterSheets.map(({ name }) => name);
  sheets = workbookBlueprint({ ...scope, outcomeIds: outcomes }, later).sheets;
  excel.calculation.recalculate();
  before = new Map(excel.workbook.sheets.map((sheet) => [sheet, resultsOf(sheet)]));
});
afterAll(() => excel.shutDown());

function resultsOf(sheet: Sheet): ReadonlyMap<number, unknown> {
  return new Map([...sheet.cells].map(([key, cell]) => [key, cellResult(cell)]));
}

/** For each column that people type into its first filled cell, or else its first one; of Setup, where rows differ, every cell. */
function cellsToType(declared: SheetBlueprint): readonly TypedCell[] {
  const { sheet, table } = found(declared);
  const { top, bottom, left } = tableBody(table);
  const at = (header: string): number => left + table.columns.findIndex(({ name }) => name === header);
  const keyAt = at(declared.table.keyHeader);
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => {
    const key = sheet.cells.get(cellKey(top + i, keyAt))?.value;
    return { row: top + i, key, ours: declared.table.rows.find((known) => known.key === key) };
  });
  return declared.table.columns.flatMap((column) => {
    const cells = rows.flatMap(({ row, key, ours }) =>
      ours === undefined || roleOf(column, ours) !== "input" || ours.formulas?.[column.header] !== undefined
        ? []
        : [
            {
              sheet,
              row,
              column: at(column.header),
              name: `${sheet.name}, ${String(key)}, ${column.header}`,
            },
          ],
    );
    if (declared.name === "Setup") return cells;
    const filled = cells.find((cell) => sheet.cells.get(cellKey(cell.row, cell.column))?.value !== undefined);
    return [filled ?? cells[0] ?? []].flat();
  });
}

function found({ table }: SheetBlueprint): NonNullable<ReturnType<typeof findTable>> {
  const place = findTable(excel.workbook, table.name);
  if (place === undefined) throw new Error(`no table ${table.name}`);
  return place;
}

function put({ sheet, row, column }: TypedCell, cell: Cell | undefined): void {
  const content =
    cell?.formula !== undefined
      ? ({ kind: "formula", formula: cell.formula } as const)
      : cell?.value === undefined
        ? ({ kind: "empty" } as const)
        : ({ kind: "constant", value: cell.value } as const);
  excel.edits.setContents(
    sheet,
    { top: row, left: column, bottom: row, right: column },
    [[content]],
    "person",
  );
}

/** Other cells that are an error now, and other rows whose status is another one, in words. */
function spreadOf(typed: TypedCell): readonly string[] {
  return [...before].flatMap(([sheet, results]) => {
    const table = sheet.tables[0];
    if (table === undefined) return [];
    const { top, left } = tableBody(table);
    const statusAt = left + table.columns.findIndex(({ name }) => name === "Working: status");
    const keyAt =
      left + table.columns.findIndex(({ name }) => name === (sheet.name === "Cover" ? "Sheet" : "Id"));
    return [...results].flatMap(([key, then]) => {
      const now = cellResult(sheet.cells.get(key));
      if (now === then) return [];
      const [row, column] = [keyRow(key), keyColumn(key)];
      if (sheet === typed.sheet && row === typed.row && (column === typed.column || column === statusAt))
        return [];
      const words = `${sheet.name}, ${row < top ? "head" : String(results.get(cellKey(row, keyAt)))}, ${table.columns[column - left]?.name ?? ""}`;
      if (isCellError(now)) return [`${words}: ${now.error}`];
      return column === statusAt && row >= top ? [`${words}: ${String(then)} to ${String(now)}`] : [];
    });
  });
}

/** Votes that count as if the cell were blank: what is left of them suggests another status of the outcome. */
const votesLost = [
  "Local evidence, LE1, Judgement > Outcomes, O1, Working: status: Amber to Green",
  "Local evidence, LE14, Votes with > Outcomes, O6, Working: status: Green to Amber",
];

it("an error typed into any one cell stays there: no other cell is one, no status of another row changes without cause", () => {
  const list = sheets.flatMap(cellsToType).flatMap((typed) => {
    const stood = typed.sheet.cells.get(cellKey(typed.row, typed.column));
    put(typed, { formula: "1/0" });
    excel.calculation.recalculate();
    const spread = spreadOf(typed);
    put(typed, stood);
    return spread.map((words) => `${typed.name} > ${words}`);
  });
  expect(list).toEqual(votesLost);
});
