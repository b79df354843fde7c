import type { CellValue } from "../../domain/cell-value";
import type { Verdict } from "../../domain/verdict";

/** What stands in place of an error value in the cells that the formulas look at, so that no check shows an error. */
export const errorWord = "#error";

/** The cells that a relation may look at in one year, as Excel expressions that refer to single cells. */
export interface RelationCells {
  /** the cell of the left id; `errorWord` when that cell is an error or is not there */
  readonly left: string;
  /** the cell of the right id, likewise; for a proportion its denominator */
  readonly right: string;
  /** the cell of another data point of the same funnel, by its letter: `sibling("b")` for LE19.b beside LE19.a; may be an error */
  readonly sibling: (letter: string) => string;
  /** the cell with the `list` of the relation */
  readonly list: string;
  /** the verdict where a number is missing: "not tested", or "not applicable" in a year in which none is due */
  readonly untested: string;
}

/** The same cells as values, for the engine. */
export interface RelationValues {
  readonly left: CellValue;
  readonly right: CellValue;
  readonly sibling: (letter: string) => CellValue;
}

/**
 * What must hold between the figures of one year. Engine and sheet share the declaration: `judge` and
 * `verdictFormula` say the same, and so do `found` and `foundFormula`; a property test holds them together.
 *
 * `words` stands in the Relation column of Data checks, where the formulas look for it, so it is unique.
 */
export interface Relation {
  readonly words: string;
  /** where the left id is found */
  readonly leftIn: "Data points" | "Rates";
  /** where the right id is found, if not on Data points */
  readonly rightIn?: "Rates";
  /** the left cell may hold anything: it is tested as soon as the right one holds a number */
  readonly restsOnRightAlone?: true;
  /** a long text that the formulas look into, said once in the row; absent: none */
  readonly list?: string;
  readonly judge: (values: RelationValues) => Verdict;
  /** an Excel expression that gives the verdict word; it must not show an error for any content of the cells */
  readonly verdictFormula: (cells: RelationCells) => string;
  /** what was found, ending before ", in 2024-25"; `leftName` begins the sentence */
  readonly found: (names: RelationNames, values: RelationValues) => string;
  readonly foundFormula: (names: RelationNames, cells: RelationCells) => string;
}

/** Short names: plain texts for the engine, Excel expressions for the sheet. */
export interface RelationNames {
  readonly left: string;
  readonly right: string;
}

export function isNumber(value: CellValue): value is { readonly state: "number"; readonly number: number } {
  return value.state === "number";
}

export function isCode(value: CellValue, code: string): boolean {
  return value.state === "code" && value.code === code;
}

/**
 * `lowerFirst` in Excel's words, but for names in capitals: none of ours is (test/catalogue/entries.test.ts). One that people type
 * begins small here, since telling it apart would make hundreds of formulas longer.
 */
export function lowerFirstFormula(name: string): string {
  return `LOWER(LEFT(${name},1))&MID(${name},2,99)`;
}
