import { namedStyles } from "../../xlsx/cell-styles";
import { formatValue } from "../../host/format-value";
import type { Cell, CellFormat, CellResult } from "../../model/cell";
import { cellResult, isCellError } from "../../model/cell";
import type { Sheet, Table } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import type { ConditionalFormats } from "./conditional-formats";
import { tableFormat } from "./table-styles";

/** Everything that decides how one cell is drawn. */
export interface CellLook {
  readonly text: string;
  readonly result: CellResult;
  readonly format: CellFormat;
  /** where the text stands when the format says General: numbers right, texts left, truth values and errors centred */
  readonly align: "left" | "center" | "right";
  readonly isLink: boolean;
  /** a button of a table's header, and whether its column is filtered */
  readonly filterButton: "plain" | "filtered" | undefined;
}

/** Joins, weakest first: table style, the cell's named style, its own format, conditional format. */
export function cellLook(
  sheet: Sheet,
  row: number,
  column: number,
  conditionalFormats: ConditionalFormats,
): CellLook {
  const cell = sheet.cells.get(cellKey(row, column));
  const result = cellResult(cell);
  const table = sheet.tables.find(
    (t) => t.area.top <= row && row <= t.area.bottom && t.area.left <= column && column <= t.area.right,
  );
  const fromTable = table === undefined ? undefined : tableFormat(table, row, column);
  const conditional =
    sheet.conditionalFormats.length === 0 ? undefined : conditionalFormats.formatOf(sheet, row, column);
  const text = formatValue(result, cell?.format?.numberFormat);
  const format: CellFormat = {
    ...fromTable,
    ...linkFormat(cell),
    ...namedStyles[cell?.format?.style ?? ""]?.format,
    ...cell?.format,
    ...conditional,
    ...(fromTable?.borders || cell?.format?.borders
      ? { borders: { ...fromTable?.borders, ...cell?.format?.borders } }
      : {}),
  };
  return {
    text,
    result,
    format,
    align: alignment(format, result),
    isLink: cell?.hyperlink !== undefined,
    filterButton: table !== undefined && row === table.area.top ? filterButton(table, column) : undefined,
  };
}

function filterButton(table: Table, column: number): CellLook["filterButton"] {
  if (!table.showFilterButton) return undefined;
  return table.columns[column - table.area.left]?.filter === undefined ? "plain" : "filtered";
}

/** Whether Excel would let a neighbour's long text run over this cell. */
export function isEmptyCell(sheet: Sheet, row: number, column: number): boolean {
  return cellResult(sheet.cells.get(cellKey(row, column))) === null;
}

function alignment(format: CellFormat, result: CellResult): CellLook["align"] {
  switch (format.horizontal) {
    case "Left":
      return "left";
    case "Center":
      return "center";
    case "Right":
      return "right";
    default:
      if (typeof result === "number") return "right";
      return typeof result === "boolean" || isCellError(result) ? "center" : "left";
  }
}

function linkFormat(cell: Cell | undefined): CellFormat {
  return cell?.hyperlink === undefined ? {} : { fontColor: "#0563C1", underline: true };
}
