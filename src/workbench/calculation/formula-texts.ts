import { compileFormula, type CompiledFormula } from "./compiled/compile-formula";
import type { FormulaReferences, WrittenReference } from "./formula-references";
import { referencesOf } from "./formula-references";
import { rewriteReferences, toFileDialect } from "./structured-references";

/** What a formula's text says: found out once for a table column, however many rows hold the formula. */
export interface FormulaText {
  /** in the dialect of files, without "=" */
  readonly formula: string;
  readonly references: FormulaReferences;
  /** the formula cut at its table references, so that addresses can be put in their place */
  readonly pieces: readonly (string | TableReferenceInText)[];
  /** absent when the package has to evaluate it */
  readonly compiled: CompiledFormula | undefined;
}

export interface TableReferenceInText {
  readonly written: string;
  /** `undefined` when what stands in the brackets is no reference */
  readonly reference: WrittenReference | undefined;
}

/** A workbook with nine outcomes and every sheet has some five thousand; beyond this many all are read anew. */
const mostKept = 50_000;

/** What texts say is the same in every workbook, so it is found out once for all that are open. */
const inFileDialect = new Map<string, FormulaText>();
const asWritten = new Map<string, Map<string, FormulaText>>();
const referencesByText = new Map<string, FormulaReferences>();

/** @param tableName the table that the cell stands in, for references that leave the name out */
export function readFormulaText(written: string, tableName = ""): FormulaText {
  const inTable = remembered(asWritten, tableName, () => new Map<string, FormulaText>());
  return remembered(inTable, written, () => {
    if (inFileDialect.size >= mostKept) forget();
    return textOf(/[@[]/.test(written) ? toFileDialect(written, tableName) : written);
  });
}

function forget(): void {
  for (const inTable of asWritten.values()) inTable.clear();
  inFileDialect.clear();
  referencesByText.clear();
}

function textOf(formula: string): FormulaText {
  return remembered(inFileDialect, formula, () => ({
    formula,
    references: referencesIn(formula),
    pieces: cutAtTableReferences(formula, (reference) => referencesIn(reference).references[0]),
    compiled: compiledFrom(referencesIn(formula)),
  }));
}

function referencesIn(formula: string): FormulaReferences {
  return remembered(referencesByText, formula, () => referencesOf(formula));
}

function compiledFrom({ tree, references, readsAnything }: FormulaReferences): CompiledFormula | undefined {
  // an address beyond the last row or column has a node and no reference
  if (tree === undefined || readsAnything || tree.placeOf.size !== references.length) return undefined;
  return compileFormula(tree.root, tree.placeOf);
}

/** Stands for a reference while a formula is cut; neither XML nor a keyboard can bring it into a formula. */
const cut = "\u0000";

function cutAtTableReferences(
  formula: string,
  referenceOf: (written: string) => WrittenReference | undefined,
): FormulaText["pieces"] {
  if (!formula.includes("[") || formula.includes(cut)) return [formula];
  const found: TableReferenceInText[] = [];
  const between = rewriteReferences(formula, ({ table, inside }) => {
    const written = `${table}[${inside}]`;
    found.push({ written, reference: referenceOf(written) });
    return cut;
  }).split(cut);
  return between.flatMap((text, i) => [text, ...found.slice(i, i + 1)]);
}

function remembered<T>(known: Map<string, T>, name: string, make: () => T): T {
  let value = known.get(name);
  if (value === undefined) known.set(name, (value = make()));
  return value;
}
