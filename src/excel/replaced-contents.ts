import { formulaOf, type SheetBlueprint } from "../blueprint/blueprint";
import { goToCover } from "../blueprint/house-sheet";
import type { RawValue } from "../domain/cell-value";
import { a1 } from "./a1";
import { readGrowthMark } from "./growth-mark";
import { legendLink } from "./make-sheet";
import { isFormula, type Difference } from "./own-rows";
import { headBlock, type SheetPlaces } from "./plan-looks";
import { plainFormula, sameFormula } from "./same-formula";
import type { SheetState, TableState } from "./workbook-state";

/** What we wrote into a sheet before: what is replaced and is as declared there was nobody's but ours. */
export interface EarlierSheet {
  /** as declared for the years that the workbook was built for; absent: the sheet was not there */
  readonly blueprint?: SheetBlueprint;
  /** an earlier version wrote it, whose formulas nobody knows any more */
  readonly isOfEarlierVersion: boolean;
}

/**
 * Names each cell whose content is replaced, with what stood there, so that nothing is lost without a word. Contents of
 * ours for the years before are left out, and formulas of ours that lost what they named.
 */
export function replacedContents(
  blueprint: SheetBlueprint,
  differences: readonly Difference[],
  block: TableState,
  earlier: EarlierSheet,
): readonly string[] {
  const ours = oursBefore(blueprint, block, earlier);
  const former = earlier.isOfEarlierVersion ? formerContents(blueprint, differences, block) : undefined;
  return differences
    .filter(({ of, found, wanted }) => of === "standing" && isSomething(found) && !saysTheSame(found, wanted))
    .filter((d) => !ours(d) && former?.(d) !== true)
    .map((d) => {
      const cell = a1(block.top + 1 + d.row, block.left + d.column);
      return replacedText(`${block.sheet}, ${cell} (${d.header})`, d.found, d.wanted, earlier);
    });
}

/** Texts that stand in our head and are replaced, in the same words. */
export function replacedHead(
  blueprint: SheetBlueprint,
  { head }: SheetState,
  places: SheetPlaces,
  earlier: EarlierSheet,
): readonly string[] {
  const wanted = headTexts(blueprint);
  const before = earlier.blueprint === undefined ? [] : headTexts(earlier.blueprint);
  return wanted.flatMap((text, i) => {
    const found = head[i] ?? "";
    if (!isSomething(found) || sameContent(found, text, blueprint) || found === legendLink) return [];
    if (earlier.isOfEarlierVersion && String(found).endsWith(goToCover)) return []; // a legend of ours
    if (sameContent(found, before[i], blueprint) || readGrowthMark(found) !== undefined) return [];
    if (earlier.isOfEarlierVersion && isFormula(found) && String(found).includes("[")) return [];
    return [replacedText(`${places.sheet}, ${headBlock(places.head, i, 1)} (head)`, found, text, earlier)];
  });
}

function headTexts({ title, purpose, liveNote, legend }: SheetBlueprint): readonly string[] {
  return [title, purpose, "text" in liveNote ? liveNote.text : `=${liveNote.formula}`, legend];
}

function sameContent(found: RawValue, declared: string | undefined, { table }: SheetBlueprint): boolean {
  if (declared === undefined) return false;
  return declared.startsWith("=") ? sameFormula(String(found), declared, table.name) : found === declared;
}

/** Whether a cell holds what we would have written there for the years before. */
function oursBefore(
  blueprint: SheetBlueprint,
  block: TableState,
  { blueprint: before }: EarlierSheet,
): (d: Difference) => boolean {
  const keyAt = block.headers.indexOf(blueprint.table.keyHeader);
  const rows = new Map(before?.table.rows.map((row) => [row.key, row]));
  const columns = new Map(before?.table.columns.map((column) => [column.header, column]));
  return ({ row: at, header, found }) => {
    const row = rows.get(String(block.body[at]?.[keyAt] ?? ""));
    const column = columns.get(header);
    if (row === undefined || column === undefined) return false;
    const formula = formulaOf(column, row);
    if (formula === null) return found === (row.cells[header] ?? "");
    return isFormula(found) && sameFormula(String(found), formula, block.name);
  };
}

