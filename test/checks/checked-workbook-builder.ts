import { figuresOf, totalById } from "../../src/catalogue/figures";
import { proportionsOf } from "../../src/catalogue/proportions";
import { criteria } from "../../src/catalogue/scoring-criteria";
import type {
  ActivityRow,
  CalculatedCell,
  CheckedWorkbook,
  FigureRow,
  ProportionRow,
} from "../../src/checks/checked-workbook";
import { readCellValue, type RawValue } from "../../src/domain/cell-value";
import type { Unit } from "../../src/domain/figure";
import type { CellPlace } from "../../src/domain/finding";
import { yearFrom, type ReportingYear } from "../../src/domain/period";
import { proportionCell, proportionOf, proportionOfTotals } from "../../src/domain/proportion";
import { activityPriority, priorityCell } from "../../src/scoring/activity-priority";
import { outcomePriority } from "../../src/scoring/outcome-priority";
import { priorityOrder } from "../../src/scoring/priority-order";

/** The year before, and the year whose values the tests change. */
export const earlier = yearFrom(2023);
export const year = yearFrom(2024);

/** A calculated cell as it should not be: a value typed over its formula, or our formula showing another value. */
type Overruled = { readonly typed: RawValue } | { readonly shown: RawValue };

/** One row of Scoring; scores as typed, in the order of the criteria. */
export interface Activity {
  readonly name: string;
  readonly scores: readonly RawValue[];
  readonly outcomeId?: string;
  readonly id?: string;
  /** "LM8.1" unless given */
  readonly logicModelRow?: string;
  readonly priority?: Overruled;
  readonly orderInOutcome?: Overruled;
  readonly orderOverall?: Overruled;
  readonly outcomePriority?: Overruled;
}

/** What to change in the valid workbook, all of it in the year 2024-25. */
export interface Changes {
  /** cell contents by data point id */
  readonly figures?: Readonly<Record<string, RawValue>>;
  /** the figures are changed in the year before as well */
  readonly inBothYears?: true;
  readonly withoutFigures?: readonly string[];
  /** figures and rates that are not due yet in that year */
  readonly notDue?: readonly string[];
  readonly units?: Readonly<Record<string, Unit>>;
  readonly rates?: Readonly<Record<string, Overruled>>;
  /** all rows of Scoring, in place of the three of the worked example */
  readonly activities?: readonly Activity[];
  readonly settings?: Readonly<Record<string, RawValue>>;
  readonly withoutSettings?: readonly string[];
  readonly outcomeIds?: readonly string[];
  /** what partners said of each outcome; nothing unless given */
  readonly isPriority?: boolean;
  /** the outcome whose data points and rates there are; the eighth unless a rule is about another */
  readonly outcome?: string;
}

/** Figures that agree with each other, with the clean funnel of the worked test cases; the year before has the same. */
const validFigures: Readonly<Record<string, number>> = {
  "NI8.i": 70,
  "LE19.a": 120,
  "LE19.b": 96,
  "LE19.c": 60,
  "LE19.d": 41,
  "LE19.e": 55,
  Q3: 120,
  "REF.liberated": 180,
  "NI8.i.scotland": 1870,
  ...{ "NI1.i": 90, "NI1.ii": 60, "NI1.iii": 45 },
  ...{ "NI1.i.scotland": 4400, "NI1.ii.scotland": 2600, "NI1.iii.scotland": 2000 },
  ...{ "NI2.i": 80, "NI2.i.scotland": 3000, "REF.custody": 900 },
  ...{ "NI3.i": 110, "NI3.ii": 40, "NI3.iii": 30 },
  ...{ "NI3.i.scotland": 5500, "NI3.ii.scotland": 1300, "NI3.iii.scotland": 900 },
  ...{ "NI4.i": 75, "NI4.ii": 60 },
  ...{ "NI4.i.successful": 300, "NI4.i.ended": 400, "NI4.ii.successful": 6, "NI4.ii.ended": 10 },
  ...{ "NI5.i": 25, "NI5.i.scotland": 700 },
  ...{ "NI6.i": 35, "NI6.i.scotland": 1900, "REF.applications": 2500 },
  ...{ "LE14.a": 200, "LE14.b": 180, "LE14.c": 90 },
  ...Object.fromEntries(
    ["a", "b", "c", "d", "e"].flatMap((letter) => [
      [`LE15.${letter}.commenced`, 20],
      [`LE15.${letter}.sustained`, 15],
    ]),
  ),
  ...{ "NI7.i": 12, "NI7.i.convictions": 60, "NI7.i.all": 500 },
};

const validSettings: Readonly<Record<string, RawValue>> = {
  "basis.LE19": "not stated",
  "unit.LE19.a": "people",
  "remand.LE19.a": "no",
};

/** The printed worked example, then a row that nobody has used. */
export const validActivities: readonly Activity[] = [
  { name: "Imp activity 1", scores: [4, 1, 3, 3, 5, 2] },
  { name: "Imp activity 2", scores: [5, 2, 4, 4, 4, 5] },
  { name: "Imp activity 3", scores: [1, 1, 5, 1, 3, 4] },
  { name: "", scores: ["", "", "", "", "", ""] },
];

/** A workbook that every rule passes, with these changes. Tables start in row 6; each table has columns of its own. */
export function checkedWorkbook(changes: Changes = {}): CheckedWorkbook {
  const figureRows = buildFigures(changes);
  const settings = { ...validSettings, ...changes.settings };
  return {
    years: [earlier, year],
    figures: figureRows,
    ownParts: [],
    proportions: buildProportions(changes, figureRows),
    activities: buildActivities(changes.activities ?? validActivities),
    settings: new Map(
      Object.entries(settings)
        .filter(([id]) => !changes.withoutSettings?.includes(id))
        .map(([id, raw], i) => [id, { value: readCellValue(raw), place: at("Setup", "C", i) }]),
    ),
    outcomes: (changes.outcomeIds ?? ["O8"]).map((id, i) => ({
      id,
      place: at("Scoring", "C", i),
      isPriority: changes.isPriority,
    })),
  };
}

