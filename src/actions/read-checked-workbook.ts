import { yearsNotDue } from "../blueprint/formulas/years-not-due";
import { workbookBlueprint } from "../blueprint/workbook-blueprint";
import { formulaOf, type SheetBlueprint } from "../blueprint/blueprint";
import { criteria, priorityHeader } from "../catalogue/scoring-criteria";
import { figureById, figuresOf, totals } from "../catalogue/figures";
import { proportionsOf } from "../catalogue/proportions";
import type {
  ActivityRow,
  CalculatedCell,
  CheckedWorkbook,
  FigureRow,
  OwnPart,
  ProportionRow,
  YearRow,
} from "../checks/checked-workbook";
import { yearsBetween, type ReportingYear } from "../domain/period";
import { isUnit, type Figure, type Proportion } from "../domain/figure";
import type { TableContents } from "../excel/read-tables";
import { sameFormula } from "../excel/same-formula";
import { rowsById, tableRows, type TableRow } from "./table-rows";
import { outcomesIn, scopeFromSetup, scopeToCheck, type BuiltScope } from "./workbook-scope";
import { versionOf } from "./workbook-version";

/** The tables that rules look at, and whether their formulas are read too. */
export const checkedTables = [
  { name: "CJ_Setup", withFormulas: true },
  { name: "CJ_DataPoints", withFormulas: true },
  { name: "CJ_Rates", withFormulas: true },
  { name: "CJ_Scoring", withFormulas: true },
] as const;

/** Tables that are looked at when they are there: only their formulas and rows are judged. */
export const tablesBeside = [
  { name: "CJ_DataChecks", withFormulas: true },
  { name: "CJ_Outcomes", withFormulas: true },
  { name: "CJ_LocalEvidence", withFormulas: true },
  // of a later sheet, only what Scoring names is looked for
  { name: "CJ_LogicModel", withFormulas: false, column: "Id" },
  // of the others, only what they say of themselves
  { name: "CJ_DemographicProfile", withFormulas: false, column: "Check" },
  { name: "CJ_NeedsProfile", withFormulas: false, column: "Check" },
  { name: "CJ_NationalDeliverables", withFormulas: false, column: "Check" },
  { name: "CJ_ImpactAndEffort", withFormulas: false, column: "Axes" },
] as const;

/** The tables that were read whole: of the others nobody can say which columns or formulas they have. */
export function readWhole(tables: ReadonlyMap<string, TableContents>): ReadonlyMap<string, TableContents> {
  const inPart = new Set(tablesBeside.flatMap((table) => ("column" in table ? [table.name as string] : [])));
  return new Map([...tables].filter(([name]) => !inPart.has(name)));
}

/** What Setup says the workbook is for; undefined when it does not say for which years. */
export function builtScopeOf(tables: ReadonlyMap<string, TableContents>): BuiltScope | undefined {
  const setup = tables.get("CJ_Setup");
  return setup === undefined ? undefined : scopeFromSetup(rowsById(setup));
}

/** While Setup says so, every sheet is headed as a sample: one that is made now holds its part of it. */
export function holdsInventedFigures(tables: ReadonlyMap<string, TableContents>): boolean {
  const setup = tables.get("CJ_Setup");
  return setup !== undefined && rowsById(setup).get("sampleFigures") === "yes";
}

