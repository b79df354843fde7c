import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../../src/blueprint/blueprint";
import type { SheetPlaces } from "../../src/excel/plan-looks";

/** A sheet for typing as small as the looks of a sheet allow, with columns after Question and Id, and rows, of the test. */
export function profileSheet(
  columns: readonly ColumnBlueprint[],
  rows: readonly RowBlueprint[],
): SheetBlueprint {
  return {
    name: "Profile",
    tabColor: "#000000",
    title: "Profile",
    purpose: "For typing.",
    liveNote: { formula: '""' },
    legend: "Type in yellow boxes.",
    table: {
      name: "CJ_Profile",
      keyHeader: "Id",
      columns: [
        { header: "Question", role: "label", widthInCharacters: 50 },
        { header: "Id", role: "label", widthInCharacters: 9 },
        ...columns,
      ],
      rows,
    },
  };
}

export function questionRow(key: string, question: string): RowBlueprint {
  return { key, cells: { Question: question, Id: key } };
}

/** Where it stands: headers in row 5, its rows from row 6 on. */
export function placesOf({ name, table }: SheetBlueprint, ownRows = 0): SheetPlaces {
  return {
    sheet: name,
    head: { top: 0, left: 0 },
    headerRow: 4,
    firstRow: 5,
    columnOf: (header) => table.columns.findIndex((column) => column.header === header),
    rowOf: (key) => 5 + table.rows.findIndex((row) => row.key === key),
    bodyRows: table.rows.length + ownRows,
  };
}
