import { parseArea } from "../model/address";
import type { Sheet, Table, TableColumn } from "../model/workbook-model";
import { cellKey, tableBody } from "../model/workbook-model";
import { readFilters } from "./filters-in-files";
import { formulaFromFile } from "./formulas-in-files";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, isOn, numberOf, textOf, unescaped } from "./xml";

/** @returns `undefined` for a table without a header row, which the model does not know */
export function readTable(root: XmlElement, id: string): Table | undefined {
  const area = parseArea(attributeOf(root, "ref") ?? "");
  if (!area || numberOf(root, "headerRowCount") === 0) return undefined;
  const style = childOf(root, "tableStyleInfo");
  const filters = readFilters(childOf(root, "autoFilter"));
  return {
    id,
    name: unescaped(attributeOf(root, "displayName") ?? attributeOf(root, "name") ?? ""),
    area,
    columns: childrenOf(childOf(root, "tableColumns"), "tableColumn").map((column, i): TableColumn => {
      const formula = childOf(column, "calculatedColumnFormula");
      const filter = filters.get(i);
      return {
        id: numberOf(column, "id") ?? i + 1,
        name: unescaped(attributeOf(column, "name") ?? ""),
        ...(formula === undefined ? {} : { formula: formulaFromFile(unescaped(textOf(formula))) }),
        ...(filter === undefined ? {} : { filter }),
      };
    }),
    style: attributeOf(style, "name") ?? "",
    showFilterButton: childOf(root, "autoFilter") !== undefined,
    showBandedRows: isOn(style, "showRowStripes"),
    showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
  };
}

/**
 * LibreOffice drops the formula of a calculated column and keeps it in the cells: where every body cell of a column
 * carries the same formula, the column gets it back.
 */
export function withColumnFormulas(sheet: Sheet, table: Table): Table {
  const body = tableBody(table);
  const columns = table.columns.map((column, i) => {
    if (column.formula !== undefined) return column;
    const formula = sheet.cells.get(cellKey(body.top, table.area.left + i))?.formula;
    if (formula === undefined) return column;
    for (let row = body.top; row <= body.bottom; row++) {
      if (sheet.cells.get(cellKey(row, table.area.left + i))?.formula !== formula) return column;
    }
    return { ...column, formula };
  });
  return { ...table, columns };
}
