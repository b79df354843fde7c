/**
 * UK government shorthand for a figure that is not a number: [c] confidential, [x] not available, [z] not applicable.
 * @see https://analysisfunction.civilservice.gov.uk/ — symbols convention; domain rule VAL-05
 */
export type Shorthand = "[x]" | "[z]" | "[c]";

/** What stands in the cell of a figure. Blank (not entered), 0 and the three codes are five different things. */
export type CellValue =
  | { readonly state: "number"; readonly number: number }
  | { readonly state: "code"; readonly code: Shorthand }
  | { readonly state: "blank" }
  | { readonly state: "text"; readonly text: string }
  | { readonly state: "error"; readonly error: string };

/** What a cell gives through Office.js `values`: "" is a blank cell (or an empty text). */
export type RawValue = string | number | boolean | null;

/** Excel's error texts in `values`, en-US; matched by shape because Excel adds new ones. */
const errorPattern = /^#(?:N\/A|[A-Z0-9_/]+[!?])$/;

/** Codes are matched as Excel's `=` does: "[X]" equals "[x]", " [x]" does not. */
export function readCellValue(raw: RawValue): CellValue {
  if (raw === null || raw === "") return { state: "blank" };
  if (typeof raw === "number") return { state: "number", number: raw };
  if (typeof raw === "boolean") return { state: "text", text: raw ? "TRUE" : "FALSE" };
  const code = raw.toLowerCase();
  if (isShorthand(code)) return { state: "code", code };
  return errorPattern.test(raw) ? { state: "error", error: raw } : { state: "text", text: raw };
}

export function isShorthand(text: string): text is Shorthand {
  return text === "[x]" || text === "[z]" || text === "[c]";
}

/** As findings keep it: a number is itself, so are a code, a text and an error; a blank is null. */
export function plainValue(value: CellValue): number | string | null {
  switch (value.state) {
    case "number":
      return value.number;
    case "code":
      return value.code;
    case "text":
      return value.text;
    case "error":
      return value.error;
    case "blank":
      return null;
  }
}

/** How a value is written in a message: numbers to at most two decimals, texts in quotation marks. */
export function showCellValue(value: CellValue): string {
  switch (value.state) {
    case "number":
      return showNumber(value.number);
    case "code":
      return value.code;
    case "blank":
      return "blank";
    case "text":
      return `"${value.text}"`;
    case "error":
      return value.error;
  }
}

/** As Excel writes `ROUND(x, 2) & ""`: no thousands separator, no trailing zeros. */
export function showNumber(number: number): string {
  return String(roundTo(number, 2));
}

/**
 * Excel's ROUND for the sizes that occur here: half away from zero.
 * Comparisons go through nine digits, because 66.1 − 63.1 falls below 3 in binary.
 */
export function roundTo(number: number, digits: number): number {
  if (Number.isInteger(number)) return number || 0; // never -0
  const factor = 10 ** digits;
  const scaled = Math.abs(number) * factor;
  if (!Number.isFinite(scaled) || scaled > Number.MAX_SAFE_INTEGER) return number;
  // Excel holds 15 digits: 2,999,999,999.9999857 is 3,000,000,000 before it is rounded.
  const rounded = Math.floor(Number(scaled.toPrecision(15)) + 0.5);
  return (Math.sign(number) * rounded) / factor || 0;
}
