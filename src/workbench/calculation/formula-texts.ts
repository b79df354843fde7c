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

/** Reads formulas and remembers what it read, for as long as a calculation lives. */
export interface FormulaTexts {
  /** @param tableName the table that the cell stands in, for references that leave the name out */
  read(written: string, tableName: string | undefined): FormulaText;
}

export function createFormulaTexts(): FormulaTexts {
  const asWritten = new Map<string, FormulaText>();
  const ofFiles = new Map<string, FormulaText>();
  const references = new Map<string, FormulaReferences>();

  const referencesIn = (formula: string): FormulaReferences =>
    remembered(references, formula, () => referencesOf(formula));
  const textOf = (formula: string): FormulaText =>
    remembered(ofFiles, formula, () => ({
      formula,
      references: referencesIn(formula),
      pieces: cutAtTableReferences(formula, (written) => referencesIn(written).references[0]),
      compiled: compiledFrom(referencesIn(formula)),
    }));

  return {
    read: (written, tableName) =>
      /[@[]/.test(written)
        ? remembered(asWritten, `${tableName ?? ""} ${written}`, () =>
            textOf(toFileDialect(written, tableName)),
          )
        : textOf(written),
  };
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
