import type { RowBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import { breakdownRows, typedLabelsOf, withRowsAfter, type RowsToAdd } from "../blueprint/breakdown-rows";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { planWrite, type WritePlan } from "../excel/plan-write";
import { sameFormula } from "../excel/same-formula";
import type { WorkbookState } from "../excel/workbook-state";
import type { BreakdownPlan, BreakdownRequest } from "./breakdown-request";
import type { BlueprintFor } from "./plan-workbook";
import { profilesIn, type ReadProfile } from "./read-profiles";
import { rowsPutBack } from "./rows-put-back";

export interface PlannedBreakdown {
  readonly state: WorkbookState;
  readonly plan: BreakdownPlan;
  readonly write: WritePlan;
  /** the questions and needs that are meant, as they stand */
  readonly rowIds: readonly string[];
  /** names of the sheets that are written */
  readonly written: readonly string[];
}

/** Which rows are missing, and how they come to be written; with an obstacle trouble. Pure. */
export function breakdownFor(
  request: BreakdownRequest,
  state: WorkbookState,
  blueprintFor: BlueprintFor,
): Result<PlannedBreakdown, Trouble> {
  const found = profilesIn(state, blueprintFor);
  if (!found.ok) return found;
  const { stood, blueprint, profiles } = found.value;
  const known = profiles.flatMap(({ rows }) => rows.map(({ row }) => row.id));
  const rowIds = request.rowIds === "all" ? known : request.rowIds;
  const stranger = rowIds.find((id) => !known.includes(id));
  if (stranger !== undefined) return trouble(rowMissing(stranger));
  const additions: BreakdownPlan["additions"][number][] = [];
  const present: BreakdownPlan["present"][number][] = [];
  const unfinished: string[] = [];
  const changed = new Map<string, SheetBlueprint>();
  for (const read of profiles) {
    const { profile, sheet, block, keys, rows } = read;
    const toAdd: RowsToAdd[] = [];
    const asked = rows.filter(({ row }) => rowIds.includes(row.id));
    for (const { row, outcomeId } of asked) {
      for (const breakdown of request.breakdowns) {
        const wanted = breakdownRows(
          { id: row.id, words: row.words, outcomeId },
          breakdown,
          profile,
          typedLabelsOf(sheet),
        );
        const missing = wanted.filter(({ key }) => !keys.includes(key));
        const groups = breakdown.groups.filter((_, i) => missing.some(({ key }) => key === wanted[i]?.key));
        if (missing.length === 0) present.push({ rowId: row.id, breakdown: breakdown.name });
        else {
          additions.push({ rowId: row.id, sheet: row.sheet, breakdown: breakdown.name, groups });
          toAdd.push({ partOf: row.id, rows: missing });
        }
      }
    }
    // The rows may be there without their formulas and formats; the head of the sheet, written last, says so.
    const isFinished = state.sheets.get(profile.sheet)?.head[3] === sheet.legend;
    if (!isFinished && asked.length > 0) unfinished.push(block.sheet);
    if (toAdd.length === 0 && (isFinished || asked.length === 0)) continue;
    const own = ownRowsAsTheyStand(
      read,
      toAdd.map(({ partOf }) => partOf),
    );
    changed.set(profile.sheet, withRowsAfter(sheet, toAdd, own, keys));
  }
  const wanted = { ...blueprint, sheets: blueprint.sheets.map((sheet) => changed.get(sheet.name) ?? sheet) };
  const write = planWrite(wanted, state, [...changed.keys()]);
  const [obstacle] = write.obstacles;
  if (obstacle !== undefined) return trouble(obstacle);
  const remarks = [...rowsPutBack(blueprintFor(stood), state, [...changed.keys()]), ...write.remarks];
  return ok({
    state,
    plan: { additions, present, unfinished, remarks },
    write,
    rowIds,
    written: [...changed.keys()],
  });
}

/**
 * Rows of the people's own that matter to the plan, as they stand: groups, so that new ones follow them, and the rows
 * that are broken down now. A row of groups in which somebody typed over a formula is left out: that stays as it is.
 */
function ownRowsAsTheyStand(
  { sheet, block, keys }: ReadProfile,
  brokenDown: readonly string[],
): readonly RowBlueprint[] {
  const typedLabels = typedLabelsOf(sheet);
  return block.body.flatMap((body, row): readonly RowBlueprint[] => {
    const key = keys[row] ?? "";
    const found = (header: string): string | number => {
      const value = body[block.headers.indexOf(header)] ?? "";
      return typeof value === "number" ? value : String(value);
    };
    const isDeclared = sheet.table.rows.some((known) => known.key === key);
    if (key === "" || isDeclared || keys.indexOf(key) !== row) return [];
    const isUntouched = sheet.table.columns.every(({ header, formula }) => {
      if (formula === undefined || found(header) === "") return true;
      return sameFormula(String(found(header)), `=${formula}`, block.name);
    });
    if (!brokenDown.includes(key) && (found("Part of") === "" || !isUntouched)) return [];
    const constants = sheet.table.columns.filter((column) => column.formula === undefined);
    const cells = Object.fromEntries(constants.map(({ header }) => [header, found(header)]));
    return [{ key, cells, typedLabels }];
  });
}

function rowMissing(id: string): Trouble {
  return {
    kind: "row-missing",
    found: `No question or need with figures has the id ${id}`,
    expected: "the id of a row that has words and is answered with figures",
    whatToDo: "Look at the column Id of Demographic profile or Needs profile, and choose again.",
  };
}
