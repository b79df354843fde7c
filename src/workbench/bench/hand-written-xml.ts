import { cellAddress } from "../model/address";
import { cellResult, isCellError } from "../model/cell";
import { keyColumn, keyRow, type Sheet, type WorkbookModel } from "../model/workbook-model";
import { packParts } from "../xlsx/zip-parts";

/**
 * The floor for writing a file: one loop that puts every cell with its formula and value into XML, and the same zip.
 * Not a file that Excel opens: it has no styles, tables, rules, widths, charts or relations.
 */
export async function handWrittenFile(workbook: WorkbookModel): Promise<Uint8Array> {
  const texts = new Map<string, number>();
  const parts = new Map<string, string>();
  for (const [i, sheet] of workbook.sheets.entries()) {
    parts.set(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, texts));
  }
  let shared = "<sst>";
  for (const text of texts.keys()) shared += `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
  parts.set("xl/sharedStrings.xml", `${shared}</sst>`);
  return packParts(parts);
}

function sheetXml(sheet: Sheet, texts: Map<string, number>): string {
  let xml = "<worksheet><sheetData>";
  let openRow = -1;
  for (const key of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    const cell = sheet.cells.get(key);
    if (cell === undefined) continue;
    const row = keyRow(key);
    if (row !== openRow) {
      xml += `${openRow < 0 ? "" : "</row>"}<row r="${row + 1}">`;
      openRow = row;
    }
    const formula = cell.formula === undefined ? "" : `<f>${escaped(cell.formula)}</f>`;
    const value = cellResult(cell);
    const start = `<c r="${cellAddress(row, keyColumn(key))}" s="1"`;
    if (typeof value === "number") xml += `${start}>${formula}<v>${value}</v></c>`;
    else if (typeof value === "boolean") xml += `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
    else if (value === null) xml += formula === "" ? `${start}/>` : `${start}>${formula}</c>`;
    else if (isCellError(value)) xml += `${start} t="e">${formula}<v>${value.error}</v></c>`;
    else if (formula !== "") xml += `${start} t="str">${formula}<v>${escaped(value)}</v></c>`;
    else {
      const index = texts.get(value) ?? texts.size;
      texts.set(value, index);
      xml += `${start} t="s"><v>${index}</v></c>`;
    }
  }
  return `${xml}${openRow < 0 ? "" : "</row>"}</sheetData></worksheet>`;
}

function escaped(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : text;
}
