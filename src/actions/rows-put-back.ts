import type { WorkbookBlueprint } from "../blueprint/blueprint";
import type { WorkbookScope } from "../blueprint/workbook-scope";
import type { RawValue } from "../domain/cell-value";
import { readGrowthMark } from "../excel/growth-mark";
import { blockOf, type WorkbookState } from "../excel/workbook-state";
import type { StandingScope } from "./standing-scope";

/** More ids than this are counted. */
const mostNamed = 6;

/**
 * A remark for each sheet that lacks rows of ours: they come back with whatever is written there.
 * @param standing the workbook as declared for what it was built for, without anything that is only being added
 * @param names of the sheets that will be written
 */
export function rowsPutBack(
  standing: WorkbookBlueprint,
  state: WorkbookState,
  names: readonly string[],
): readonly string[] {
  return standing.sheets.flatMap(({ name, table }): readonly string[] => {
    const block = blockOf(state.sheets.get(name));
    if (block === undefined || !names.includes(name)) return [];
    const keyAt = block.headers.indexOf(table.keyHeader);
    const keys = new Set(block.body.map((row) => String(row[keyAt] ?? "")));
    const missing = table.rows.map(({ key }) => key).filter((key) => !keys.has(key));
    const [first] = missing;
    if (first === undefined) return [];
    return [
      missing.length === 1
        ? `${block.sheet} lacks the row ${first} of ours, which is put back, without what was typed in it.`
        : `${block.sheet} lacks ${missing.length} rows of ours, which are put back, without what was typed in them: ${listed(missing)}.`,
    ];
  });
}

/**
 * Without outcomes that this run adds, or one that stopped was adding, and without the rows that only follow from what
 * people typed: such rows were never there, so none can be put back.
 * @param scope what the workbook will be built for
 */
export function asItStood(
  scope: WorkbookScope,
  { outcomeIds, activityIds }: StandingScope,
  state: WorkbookState,
): WorkbookScope {
  const isWhole = (sheet: string): ((id: RawValue) => boolean) => {
    const begun = readGrowthMark(state.sheets.get(sheet)?.head[3])?.rows ?? [];
    return (id) => !begun.includes(String(id));
  };
  return {
    ...scope,
    outcomeIds: outcomeIds.filter(isWhole("Outcomes")),
    activities: activityIds.filter(isWhole("Scoring")).length,
    ownFigures: [],
  };
}

function listed(ids: readonly string[]): string {
  const rest = ids.length - mostNamed;
  if (rest > 1) return `${ids.slice(0, mostNamed).join(", ")} and ${rest} others`;
  return `${ids.slice(0, -1).join(", ")} and ${ids.at(-1) ?? ""}`;
}
