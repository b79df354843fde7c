/**
 * The two spellings of a table reference. Files hold `CJ_Rates[[#This Row],[Numerator]]`; Excel shows and returns
 * `[@Numerator]`. The model holds the spelling of files. Pure text; no formula is evaluated here.
 */

/** A table reference found in a formula: the table's name ("" when it is left out) and what stands in its brackets. */
export interface FoundReference {
  readonly table: string;
  /** without the outer brackets */
  readonly inside: string;
}

/**
 * Rewrites every table reference to the dialect of files: no `@`, always a table name, brackets doubled round names
 * with special characters (`T[2024-25]` → `T[[2024-25]]`).
 * @param formula with or without the leading "="
 * @param tableName table that the cell stands in; needed for references that leave the name out (`[@A]`)
 */
export function toFileDialect(formula: string, tableName?: string): string {
  return rewriteReferences(formula, ({ table, inside }) => {
    const name = table || (tableName ?? "");
    if (inside.startsWith("@")) {
      const columns = inside.slice(1).trim();
      if (columns === "") return `${name}[#This Row]`;
      return `${name}[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
    }
    if (inside.startsWith("[") || inside.startsWith("#") || inside === "") return `${name}[${inside}]`;
    return isPlainColumnName(inside) ? `${name}[${inside}]` : `${name}[[${inside}]]`;
  });
}

/**
 * The counterpart: what Excel puts into `Range.formulas` for a formula stored in a file. Follows Microsoft's
 * description of structured references; not compared with a running Excel.
 * @param tableOfCell name of the table that the cell stands in, if any
 */
export function asExcelShows(formula: string, tableOfCell?: string): string {
  return rewriteReferences(formula, ({ table, inside }) => {
    const isOwn = tableOfCell !== undefined && table.toLowerCase() === tableOfCell.toLowerCase();
    const shortName = isOwn ? "" : table;
    const thisRow = /^\[#This Row\]\s*,\s*(.*)$/is.exec(inside);
    if (thisRow) {
      const columns = thisRow[1] ?? "";
      const single = singleColumn(columns);
      if (single === undefined) return `${table}[@${columns}]`;
      return isOneWord(single) ? `${shortName}[@${single}]` : `${shortName}[@[${single}]]`;
    }
    if (/^\[?#This Row\]?$/i.test(inside)) return `${table}[@]`;
    const single = inside.startsWith("[")
      ? singleColumn(inside)
      : inside.startsWith("#")
        ? undefined
        : inside;
    if (single === undefined || single.startsWith("#")) return `${table}[${inside}]`;
    return `${shortName}[${single}]`;
  });
}

/** `[A]` → "A"; a span or a list of columns → undefined */
function singleColumn(bracketed: string): string | undefined {
  const end = closingBracket(bracketed, 0);
  return end === bracketed.length - 1 ? bracketed.slice(1, -1) : undefined;
}

/** Names that stand in single brackets in files, by our convention. */
function isPlainColumnName(name: string): boolean {
  return /^[\p{L}\p{N}_. ]+$/u.test(name);
}

/** Names that Excel shows without brackets of their own after `@`. */
function isOneWord(name: string): boolean {
  return /^[\p{L}\p{N}_]+$/u.test(name);
}

/** Replaces every table reference of a formula; texts, quoted sheet names and other workbooks are left alone. */
export function rewriteReferences(formula: string, rewrite: (reference: FoundReference) => string): string {
  let out = "";
  /** everything before this index is in `out`; a table's name never reaches back over it */
  let copied = 0;
  let at = 0;
  while (at < formula.length) {
    const char = formula[at];
    if (char === '"' || char === "'") {
      at = closingQuote(formula, at) + 1;
    } else if (char === "[") {
      const end = closingBracket(formula, at);
      if (end < 0) break;
      // `[Book.xlsx]Sheet!A1` is another workbook, not a table
      if (!/[\p{L}\p{N}_]/u.test(formula[end + 1] ?? "")) {
        const before = formula.slice(copied, at);
        const table = /[\p{L}\p{N}_.\\]*$/u.exec(before)?.[0] ?? "";
        out += before.slice(0, before.length - table.length);
        out += rewrite({ table, inside: formula.slice(at + 1, end) });
        copied = end + 1;
      }
      at = end + 1;
    } else {
      at++;
    }
  }
  return out + formula.slice(copied);
}

/** Index of the quote that ends the text starting at `start`; doubled quotes belong to the text. */
function closingQuote(formula: string, start: number): number {
  const quote = formula[start];
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] === quote) at++;
    else return at;
  }
  return formula.length - 1;
}

/** Index of the bracket that closes the one at `start`, or −1; `'` escapes the next character inside brackets. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const char = formula[at];
    if (char === "'") at++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return at;
  }
  return -1;
}
