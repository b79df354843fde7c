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

/** Reads formulas and remembers what it read. */
export interface FormulaTexts {
  /** @param tableName the table that the cell stands in, for references that leave the name out */
  read(this: void, written: string, tableName?: string): FormulaText;
  /** Forgets what was not asked for lately, if more than `mostKept` texts were. */
  forget(this: void): void;
}

/**
 * Nothing is forgotten while formulas are read, only when `forget` is called: a workbook with more texts than `mostKept`
 * would lose each before it asks for it again. What was asked for since the last time is kept.
 */
export function createFormulaTexts(mostKept: number): FormulaTexts {
  let recent = noTexts();
  let earlier = noTexts();

  function textOf(formula: string): FormulaText {
    return remembered(recent.inFileDialect, formula, () => ({
      formula,
      references: referencesIn(formula),
      pieces: cutAtTableReferences(formula, (reference) => referencesIn(reference).references[0]),
      compiled: compiledFrom(referencesIn(formula)),
    }));
  }

  function referencesIn(formula: string): FormulaReferences {
    return remembered(recent.references, formula, () => referencesOf(formula));
  }

  return {
    read(written, tableName = "") {
      const inTable = remembered(recent.asWritten, tableName, () => new Map<string, FormulaText>());
      return remembered(inTable, written, () => {
        recent.size++;
        const known = earlier.asWritten.get(tableName)?.get(written);
        return known ?? textOf(/[@[]/.test(written) ? toFileDialect(written, tableName) : written);
      });
    },
    forget() {
      if (recent.size <= mostKept) return;
      earlier = recent;
      recent = noTexts();
    },
  };
}

interface KnownTexts {
  /** by the table that the cell stands in, then by the text as it is written there */
  readonly asWritten: Map<string, Map<string, FormulaText>>;
  readonly inFileDialect: Map<string, FormulaText>;
  readonly references: Map<string, FormulaReferences>;
  /** how many `asWritten` holds; the others grow with it only */
  size: number;
}

function noTexts(): KnownTexts {
  return { asWritten: new Map(), inFileDialect: new Map(), references: new Map(), size: 0 };
}

/**
 * What texts say is the same in every workbook, so it is found out once for all that are open. A calculation forgets
 * before each run. A built workbook with nine outcomes and every sheet has some 850 texts (22 November 2026), besides its
 * conditional formats, which are shifted to each cell that is drawn; a text takes about 2 kB.
 */
export const { read: readFormulaText, forget: forgetFormulaTexts } = createFormulaTexts(10_000);

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
