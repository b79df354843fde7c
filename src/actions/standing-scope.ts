import type { RawValue } from "../domain/cell-value";
import { readReportingYear, startOf, type ReportingYear } from "../domain/period";
import type { Trouble } from "../domain/trouble";
import { readGrowthMark } from "../excel/growth-mark";
import { blockOf, type TableState, type WorkbookState } from "../excel/workbook-state";
import type { BuildRequest } from "./build-request";
import {
  differingYears,
  setupInState,
  unreadableYears,
  yearsAmong,
  type SetupAsRead,
  type YearToAdd,
} from "./setup-years";
import { outcomesIn, scopeFromSetup, type BuiltScope } from "./workbook-scope";
import { newerWorkbook, versionOf } from "./workbook-version";

/** What the workbook is already built for. */
export interface StandingScope {
  /** absent in a workbook without our Setup */
  readonly scope?: BuiltScope;
  readonly setupSheet: string;
  /** absent in a workbook without our Setup, too */
  readonly setup?: SetupAsRead;
  /** the years that have a column, oldest first; those too that a run which stopped was adding */
  readonly years: readonly ReportingYear[];
  /** national outcomes that have a row on Outcomes or figures on Data points */
  readonly outcomeIds: readonly string[];
  /** one for each row of Scoring, "" where it has none */
  readonly activityIds: readonly RawValue[];
  /** updates of the national delivery plan that have cells, by number, and whether any has a status */
  readonly updates: readonly { readonly update: number; readonly isUsed: boolean }[];
}

/** So many updates of the delivery plan, two a year, are looked for by name; with more the sheet is read whole. */
const updatesLookedFor = 12;

/** What `standingIn` looks at, by sheet. */
export const columnsOfStanding: ReadonlyMap<string, readonly string[]> = new Map([
  ["Setup", ["Id", "Value"]],
  ["Outcomes", ["Id"]],
  ["Data points", ["Id"]],
  ["Scoring", ["Id"]],
  ["National deliverables", Array.from({ length: updatesLookedFor }, (_, at) => `Update ${at + 1} status`)],
]);

export function standingIn(state: WorkbookState): StandingScope {
  const setup = blockOf(state.sheets.get("Setup"));
  const outcomeIds = outcomesIn([
    ...columnOf(blockOf(state.sheets.get("Outcomes")), "Id"),
    ...columnOf(blockOf(state.sheets.get("Data points")), "Id"),
  ]);
  const activityIds = columnOf(blockOf(state.sheets.get("Scoring")), "Id");
  const updates = updatesIn(blockOf(state.sheets.get("National deliverables")));
  const setupSheet = state.sheets.get("Setup")?.name ?? "Setup";
  if (setup === undefined) return { setupSheet, outcomeIds, activityIds, updates, years: yearsIn(state) };
  const ids = columnOf(setup, "Id").map(String);
  const values = columnOf(setup, "Value");
  const scope = scopeFromSetup(new Map(ids.map((id, i) => [id, values[i] ?? ""])));
  return {
    setupSheet,
    outcomeIds,
    activityIds,
    updates,
    setup: setupInState(setup),
    years: yearsIn(state, scope),
    ...(scope === undefined ? {} : { scope }),
  };
}

function yearsIn(state: WorkbookState, scope?: BuiltScope): readonly ReportingYear[] {
  const tables = ["Data points", "Rates"].flatMap((name) => blockOf(state.sheets.get(name)) ?? []);
  const begun = [...state.sheets.values()].flatMap(({ head }) => readGrowthMark(head[3])?.columns ?? []);
  const marked = begun.flatMap((header) => {
    const read = readReportingYear(header);
    return read.ok && read.year === header ? [read.year] : [];
  });
  return [...new Set([...yearsAmong(tables, scope), ...marked])].sort();
}

function updatesIn(block: TableState | undefined): StandingScope["updates"] {
  return (block?.headers ?? []).flatMap((header) => {
    const update = Number(/^Update (\d+) status$/.exec(header)?.[1]);
    return update > 0 ? [{ update, isUsed: columnOf(block, header).some((cell) => cell !== "") }] : [];
  });
}

function columnOf(block: TableState | undefined, header: string): readonly RawValue[] {
  const at = block?.headers.indexOf(header) ?? -1;
  return block === undefined || at < 0 ? [] : block.body.map((row) => row[at] ?? "");
}

/**
 * A workbook keeps the area and the years that it was built for; years are added by a step of their own, never by the
 * way. The columns say which years these are: where Setup says otherwise, nothing is written. A newer add-in's workbook is
 * left alone, since this one does not know its sheets.
 */
export function conflictWith(request: BuildRequest, standing: StandingScope): Trouble | undefined {
  const { scope: built, setup, years } = standing;
  if (built === undefined) return conflictWithColumns(request, setup, years);
  const version = versionOf(built);
  if (version === "newer") return newerWorkbook(built.schemaVersion, standing.setupSheet);
  const differing = setup && differingYears(setup, built, years, addedTo(request, built));
  // a year cannot be added before the upgrade, so that one which is half added must not keep it
  if (differing !== undefined && !(version === "earlier" && differing.isOneMore)) return differing.trouble;
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

function addedTo({ moreYears, firstYear }: BuildRequest, built: BuiltScope): YearToAdd | undefined {
  if (moreYears !== true) return undefined;
  return firstYear === built.firstYear ? "next" : "previous";
}

/** Building puts back years that Setup has lost, when they are those of the columns. */
function conflictWithColumns(
  request: BuildRequest,
  setup: SetupAsRead | undefined,
  years: readonly ReportingYear[],
): Trouble | undefined {
  if (setup === undefined || years.length === 0) return undefined;
  return years[0] === request.firstYear && years.at(-1) === request.reportingYear
    ? undefined
    : unreadableYears(setup, years);
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