/** Everything that rules look at, from the tables as read. */
export function checkedWorkbook(
  tables: ReadonlyMap<string, TableContents>,
  built: BuiltScope,
): CheckedWorkbook {
  const setup = tables.get("CJ_Setup");
  const years = yearsBetween(built.firstYear, built.reportingYear);
  const dataPoints = rowsOf(tables, "CJ_DataPoints");
  const outcomeIds = outcomesOf(tables);
  const declared = declaredSheets(tables, built);
  const isOfThisVersion = versionOf(built) === "same";
  const isIntact = (tableName: string) => (isOfThisVersion ? intactness(declared, tableName) : isAnyFormula);
  // a rate without a row was lost, unless it came with a later version
  const lostRates = isOfThisVersion ? proportionsOf(outcomeIds) : [];
  const decided = new Map(
    rowsOf(tables, "CJ_Outcomes").map((row) => [row.text("Id"), row.text("Priority").toLowerCase()]),
  );
  const scoringRows = rowsOf(tables, "CJ_Scoring");
  return {
    years,
    figures: new Map([
      ...figuresOf(outcomeIds).map((figure) => [figure.id, lostFigure(figure, tables)] as const),
      ...dataPoints.flatMap((row) => entry(figureRow(row))),
    ]),
    ownParts: dataPoints.flatMap(ownPart),
    proportions: new Map([
      ...lostRates.map((proportion) => [proportion.id, lostProportion(proportion, tables)] as const),
      ...rowsOf(tables, "CJ_Rates").flatMap((row) => entry(proportionRow(row, isIntact("CJ_Rates")))),
    ]),
    activities: scoringRows.map((row) => activityRow(row, isIntact("CJ_Scoring"))),
    settings: new Map(
      (setup === undefined ? [] : tableRows(setup)).map((row) => [
        row.text("Id"),
        { value: row.value("Value"), place: row.place("Value") },
      ]),
    ),
    outcomes: outcomeIds.map((id) => ({
      id,
      place: scoringRows.find((row) => row.text("Outcome") === id)?.place("Outcome") ?? {
        sheet: "Scoring",
        cell: "A5",
      },
      isPriority: decisionOf(decided.get(id)),
    })),
  };
}

/** The outcomes that the workbook was built for. */
function outcomesOf(tables: ReadonlyMap<string, TableContents>): readonly string[] {
  return outcomesIn(rowsOf(tables, "CJ_DataPoints").map((row) => row.raw("Id")));
}

/** What was declared for this workbook: the sheets that its tables are held to. */
export function declaredSheets(
  tables: ReadonlyMap<string, TableContents>,
  built: BuiltScope,
): readonly SheetBlueprint[] {
  return workbookBlueprint(scopeToCheck(built, outcomesOf(tables))).sheets;
}

/** A data point whose row is gone: nothing about it can be tested; the finding about the row says why. */
function lostFigure(figure: Figure, tables: ReadonlyMap<string, TableContents>): FigureRow {
  return { ...lostRow(figure, "CJ_DataPoints", tables), unit: figure.unit };
}

function lostProportion(proportion: Proportion, tables: ReadonlyMap<string, TableContents>): ProportionRow {
  const row = lostRow(proportion, "CJ_Rates", tables);
  return {
    ...row,
    numerator: proportion.numerator,
    denominator: proportion.denominator,
    cellIn: (year) => ({ value: "", formulaIntact: false, place: row.placeOf(year) }),
  };
}

function lostRow(
  { id, shortName }: Pick<Figure, "id" | "shortName">,
  tableName: string,
  tables: ReadonlyMap<string, TableContents>,
): YearRow {
  const table = tables.get(tableName);
  return {
    id,
    shortName,
    valueIn: () => ({ state: "blank" }),
    placeOf: (year) => ({
      sheet: table?.sheet ?? "",
      cell: table?.headerAddressOf(Math.max(0, table.headers.indexOf(year))) ?? "A1",
    }),
    isDueIn: () => true,
  };
}

/** Of two rows with the same id the first counts, as MATCH finds it. */
function entry<T extends { readonly id: string }>(row: T): readonly (readonly [string, T])[] {
  return row.id === "" ? [] : [[row.id, row]];
}

function rowsOf(tables: ReadonlyMap<string, TableContents>, name: string): readonly TableRow[] {
  const table = tables.get(name);
  if (table === undefined) return [];
  const seen = new Set<string>();
  return tableRows(table).filter((row) => {
    const id = row.text("Id");
    if (id !== "" && seen.has(id)) return name === "CJ_Scoring"; // a copied activity counts as its own row
    seen.add(id);
    return true;
  });
}