/** The valid workbook with its three scored activities and changes to the first of them. */
export function withFirstActivity(change: Partial<Activity>): CheckedWorkbook {
  return checkedWorkbook({
    activities: validActivities.map((activity, i) => (i === 0 ? { ...activity, ...change } : activity)),
  });
}

function at(sheet: string, column: string, index: number): CellPlace {
  return { sheet, cell: `${column}${index + 6}` };
}

function buildFigures(changes: Changes): ReadonlyMap<string, FigureRow> {
  const rows = figuresOf([changes.outcome ?? "O8"]).map(({ id, shortName, unit }, i): FigureRow => ({
    id,
    shortName,
    unit: changes.units?.[id] ?? unit,
    valueIn: (wanted) => {
      const isChanged = wanted === year || changes.inBothYears === true;
      const changed = isChanged ? changes.figures?.[id] : undefined;
      return readCellValue(changed === undefined ? (validFigures[id] ?? null) : changed);
    },
    placeOf: (wanted) => at("Data points", yearColumn(wanted), i),
    isDueIn: (wanted) => wanted !== year || changes.notDue?.includes(id) !== true,
  }));
  return new Map(rows.filter(({ id }) => !changes.withoutFigures?.includes(id)).map((row) => [row.id, row]));
}

function buildProportions(
  changes: Changes,
  figureRows: ReadonlyMap<string, FigureRow>,
): ReadonlyMap<string, ProportionRow> {
  const rows = proportionsOf([changes.outcome ?? "O8"]).map(
    ({ id, shortName, numerator, denominator }, i): ProportionRow => {
      const placeOf = (wanted: ReportingYear): CellPlace => at("Rates", yearColumn(wanted), i);
      const figure = (figureId: string, wanted: ReportingYear) =>
        figureRows.get(figureId)?.valueIn(wanted) ?? readCellValue("#N/A");
      const partsOf = (totalId: string, wanted: ReportingYear) =>
        (totalById(totalId)?.figureIds ?? []).map((id) => figure(id, wanted));
      const cellIn = (wanted: ReportingYear): CalculatedCell => {
        const own = proportionCell(
          totalById(numerator) === undefined
            ? proportionOf(figure(numerator, wanted), figure(denominator, wanted))
            : proportionOfTotals(partsOf(numerator, wanted), partsOf(denominator, wanted)),
        );
        return calculated(own, wanted === year ? changes.rates?.[id] : undefined, placeOf(wanted));
      };
      return {
        id,
        shortName,
        numerator,
        denominator,
        cellIn,
        placeOf,
        isDueIn: (wanted) => wanted !== year || changes.notDue?.includes(id) !== true,
        valueIn: (wanted) => readCellValue(cellIn(wanted).value),
      };
    },
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function buildActivities(activities: readonly Activity[]): readonly ActivityRow[] {
  const priorities = activities.map(({ scores }) => activityPriority(scores.map(readCellValue)));
  const means = priorities.map((priority) => (priority.state === "scored" ? priority.mean : undefined));
  const isUsed = ({ name, scores }: Activity): boolean => name !== "" || scores.some((raw) => raw !== "");
  const outcomeOf = (activity: Activity): string => activity.outcomeId ?? "O8";
  const overall = priorityOrder(means);
  return activities.map((activity, i): ActivityRow => {
    const used = isUsed(activity);
    const peers = [...activities.keys()].filter((k) => {
      const other = activities[k];
      return other !== undefined && isUsed(other) && outcomeOf(other) === outcomeOf(activity);
    });
    const within = priorityOrder(peers.map((k) => means[k]))[peers.indexOf(i)];
    const ofOutcome = outcomePriority(peers.flatMap((k) => priorities[k] ?? []));
    const priority = priorities[i];
    return {
      id: activity.id ?? `A8.${i + 1}`,
      name: activity.name,
      outcomeId: outcomeOf(activity),
      scores: criteria.map(({ header }, k) => ({
        header,
        value: readCellValue(activity.scores[k] ?? ""),
        place: at("Scoring", "DEFGHI"[k] ?? "", i),
      })),
      namePlace: at("Scoring", "A", i),
      logicModelRow: activity.logicModelRow ?? (used ? "LM8.1" : ""),
      priority: calculated(
        used && priority !== undefined ? priorityCell(priority) : "",
        activity.priority,
        at("Scoring", "J", i),
      ),
      orderInOutcome: calculated(within ?? "", activity.orderInOutcome, at("Scoring", "K", i)),
      orderOverall: calculated(overall[i] ?? "", activity.orderOverall, at("Scoring", "L", i)),
      outcomePriority: calculated(
        used && activity.outcomeId !== "" ? (ofOutcome.mean ?? "no complete activity") : "",
        activity.outcomePriority,
        at("Scoring", "M", i),
      ),
    };
  });
}

function calculated(own: RawValue, overruled: Overruled | undefined, place: CellPlace): CalculatedCell {
  if (overruled === undefined) return { value: own, formulaIntact: true, place };
  return "typed" in overruled
    ? { value: overruled.typed, formulaIntact: false, place }
    : { value: overruled.shown, formulaIntact: true, place };
}

function yearColumn(wanted: ReportingYear): string {
  return wanted === earlier ? "G" : "H";
}
