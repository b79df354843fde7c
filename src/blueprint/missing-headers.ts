import type { RawValue } from "../domain/cell-value";
import { formulaOf, type ColumnBlueprint, type SheetBlueprint } from "./blueprint";

/** A declared column whose header is not there, and what became of it, as far as that can be told. */
export interface MissingHeader {
  readonly header: string;
  /**
   * "edited": the column stands at `at` under another header. "perhaps edited": a column stands in its place at `at`, which
   * may be it or one of the people's own. "gone": no column, or several, stand where it belongs.
   */
  readonly how: "edited" | "perhaps edited" | "gone";
  /** 0-based among the headers as they stand; absent when it is gone */
  readonly at?: number;
  /** what the column at `at` is called */
  readonly stranger?: string;
  /** columns of other names stand where it belongs, so that it may be one of them */
  readonly hasStrangers: boolean;
}

/** A table as it stands: contents are constants as they are and formulas with "="; without formulas less can be told. */
export interface StandingColumns {
  readonly headers: readonly string[];
  readonly body: readonly (readonly RawValue[])[];
}

/**
 * Finds what became of declared columns whose header is not there. Only what a column holds, or what refers to it, shows
 * that its header was edited: Excel renames the references in our formulas, and labels and formulas of ours stay below.
 * The place between two known columns is a guess, since the column may be gone and another one put there.
 * @param absent declared headers that are missing and should not be; any other missing one is only still to come
 * @param isSame whether two formulas are the same, however Excel spells them
 */
export function missingHeaders(
  { table }: SheetBlueprint,
  standing: StandingColumns,
  absent: readonly string[],
  isSame: (found: string, wanted: string) => boolean,
): readonly MissingHeader[] {
  if (absent.length === 0) return [];
  const { headers } = standing;
  const known = new Set(table.columns.flatMap(({ header, formerly = [] }) => [header, ...formerly]));
  const strangers = headers.map((_, at) => at).filter((at) => !known.has(headers[at] ?? ""));
  const present = table.columns
    .map(({ header }) => header)
    .filter((header) => headers.includes(header) || absent.includes(header));
  const taken = new Set<number>();
  const edited = new Map<string, number>();
  const claim = (header: string, at: number | undefined): void => {
    if (at === undefined || taken.has(at)) return;
    taken.add(at);
    edited.set(header, at);
  };
  for (const header of absent) {
    const column = table.columns.find((declared) => declared.header === header);
    const isAlike = (at: number): boolean => plain(headers[at] ?? "") === plain(header);
    const holdsIts = (at: number): boolean =>
      column !== undefined && holds(table, column, standing, at, isSame);
    const free = strangers.filter((at) => !taken.has(at));
    claim(header, only(free.filter(isAlike)) ?? only(free.filter(holdsIts)));
  }
  const perhaps = new Map<string, number>();
  const crowded = new Set<string>();
  const ourFormulas = formulasOfOurs(table, standing);
  const isReferredTo = (at: number): boolean => refersTo(ourFormulas, headers[at] ?? "");
  for (const run of runsOf(present, (header) => absent.includes(header) && !edited.has(header))) {
    const gap = placesBetween(present, run, headers, edited).filter(
      (at) => strangers.includes(at) && !taken.has(at),
    );
    const ours = gap.filter(isReferredTo);
    if (ours.length === run.length) run.forEach((header, i) => claim(header, ours[i]));
    else if (gap.length === run.length) run.forEach((header, i) => perhaps.set(header, gap[i] ?? 0));
    else if (gap.length > 0) run.forEach((header) => crowded.add(header));
  }
  return absent.map((header): MissingHeader => {
    const at = edited.get(header) ?? perhaps.get(header);
    const hasStrangers = at !== undefined || crowded.has(header);
    if (at === undefined) return { header, how: "gone", hasStrangers };
    const how = edited.has(header) ? "edited" : "perhaps edited";
    return { header, how, at, stranger: headers[at] ?? "", hasStrangers };
  });
}

