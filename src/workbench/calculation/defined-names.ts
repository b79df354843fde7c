import type { DefinedName, Sheet, WorkbookModel } from "../model/workbook-model";
import { findSheet } from "../model/workbook-model";

/** Puts what names stand for into formulas, for one state of the workbook's names. */
export interface NameExpander {
  /**
   * @param sheet on which the formula stands: its own names come first
   * @returns the formula without names; `undefined` when it uses one that cannot be put in its place
   */
  expand(formula: string, sheet: Sheet): string | undefined;
}

/**
 * Texts, brackets and quoted sheet names before names. A name is no part of a longer word or of an address, and what
 * follows it tells functions (`(`), sheets (`!`) and tables (`[`) apart.
 */
const tokens =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\p{L}\p{N}_.$\\\]!'])((?:'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!)?([\p{L}_\\][\p{L}\p{N}_.\\?]*)(?![\p{L}\p{N}_.\\?![])|'(?:[^']|'')*'/gu;

/** Names may stand for names; deeper than this they go in circles. */
const deepest = 10;

export function createNameExpander(workbook: WorkbookModel): NameExpander {
  const names = workbook.names.filter(({ name }) => !name.startsWith("_xlnm."));
  if (names.length === 0) return { expand: (formula) => formula };
  const known = new Map(names.map((name) => [keyOf(name.sheetId, name.name), name]));
  const meantBy = (name: string, sheet: Sheet, prefix: string | undefined): DefinedName | undefined => {
    const scope = prefix === undefined ? sheet : findSheet(workbook, nameIn(prefix));
    return known.get(keyOf(scope?.id, name)) ?? known.get(keyOf(undefined, name));
  };
  const expand = (formula: string, sheet: Sheet, depth: number): string | undefined => {
    let canBe = true;
    const expanded = formula.replace(
      tokens,
      (text: string, prefix: string | undefined, name: string | undefined, at: number) => {
        const meant = name === undefined ? undefined : meantBy(name, sheet, prefix);
        if (meant === undefined) return text;
        const isCalled = formula[at + text.length] === "("; // a LAMBDA with a name
        const inside =
          isCalled || isRelative(meant.formula) || depth === deepest
            ? undefined
            : expand(meant.formula, sheet, depth + 1);
        if (inside === undefined) canBe = false;
        return inside === undefined ? text : bracketed(inside);
      },
    );
    return canBe ? expanded : undefined;
  };
  return { expand: (formula, sheet) => expand(formula, sheet, 0) };
}

function keyOf(sheetId: string | undefined, name: string): string {
  return `${sheetId ?? ""} ${name.toLowerCase()}`;
}

function nameIn(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** An address without "$" leads elsewhere from every cell, and one of another workbook nowhere. */
function isRelative(formula: string): boolean {
  const outside = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g, "_");
  if (/\[\d+\]/.test(outside)) return true;
  const addresses = outside.replace(/\[(?:[^[\]]|\[[^[\]]*\])*\]/g, "");
  return /(?<![\p{L}\p{N}_.$])(?:[A-Za-z]{1,3}\$?\d+|\$[A-Za-z]{1,3}\d+)(?![\p{L}\p{N}_.(!])/u.test(
    addresses,
  );
}

/** In brackets unless it is a reference or a constant alone, which some functions take only so. */
function bracketed(formula: string): string {
  const rest = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|\[(?:[^[\]]|\[[^[\]]*\])*\]/g, "");
  return /^[\p{L}\p{N}_.$!:]*$/u.test(rest) ? formula : `(${formula})`;
}