/** Whether an earlier version wrote what stood there; where nobody can tell of a formula, it counts as ours. */
function formerContents(
  blueprint: SheetBlueprint,
  differences: readonly Difference[],
  block: TableState,
): (d: Difference) => boolean {
  const formulas = formerFormulas(blueprint, differences, block);
  const constants = formerConstants(blueprint, differences);
  return (d) =>
    isFormula(d.found)
      ? formulas.has(columnFormula(d, block))
      : isFormula(d.wanted) && constants.has(d.header);
}

/**
 * Headers of columns whose formulas were constants of ours in an earlier version: most of our rows that hold something
 * hold one that the formula does not repeat. What people type never becomes such a column: where it is worked out in a
 * later version, that gets a column of its own.
 */
function formerConstants({ table }: SheetBlueprint, differences: readonly Difference[]): ReadonlySet<string> {
  const former = table.columns.filter((column) => {
    const here = differences.filter(
      (d) => d.header === column.header && d.of !== "own" && isFormula(d.wanted),
    );
    const lacking = here.filter(({ of, found }) => of === "new" || !isSomething(found)).length;
    const standing = table.rows.filter((row) => formulaOf(column, row) !== null).length - lacking;
    const constants = here.filter(
      ({ of, found, wanted }) =>
        of === "standing" && isSomething(found) && !isFormula(found) && !saysTheSame(found, wanted),
    );
    return standing > 1 && constants.length > standing / 2;
  });
  return new Set(former.map(({ header }) => header));
}

/**
 * Formulas that an earlier version wrote, by column and plain form. Most columns hold one formula in all their rows: there
 * a formula that no other row has is a person's. Where a row has one of its own, most rows have, or there is but one row,
 * nobody can tell, and they count as ours.
 */
function formerFormulas(
  { table }: SheetBlueprint,
  differences: readonly Difference[],
  block: TableState,
): ReadonlySet<string> {
  const former = new Set<string>();
  const keyAt = block.headers.indexOf(table.keyHeader);
  const rowOf = new Map(table.rows.map((row) => [row.key, row]));
  const hasItsOwn = ({ row, header }: Difference): boolean =>
    rowOf.get(String(block.body[row]?.[keyAt] ?? ""))?.formulas?.[header] !== undefined;
  for (const column of table.columns) {
    const here = differences.filter((d) => d.header === column.header && isFormula(d.found));
    for (const d of here.filter(hasItsOwn)) former.add(columnFormula(d, block));
    const rows = table.rows.filter((row) => formulaOf(column, row) !== null).length;
    const counts = new Map<string, number>();
    for (const d of here) {
      const form = columnFormula(d, block);
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    const alone = [...counts].filter(([, count]) => count === 1).map(([form]) => form);
    const canTell = rows > 1 && alone.length <= rows / 2;
    for (const form of counts.keys()) if (!canTell || !alone.includes(form)) former.add(form);
  }
  return former;
}

function columnFormula({ header, found }: Difference, block: TableState): string {
  return `${header} ${plainFormula(String(found), block.name)}`;
}

/** A list of choices was constants in earlier versions; the formula that is put there gives the same word. */
function saysTheSame(found: RawValue, wanted: RawValue): boolean {
  return !isFormula(found) && wanted === `="${String(found)}"`;
}

/** A blank is no loss, nor is a formula that lost what it named. */
function isSomething(found: RawValue): boolean {
  return isFormula(found) ? !String(found).includes("#REF!") : found !== "" && found !== null;
}

/** Most letters of a formula or text that an upgrade shows; our own formulas of then had hundreds. */
const lettersShown = 120;

/** Of an earlier version nobody can tell whether people typed what stood in place of a formula, so nobody is said to. */
function replacedText(
  place: string,
  found: RawValue,
  wanted: RawValue,
  { isOfEarlierVersion }: EarlierSheet,
): string {
  if (isOfEarlierVersion && isFormula(wanted))
    return `${place} held ${shown(found)}; it holds our formula now.`;
  const stood = typeof found === "string" ? `"${found}"` : String(found);
  return `${place}: ${stood} was typed over ${isFormula(wanted) ? "a formula" : "a label"}, which is put back.`;
}

function shown(found: RawValue): string {
  if (typeof found !== "string") return String(found);
  return found.length <= lettersShown ? `"${found}"` : `"${found.slice(0, lettersShown)} …"`;
}
