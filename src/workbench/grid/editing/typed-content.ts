import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { asExcelShows, toFileDialect } from "../../calculation/structured-references";
import type { ParsedInput } from "../../host/parse-input";
import { parseInput } from "../../host/parse-input";
import { formatValue } from "../../host/format-value";
import { contains } from "../../model/address";
import type { Sheet } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import type { CellPlace } from "../look/conditional-formats";

/** A typed formula that is none. */
export interface NoFormula {
  readonly kind: "no formula";
  readonly message: string;
}

/**
 * What a typed text becomes in a cell, by Excel's input rules.
 * @returns the content and the number format that comes with it, or why the text is no formula
 */
export function typedContent(sheet: Sheet, place: CellPlace, text: string): ParsedInput | NoFormula {
  const numberFormat = sheet.cells.get(cellKey(place.row, place.column))?.format?.numberFormat;
  const parsed = parseInput(text, { ...(numberFormat === undefined ? {} : { numberFormat }), typed: true });
  if (parsed.content.kind !== "formula") return parsed;
  const formula = toFileDialect(closeBrackets(parsed.content.formula), tableNameAt(sheet, place));
  try {
    parse(tokenize(formula));
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message})` : "";
    return {
      kind: "no formula",
      message: `"${text}" starts with = but is not a formula that can be calculated${reason}. Correct it, or put an apostrophe first to enter it as text.`,
    };
  }
  return { ...parsed, content: { kind: "formula", formula } };
}

/** What the formula bar and the cell editor show: the formula as Excel spells it, or the value as one would type it. */
export function editableText(sheet: Sheet, place: CellPlace): string {
  const cell = sheet.cells.get(cellKey(place.row, place.column));
  if (cell?.formula !== undefined) return `=${asExcelShows(cell.formula, tableNameAt(sheet, place))}`;
  const value = cell?.value;
  if (value === undefined) return "";
  const numberFormat = cell?.format?.numberFormat ?? "General";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return needsApostrophe(value, numberFormat) ? `'${value}` : value;
  if (numberFormat.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  return isDateFormat(numberFormat) ? formatValue(value, "dd/mm/yyyy") : String(value);
}

function tableNameAt(sheet: Sheet, { row, column }: CellPlace): string | undefined {
  return sheet.tables.find((table) => contains(table.area, row, column))?.name;
}

/** Excel adds the closing brackets that are missing at the end. */
function closeBrackets(formula: string): string {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]/g, "");
  const missing = bare.split("(").length - bare.split(")").length;
  return missing > 0 ? formula + ")".repeat(missing) : formula;
}

/** A text that would become a number, date or formula if it were typed again as it stands. */
function needsApostrophe(value: string, numberFormat: string): boolean {
  if (numberFormat === "@" || value === "") return false;
  const again = parseInput(value).content;
  return again.kind !== "constant" || again.value !== value;
}

/** Whether numbers in this format are shown as dates. */
export function isDateFormat(numberFormat: string): boolean {
  return /[dmy]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|general/gi, ""));
}
