import type { RawValue } from "../domain/cell-value";
import { startOf } from "../domain/period";
import type { Trouble } from "../domain/trouble";
import type { TableState, WorkbookState } from "../excel/workbook-state";
import type { BuildRequest } from "./build-request";
import { outcomesIn, scopeFromSetup, type BuiltScope } from "./workbook-scope";
import { newerWorkbook, versionOf } from "./workbook-version";

/** What the workbook is already built for. */
export interface StandingScope {
  /** absent in a workbook without our Setup */
  readonly scope?: BuiltScope;
  readonly setupSheet: string;
  /** national outcomes that have a row on Outcomes or figures on Data points */
  readonly outcomeIds: readonly string[];
}

export function standingIn(state: WorkbookState): StandingScope {
  const setup = blockOf(state, "Setup");
  const outcomeIds = outcomesIn([
    ...columnOf(blockOf(state, "Outcomes"), "Id"),
    ...columnOf(blockOf(state, "Data points"), "Id"),
  ]);
  const setupSheet = state.sheets.get("Setup")?.name ?? "Setup";
  if (setup === undefined) return { setupSheet, outcomeIds };
  const ids = columnOf(setup, "Id").map(String);
  const values = columnOf(setup, "Value");
  const scope = scopeFromSetup(new Map(ids.map((id, i) => [id, values[i] ?? ""])));
  return { setupSheet, outcomeIds, ...(scope === undefined ? {} : { scope }) };
}

function blockOf(state: WorkbookState, sheet: string): TableState | undefined {
  const found = state.sheets.get(sheet);
  return found?.table ?? found?.looseBlock;
}

function columnOf(block: TableState | undefined, header: string): readonly RawValue[] {
  const at = block?.headers.indexOf(header) ?? -1;
  return block === undefined || at < 0 ? [] : block.body.map((row) => row[at] ?? "");
}

/**
 * A workbook keeps the area and the years that it was built for; years are added by a step of their own, never by the
 * way. One that a newer add-in made is left alone, since this add-in does not know its sheets.
 */
export function conflictWith(request: BuildRequest, standing: StandingScope): Trouble | undefined {
  const built = standing.scope;
  if (built === undefined) return undefined;
  if (versionOf(built) === "newer") return newerWorkbook(built.schemaVersion, standing.setupSheet);
  const isSameArea = built.area === request.area || built.area === "";
  const isSameYears = built.firstYear === request.firstYear && built.reportingYear === request.reportingYear;
  const hasMoreYears =
    request.moreYears === true &&
    startOf(request.firstYear) <= startOf(built.firstYear) &&
    startOf(request.reportingYear) >= startOf(built.reportingYear);
  return isSameArea && (isSameYears || hasMoreYears)
    ? undefined
    : otherScope(request, built, standing.setupSheet);
}

function otherScope(request: BuildRequest, built: BuiltScope, sheet: string): Trouble {
  return {
    kind: "request-invalid",
    found: `This workbook was built for ${built.area}, ${built.firstYear} to ${built.reportingYear}; asked for was ${request.area}, ${request.firstYear} to ${request.reportingYear}`,
    expected: "the same area and years, to complete it",
    where: { sheet },
    whatToDo:
      "Choose the area and years of this workbook, add a reporting year to it, or build in a new one. Nothing was changed.",
  };
}