function figureRow(row: TableRow): FigureRow {
  const id = row.text("Id");
  const unit = row.text("Unit").toLowerCase(); // Excel compares without regard to case
  return {
    id,
    shortName: row.text("Short name") || (figureById(id)?.shortName ?? id),
    unit: isUnit(unit) ? unit : figureById(id)?.unit,
    valueIn: (year) => row.value(year),
    placeOf: (year) => row.place(year),
    isDueIn: isDueIn(row),
  };
}

/** Other rows of people's own are judged like ours, or not at all where they have no id. */
function ownPart(row: TableRow): readonly OwnPart[] {
  const total = totals.find(({ id }) => id.toLowerCase() === String(row.raw("Part of")).toLowerCase());
  if (total === undefined || figureById(row.text("Id")) !== undefined) return [];
  const figure = figureRow(row);
  const shortName = figure.shortName || row.text("Data point") || "A row without an id";
  return [{ ...figure, shortName, partOf: total.id }];
}

/** As the sheet itself says, from Years behind, the start of the series and the label. */
function isDueIn(row: TableRow): (year: ReportingYear) => boolean {
  return (year) => !row.text(yearsNotDue).includes(year);
}

type IsIntact = (header: string, formula: string | undefined, id: string) => boolean;

function proportionRow(row: TableRow, isIntact: IsIntact): ProportionRow {
  return {
    id: row.text("Id"),
    shortName: row.text("Short name"),
    numerator: row.text("Numerator"),
    denominator: row.text("Denominator"),
    valueIn: (year) => row.value(year),
    placeOf: (year) => row.place(year),
    isDueIn: isDueIn(row),
    cellIn: (year) => calculated(row, year, isIntact),
  };
}

function activityRow(row: TableRow, isIntact: IsIntact): ActivityRow {
  return {
    id: row.text("Id"),
    name: row.text("Improvement activity"),
    outcomeId: row.text("Outcome"),
    scores: criteria.map(({ header }) => ({ header, value: row.value(header), place: row.place(header) })),
    namePlace: row.place("Improvement activity"),
    logicModelRow: row.text("Logic model row"),
    priority: calculated(row, priorityHeader, isIntact),
    orderInOutcome: calculated(row, "Order in outcome", isIntact),
    orderOverall: calculated(row, "Order overall", isIntact),
    outcomePriority: calculated(row, "Outcome priority", isIntact),
  };
}

function calculated(row: TableRow, header: string, isIntact: IsIntact): CalculatedCell {
  return {
    value: row.raw(header),
    formulaIntact: isIntact(header, row.formula(header), row.text("Id")),
    place: row.place(header),
  };
}

/** What Outcomes says of an outcome's priority: yes, no or nothing yet. */
function decisionOf(word: string | undefined): boolean | undefined {
  return word === "yes" ? true : word === "no" ? false : undefined;
}

/** Another version wrote other formulas; what they give is judged all the same. */
const isAnyFormula: IsIntact = (_, formula) => formula !== undefined;

/** Whether a formula is the one that the blueprint declares for the cell; rows that people added have those of their column. */
function intactness(declared: readonly SheetBlueprint[], tableName: string): IsIntact {
  const table = declared.find((sheet) => sheet.table.name === tableName)?.table;
  const columns = new Map((table?.columns ?? []).map((column) => [column.header, column]));
  const rows = new Map((table?.rows ?? []).map((row) => [row.key, row]));
  return (header, formula, id) => {
    const column = columns.get(header);
    const row = rows.get(id);
    if (column === undefined) return false;
    const wanted = row === undefined ? (column.formula ?? null) : formulaOf(column, row);
    return wanted !== null && formula !== undefined && sameFormula(formula, wanted, tableName);
  };
}
