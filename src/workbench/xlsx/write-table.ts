import { areaAddress } from "../model/address";
import type { Sheet, Table, TableColumn } from "../model/workbook-model";
import { cellKey } from "../model/workbook-model";
import { autoFilterXml } from "./filters-in-files";
import { formulaForFile } from "./formulas-in-files";
import { escaped, xml, xmlDeclaration } from "./xml";

/** @param id unique among all tables of the workbook, 1-based: Excel repairs files in which it is not */
export function writeTable(sheet: Sheet, table: Table, id: number): string {
  const { area, name, columns, showTotals } = table;
  return (
    xmlDeclaration +
    xml(
      "table",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        id,
        name,
        displayName: name,
        ref: areaAddress(area),
        totalsRowCount: showTotals ? 1 : undefined,
        totalsRowShown: showTotals ? undefined : 0,
      },
      autoFilterXml(table),
      xml(
        "tableColumns",
        { count: columns.length },
        ...columns.map((column, i) => columnXml(sheet, table, column, i)),
      ),
      xml("tableStyleInfo", {
        name: table.style || undefined,
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: table.showBandedRows ? 1 : 0,
        showColumnStripes: 0,
      }),
    )
  );
}

function columnXml(sheet: Sheet, table: Table, column: TableColumn, index: number): string {
  const total = table.showTotals
    ? sheet.cells.get(cellKey(table.area.bottom, table.area.left + index))
    : undefined;
  return xml(
    "tableColumn",
    {
      id: column.id,
      name: column.name,
      totalsRowFunction: total?.formula === undefined ? undefined : "custom",
      totalsRowLabel: typeof total?.value === "string" ? total.value : undefined,
    },
    column.formula === undefined
      ? ""
      : xml("calculatedColumnFormula", {}, escaped(formulaForFile(column.formula))),
    total?.formula === undefined ? "" : xml("totalsRowFormula", {}, escaped(formulaForFile(total.formula))),
  );
}
