import type { Area } from "../../model/address";
import { contains } from "../../model/address";
import type { TableEdit } from "../../model/table-edits";
import {
  deleteTableColumn,
  deleteTableRows,
  insertTableColumns,
  insertTableRows,
} from "../../model/table-edits";
import type { Sheet, Table } from "../../model/workbook-model";
import { tableBody } from "../../model/workbook-model";
import type { Desk } from "../desk/desk";
import type { CellPlace } from "../look/conditional-formats";
import type { Entered } from "./enter-text";
import { whyNoTyping } from "./enter-text";

/** What can be done to the rows and columns of a table from one of its cells. */
export interface TableChange {
  /** in the words of Excel's menu */
  readonly label: string;
  /** changes the workbook in one undo step */
  readonly run: () => Entered;
}

/** @returns none when the cell is in no table; a header's cell has no rows to insert above or delete */
export function changesAt(desk: Desk, sheet: Sheet, place: CellPlace): readonly TableChange[] {
  const table = sheet.tables.find(({ area }) => contains(area, place.row, place.column));
  if (table === undefined) return [];
  const body = tableBody(table);
  const row = place.row - body.top;
  const column = place.column - table.area.left;
  const isInBody = contains(body, place.row, place.column);
  const change = (label: string, edit: () => TableEdit): TableChange => ({
    label,
    run: () => changeTable(desk, sheet, table, { ...table.area, top: place.row, bottom: place.row }, edit),
  });
  const { edits } = desk;
  const ofRows = [
    change("Insert table row above", () => insertTableRows(edits, sheet, table, row, 1, "person")),
    change("Insert table row below", () => insertTableRows(edits, sheet, table, row + 1, 1, "person")),
    change("Delete table row", () => deleteTableRows(edits, sheet, table, row, 1, "person")),
  ];
  const ofColumns = [
    change("Insert table column to the left", () =>
      insertTableColumns(edits, sheet, table, column, 1, "person"),
    ),
    change("Insert table column to the right", () =>
      insertTableColumns(edits, sheet, table, column + 1, 1, "person"),
    ),
    change("Delete table column", () => deleteTableColumn(edits, sheet, table, column, "person")),
  ];
  return isInBody ? [...ofRows, ...ofColumns] : ofColumns;
}

function changeTable(desk: Desk, sheet: Sheet, table: Table, area: Area, edit: () => TableEdit): Entered {
  const refusal = whyNoTyping(desk, sheet, table.area);
  if (refusal !== undefined) return refusal;
  let refused: string | undefined;
  desk.undo.recordAll(sheet, area, () => {
    const done = edit();
    if (done.kind === "refused") refused = done.message;
    return done.kind === "done";
  });
  return refused === undefined
    ? { kind: "entered" }
    : { kind: "refused", title: "The table stays as it is", message: refused };
}
