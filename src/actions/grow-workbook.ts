import { figuresOf } from "../catalogue/figures";
import { outcomes as knownOutcomes } from "../catalogue/outcomes";
import { schemaVersion } from "../catalogue/framework";
import type { CellPlace } from "../domain/finding";
import { startOf, yearsBefore, type ReportingYear } from "../domain/period";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readTables, type TableContents } from "../excel/read-tables";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import type { AdditionPlan } from "./addition-plan";
import type { BuildReport, BuildRequest, Progress } from "./build-request";
import { buildSheets, planAddition, type PlannedAddition } from "./build-workbook";
import { ourTablesIn, whyNotBuilt } from "./not-built";
import { builtScopeOf } from "./read-checked-workbook";
import { differingYears, setupInTables, withYears, yearsAmong } from "./setup-years";
import { tableRows } from "./table-rows";
import { upgradeRemarks } from "./upgrade-remarks";
import { outcomesIn, type BuiltScope } from "./workbook-scope";
import { earlierWorkbook, versionOf } from "./workbook-version";

/** What a workbook that is there can be given without losing anything that was typed. */
export type Growth =
  /** the year after the last column, which becomes the reporting year, or the one before the first */
  | { readonly kind: "year"; readonly which: "next" | "previous" }
  /** rows of national outcomes that it lacks */
  | { readonly kind: "outcomes"; readonly outcomes: readonly string[] }
  /** columns, rows and formulas that came with a newer version of the add-in */
  | { readonly kind: "upgrade" };

/** What growing would do; nothing has been written. */
export interface GrowthPlan extends AdditionPlan {
  /** how many of the sheets stay as they are */
  readonly kept: number;
  readonly firstYear: ReportingYear;
  readonly reportingYear: ReportingYear;
  /** version of the workbook as it stands, and as it will be */
  readonly versions: { readonly before: number; readonly after: number };
  /** where the first figure of a year that is added will be typed; absent for other growth */
  readonly firstFigure?: CellPlace;
}

/** More year columns than this make the sheets unreadable. */
const mostYears = 25;

/** Dry run: what would be added to which sheet. Writes nothing; two syncs. */
export async function planGrowth(growth: Growth): Promise<Result<GrowthPlan, Trouble>> {
  return runExcel(async (context) => {
    const found = await requestFor(context, growth);
    if (!found.ok) return found;
    const { request, built } = found.value;
    const { plan, kept, placeOf } = await planAddition(context, request);
    return ok({
      ...plan,
      kept,
      remarks: growth.kind === "upgrade" ? upgradeRemarks(plan.remarks) : plan.remarks,
      firstYear: request.firstYear,
      reportingYear: request.reportingYear,
      versions: { before: Number(built.schemaVersion), after: schemaVersion },
      ...(growth.kind === "year" ? firstFigureOf(growth.which, request, placeOf) : {}),
    });
  });
}

/**
 * Adds what is asked for, in place: typed values, sort orders, people's own rows and columns stay, formulas and checks
 * are extended to what is new. What says so on Setup is written last, so that a run that stopped half-way goes on.
 */
export async function growWorkbook(
  growth: Growth,
  onProgress: (progress: Progress) => void,
): Promise<Result<BuildReport, Trouble>> {
  return runExcel(async (context) => {
    const found = await requestFor(context, growth);
    if (!found.ok) return found;
    const report = await buildSheets(context, found.value.request, onProgress);
    return report.ok && growth.kind === "upgrade"
      ? ok({ ...report.value, remarks: upgradeRemarks(report.value.remarks) })
      : report;
  });
}

function firstFigureOf(
  which: "next" | "previous",
  { outcomes, firstYear, reportingYear }: BuildRequest,
  placeOf: PlannedAddition["placeOf"],
): Pick<GrowthPlan, "firstFigure"> {
  const [figure] = figuresOf(outcomes);
  if (figure === undefined) return {};
  return { firstFigure: placeOf("Data points", figure.id, which === "next" ? reportingYear : firstYear) };
}

async function requestFor(
  context: ExcelContext,
  growth: Growth,
): Promise<Result<{ readonly request: BuildRequest; readonly built: BuiltScope }, Trouble>> {
  const tables = await readTables(context, [
    { name: "CJ_Setup", withFormulas: true },
    { name: "CJ_DataPoints", withFormulas: false },
  ]);
  const built = builtScopeOf(tables);
  if (built === undefined) return trouble(whyNotBuilt(ourTablesIn(tables)));
  // a newer one is refused with the plan; of an earlier one people should see apart what the upgrade changes
  const setupSheet = tables.get("CJ_Setup")?.sheet ?? "Setup";
  if (growth.kind !== "upgrade" && versionOf(built) === "earlier")
    return trouble(earlierWorkbook(built.schemaVersion, setupSheet));
  const request = requestOf(growth, built, outcomesStanding(tables));
  const years = startOf(request.reportingYear) - startOf(request.firstYear) + 1;
  const mistyped = yearsFarOff(tables, built);
  if (mistyped !== undefined) return trouble(mistyped);
  return years > mostYears ? trouble(tooManyYears(years)) : ok({ request, built });
}

/** The plan tells any other difference; years that are far off would make a workbook too large to plan. */
function yearsFarOff(tables: ReadonlyMap<string, TableContents>, built: BuiltScope): Trouble | undefined {
  const setup = setupInTables(tables);
  const columns = yearsAmong(withYears(tables), built);
  const years = startOf(built.reportingYear) - startOf(built.firstYear) + 1;
  if (setup === undefined || (years > 0 && years <= mostYears)) return undefined;
  return differingYears(setup, built, columns)?.trouble;
}

function outcomesStanding(tables: ReadonlyMap<string, TableContents>): readonly string[] {
  const dataPoints = tables.get("CJ_DataPoints");
  return dataPoints === undefined ? [] : outcomesIn(tableRows(dataPoints).map((row) => row.raw("Id")));
}

function requestOf(growth: Growth, built: BuiltScope, standing: readonly string[]): BuildRequest {
  const { area, firstYear, reportingYear } = built;
  const unchanged: BuildRequest = { area, firstYear, reportingYear, outcomes: standing, sample: false };
  switch (growth.kind) {
    case "year":
      return {
        ...unchanged,
        moreYears: true,
        ...(growth.which === "next"
          ? { reportingYear: yearsBefore(reportingYear, -1) }
          : { firstYear: yearsBefore(firstYear, 1) }),
      };
    case "outcomes":
      return {
        ...unchanged,
        outcomes: knownOutcomes
          .map(({ id }) => id)
          .filter((id) => standing.includes(id) || growth.outcomes.includes(id)),
      };
    case "upgrade":
      return unchanged;
  }
}

function tooManyYears(years: number): Trouble {
  return {
    kind: "request-invalid",
    found: `With one more the workbook would have ${years} reporting years`,
    expected: `at most ${mostYears} years`,
    whatToDo: "Build a new workbook for the years to come; this one keeps what it holds.",
  };
}