/** What was found, what was expected and what to do about it, for the check and for whoever wants to write. */
export function missingHeaderWords({ header, how, stranger = "", hasStrangers }: MissingHeader): {
  readonly found: string;
  readonly expected: string;
  readonly whatToDo: string;
} {
  const expected = `the header "${header}"`;
  const bringBack = `Undo the deletion of the column, or take it from an earlier version of the file.`;
  switch (how) {
    case "edited":
      return {
        found: `The header "${stranger}" stands in place of "${header}"`,
        expected,
        whatToDo: `Type "${header}" into that cell; what stands below it is kept.`,
      };
    case "perhaps edited":
      return {
        found: `The column "${header}" is not there; "${stranger}" stands in its place`,
        expected,
        whatToDo: `If "${stranger}" is that column under another header, type "${header}" into that cell. If it is a column of your own, bring "${header}" back: undo its deletion, or take it from an earlier version of the file.`,
      };
    case "gone":
      return {
        found: `The column "${header}" is not there`,
        expected,
        whatToDo: hasStrangers
          ? `${bringBack} If it was given another header, type "${header}" there again.`
          : bringBack,
      };
  }
}

/** "2024/25" for "2024-25": the same letters and digits. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function only(list: readonly number[]): number | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** Whether most rows of ours have there the label or the formula that the column should have. */
function holds(
  { rows, keyHeader }: SheetBlueprint["table"],
  column: ColumnBlueprint,
  { headers, body }: StandingColumns,
  at: number,
  isSame: (found: string, wanted: string) => boolean,
): boolean {
  if (column.role === "input") return false;
  const keyAt = column.header === keyHeader ? at : headers.indexOf(keyHeader);
  const rowOf = new Map(rows.map((row) => [row.key, row]));
  if (keyAt < 0) return false;
  let wantedCells = 0;
  let sameCells = 0;
  for (const cells of body) {
    const row = rowOf.get(String(cells[keyAt] ?? ""));
    if (row === undefined) continue;
    const formula = formulaOf(column, row);
    const wanted = formula === null ? (row.cells[column.header] ?? "") : `=${formula}`;
    if (wanted === "") continue;
    const found = cells[at] ?? "";
    wantedCells += 1;
    if (formula === null ? found === wanted : typeof found === "string" && isSame(found, String(wanted)))
      sameCells += 1;
  }
  return sameCells * 2 > wantedCells;
}

/** Formulas of our own columns, each text once. */
function formulasOfOurs(
  { columns }: SheetBlueprint["table"],
  { headers, body }: StandingColumns,
): readonly string[] {
  const ours = columns.map(({ header }) => headers.indexOf(header)).filter((at) => at >= 0);
  const found = new Set<string>();
  for (const cells of body) {
    for (const at of ours) {
      const cell = cells[at];
      if (typeof cell === "string" && cell.startsWith("=")) found.add(cell);
    }
  }
  return [...found];
}

/** As `[Goal]`, `[@Goal]` or `[@[Goal]]`; Excel writes ' before brackets, # and ' in a header. */
function refersTo(formulas: readonly string[], header: string): boolean {
  const name = header.replace(/['[\]#@]/g, "'$&");
  return formulas.some((formula) => formula.includes(`[${name}]`) || formula.includes(`[@${name}]`));
}

/** Neighbouring items of a list that fulfil the condition. */
function runsOf(list: readonly string[], isIn: (item: string) => boolean): readonly (readonly string[])[] {
  const runs: string[][] = [];
  list.forEach((item, i) => {
    if (!isIn(item)) return;
    const last = runs.at(-1);
    if (last !== undefined && list[i - 1] === last.at(-1)) last.push(item);
    else runs.push([item]);
  });
  return runs;
}

/** The places between the nearest columns that are known to the left and to the right of a run of missing ones. */
function placesBetween(
  declared: readonly string[],
  run: readonly string[],
  headers: readonly string[],
  edited: ReadonlyMap<string, number>,
): readonly number[] {
  const placeOf = (header: string | undefined): number | undefined => {
    if (header === undefined) return undefined;
    const at = edited.get(header) ?? headers.indexOf(header);
    return at < 0 ? undefined : at;
  };
  const first = declared.indexOf(run[0] ?? "");
  const left = placeOf(declared[first - 1]);
  const right = placeOf(declared[first + run.length]);
  const from = left === undefined ? (first === 0 ? 0 : (right ?? 0)) : left + 1;
  const isKnown = (at: number): boolean =>
    declared.includes(headers[at] ?? "") || [...edited.values()].includes(at);
  // columns may have been moved: then only what stands right behind the left neighbour counts
  const end =
    right !== undefined && right >= from ? right : headers.findIndex((_, at) => at >= from && isKnown(at));
  return headers.map((_, at) => at).slice(from, end < 0 ? headers.length : end);
}
