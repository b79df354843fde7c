import { figures } from "../../catalogue/figures";
import type { CheckedWorkbook, FigureRow } from "../../checks/checked-workbook";
import type { CellValue } from "../../domain/cell-value";
import { yearFrom, yearsBetween, type ReportingYear } from "../../domain/period";

/** Figures of so many years, in the two forms that are compared. */
export interface AreaYears {
  /** as rules see them */
  readonly workbook: CheckedWorkbook;
  /** the same, as a loop would have them: figure × year, row by row */
  readonly columns: FigureColumns;
}

export interface FigureColumns {
  readonly years: readonly ReportingYear[];
  readonly ids: readonly string[];
  readonly shortNames: readonly string[];
  /** index into `states` */
  readonly states: Uint8Array;
  readonly numbers: Float64Array;
}

/** What stands in a cell of these figures; the index is its number in `FigureColumns.states`. */
export const states = ["number", "blank", "[x]", "[z]", "[c]"] as const;

/** The longest series that a workbook can hold: 2000-01 to 2099-00. About one cell in twelve holds no number. */
export function generateAreaYears(): AreaYears {
  const years = yearsBetween(yearFrom(2000), yearFrom(2099));
  const random = numbersBetween0And1(20_240_401);
  const size = figures.length * years.length;
  const columns: FigureColumns = {
    years,
    ids: figures.map((figure) => figure.id),
    shortNames: figures.map((figure) => figure.shortName),
    states: Uint8Array.from({ length: size }, () =>
      random() < 1 / 12 ? 1 + Math.floor(random() * (states.length - 1)) : 0,
    ),
    // Falls from row to row, so that most years are in order and some are not.
    numbers: Float64Array.from({ length: size }, (_, i) =>
      Math.round((200 - 15 * Math.floor(i / years.length)) * (0.97 + 0.06 * random())),
    ),
  };
  return { columns, workbook: asRows(columns) };
}

function asRows({ years, states: cellStates, numbers }: FigureColumns): CheckedWorkbook {
  const at = new Map(years.map((year, i) => [year, i]));
  const rows = figures.map(({ id, shortName, unit }, row): FigureRow => {
    const values = years.map((_, i) =>
      valueOf(cellStates[row * years.length + i] ?? 0, numbers[row * years.length + i] ?? 0),
    );
    const places = years.map((_, i) => placeAt(row, i));
    return {
      id,
      shortName,
      unit,
      valueIn: (year) => values[at.get(year) ?? -1] ?? { state: "blank" },
      placeOf: (year) => places[at.get(year) ?? -1] ?? placeAt(row, 0),
      isDueIn: () => true,
    };
  });
  return {
    years,
    figures: new Map(rows.map((row) => [row.id, row])),
    ownParts: [],
    proportions: new Map(),
    activities: [],
    settings: new Map(),
    outcomes: [],
  };
}

function valueOf(state: number, number: number): CellValue {
  const word = states[state] ?? "number";
  if (word === "number") return { state: "number", number };
  return word === "blank" ? { state: "blank" } : { state: "code", code: word };
}

/** Where a figure would stand; rows and years count from 0. */
export function placeAt(row: number, year: number): { readonly sheet: string; readonly cell: string } {
  return { sheet: "Data points", cell: `R${row + 6}C${year + 4}` };
}

/** The same figures in every run, on every machine (a linear congruential generator). */
function numbersBetween0And1(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
