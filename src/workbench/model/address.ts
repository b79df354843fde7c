/** A rectangle of cells: 0-based, inclusive at both ends. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** 0 → "A", 26 → "AA" */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0, "AA" → 26; letters only, either case */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** 0-based row and column → "A1" */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "A1" or "A1:B2" without sheet; a whole-sheet area is written "A1:XFD1048576". */
export function areaAddress(area: Area): string {
  const start = cellAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? start
    : `${start}:${cellAddress(area.bottom, area.right)}`;
}

/** `Rates!A1:B2`, quoted where Excel quotes: `'Data points'!A1`. */
export function sheetAddress(sheetName: string, area: Area): string {
  return `${quotedSheetName(sheetName)}!${areaAddress(area)}`;
}

export function quotedSheetName(sheetName: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheetName) && !/^[A-Za-z]{1,3}[0-9]+$/.test(sheetName)
    ? sheetName
    : `'${sheetName.replaceAll("'", "''")}'`;
}

/**
 * Reads "A1", "$A$1:B2", "A:C", "2:5" (no sheet name).
 * @returns the area with its corners in order, or `undefined` when the text is no address
 */
export function parseArea(address: string): Area | undefined {
  const text = address.replaceAll("$", "").trim();
  const cells = /^([A-Za-z]{1,3})([0-9]{1,7})(?::([A-Za-z]{1,3})([0-9]{1,7}))?$/.exec(text);
  if (cells) {
    const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = cells;
    return orderedArea(Number(r1) - 1, columnNumber(c1), Number(r2) - 1, columnNumber(c2));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return orderedArea(0, columnNumber(columns[1] ?? ""), lastRow, columnNumber(columns[2] ?? ""));
  const rows = /^([0-9]{1,7}):([0-9]{1,7})$/.exec(text);
  if (rows) return orderedArea(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, lastColumn);
  return undefined;
}

function orderedArea(r1: number, c1: number, r2: number, c2: number): Area | undefined {
  const area = {
    top: Math.min(r1, r2),
    left: Math.min(c1, c2),
    bottom: Math.max(r1, r2),
    right: Math.max(c1, c2),
  };
  return area.top < 0 || area.left < 0 || area.bottom > lastRow || area.right > lastColumn ? undefined : area;
}

/** Splits `'Data points'!A1:B2` into its sheet name (unquoted) and its address. */
export function splitSheetAddress(reference: string): { readonly sheet?: string; readonly address: string } {
  const bang = reference.lastIndexOf("!");
  if (bang < 0) return { address: reference };
  const sheet = reference.slice(0, bang);
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    address: reference.slice(bang + 1),
  };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? undefined : area;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The smallest area that holds both. */
export function areaAround(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
