import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import type { Area } from "../model/address";
import { parseArea } from "../model/address";

/** A node of the package's syntax tree. */
export type FormulaNode = ReturnType<typeof parse>;

/** A reference as it is written: an address, or columns and special items of a table. */
export type WrittenReference =
  | { readonly kind: "address"; readonly sheet?: string; readonly area: Area }
  | {
      readonly kind: "table";
      readonly table: string;
      readonly columns: readonly string[];
      /** "#Headers", "#Data", "#Totals", "#All", "#This Row" */
      readonly items: readonly string[];
    };

/** What a formula reads, drawn from its text alone. */
export interface FormulaReferences {
  /** false: the text is no formula, and its result is `#NAME?` */
  readonly isFormula: boolean;
  readonly references: readonly WrittenReference[];
  /** evaluated whenever anything is: TODAY, NOW, RAND …, whole columns and rows, and what `readsAnything` */
  readonly isVolatile: boolean;
  /** which cells it reads is known only when it runs: OFFSET, INDIRECT, a reference over several sheets */
  readonly readsAnything: boolean;
  /** looks at where a reference stands (ROW, COLUMNS …), so values alone will not do */
  readonly needsPlaces: boolean;
  /** may give back an empty cell, which Excel shows as 0 */
  readonly mayBeBlank: boolean;
  /** absent when the text is no formula */
  readonly tree?: FormulaTree;
}

export interface FormulaTree {
  readonly root: FormulaNode;
  /** the node of a cell, range or table reference → its place in `references` */
  readonly placeOf: ReadonlyMap<FormulaNode, number>;
}

const volatileFunctions = new Set("TODAY NOW RAND RANDBETWEEN RANDARRAY SHEET SHEETS".split(" "));
const functionsOfAnything = new Set(["OFFSET", "INDIRECT", "CELL", "INFO", "ISFORMULA", "FORMULATEXT"]);
const functionsOfPlaces = new Set("ROW COLUMN ROWS COLUMNS AREAS ISREF SUBTOTAL AGGREGATE".split(" "));
const functionsThatGiveReferences = new Set(
  "IF IFS IFERROR IFNA SWITCH CHOOSE INDEX LOOKUP VLOOKUP HLOOKUP XLOOKUP LET OFFSET INDIRECT".split(" "),
);

/** @param formula without "=", in the dialect of files */
export function referencesOf(formula: string): FormulaReferences {
  const found = {
    references: [] as WrittenReference[],
    placeOf: new Map<FormulaNode, number>(),
    isVolatile: false,
    readsAnything: false,
    needsPlaces: false,
  };
  const root = parsed(formula);
  if (root) walk(root, found);
  const { placeOf, ...facts } = found;
  return {
    ...facts,
    isFormula: root !== undefined,
    isVolatile: found.isVolatile || found.readsAnything,
    mayBeBlank: root !== undefined && mayBeBlank(root),
    ...(root === undefined ? {} : { tree: { root, placeOf } }),
  };
}

function parsed(formula: string): FormulaNode | undefined {
  try {
    return parse(tokenize(formula));
  } catch {
    return undefined; // the parser throws on any text that is no formula
  }
}

interface Found {
  readonly references: WrittenReference[];
  readonly placeOf: Map<FormulaNode, number>;
  isVolatile: boolean;
  readsAnything: boolean;
  needsPlaces: boolean;
}

// The package declares its node types as an ambient const enum, which isolated modules cannot read;
// so nodes are told apart by the fields that only they have.
function walk(node: FormulaNode, found: Found): void {
  if ("tableName" in node) {
    const { tableName: table, columns, specials: items } = node;
    found.placeOf.set(node, found.references.length);
    found.references.push({ kind: "table", table, columns, items });
  } else if ("start" in node) {
    found.placeOf.set(node, found.references.length);
    addAddress(
      `${node.start.col}${node.start.row}:${node.end.col}${node.end.row}`,
      node.sheet,
      node.endSheet,
      found,
    );
  } else if ("startCol" in node) {
    found.isVolatile = true; // the engine ends whole columns and rows where the sheet's used area ends
    addAddress(`${node.startCol}:${node.endCol}`, node.sheet, node.endSheet, found);
  } else if ("startRow" in node) {
    found.isVolatile = true;
    addAddress(`${node.startRow}:${node.endRow}`, node.sheet, node.endSheet, found);
  } else if ("colAbsolute" in node) {
    found.placeOf.set(node, found.references.length);
    addAddress(`${node.col}${node.row}`, node.sheet, node.endSheet, found);
  } else if ("args" in node) {
    const name = plainFunctionName(node.name);
    if (volatileFunctions.has(name)) found.isVolatile = true;
    if (functionsOfAnything.has(name)) found.readsAnything = true;
    if (functionsOfPlaces.has(name)) found.needsPlaces = true;
    for (const argument of node.args) walk(argument, found);
  } else if ("left" in node) {
    // a colon between two expressions, as in INDEX(…):INDEX(…), spans cells that the text does not name
    if (node.op === ":") found.readsAnything = true;
    if (node.op === " ") found.needsPlaces = true;
    walk(node.left, found);
    walk(node.right, found);
  } else if ("operand" in node) {
    walk(node.operand, found);
  } else if ("areas" in node) {
    for (const area of node.areas) walk(area, found);
  } else if ("rows" in node) {
    for (const row of node.rows) for (const element of row) walk(element, found);
  }
}

function addAddress(
  address: string,
  sheet: string | undefined,
  endSheet: string | undefined,
  found: Found,
): void {
  if (endSheet !== undefined) found.readsAnything = true;
  const area = parseArea(address);
  if (area) found.references.push({ kind: "address", area, ...(sheet === undefined ? {} : { sheet }) });
}

function mayBeBlank(node: FormulaNode): boolean {
  if ("tableName" in node || "colAbsolute" in node || "start" in node) return true;
  return "args" in node && functionsThatGiveReferences.has(plainFunctionName(node.name));
}

/** `_xlfn.XLOOKUP` → `XLOOKUP` */
export function plainFunctionName(name: string): string {
  return name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "");
}
