import { buildWorkbook } from "../../src/actions/build-workbook";
import type { BuildRequest } from "../../src/actions/build-request";
import { formulasAmiss, renamedHeaders, wordsOfOurs } from "./as-declared";
import {
  arrangementOf,
  filtersThatHideAmiss,
  liveIn,
  livedInWorkbook,
  type Arrangement,
} from "./lived-in-workbook";
import { buildRequest, valueOf, workbookOfVersion, type PlannerWorkbook } from "./planner-workbook";
import { errorValues } from "../agreement/formula-differences";
import {
  appearedCells,
  cellsByPlace,
  changedFormats,
  lostCells,
  withoutBorders,
  type PlacedCell,
} from "./typed-cells";
import { upgrading, waysToGrow, type Change, type WayToGrow } from "./ways-to-grow";

/*
 * Each way of growing, on a workbook in which people have filled, sorted, filtered, coloured and renamed what they could:
 * whatever they typed is where it was and looks as it did, and what the dry run said is what happened.
 */

type Cells = ReadonlyMap<string, PlacedCell>;

const asBuilt = buildRequest({ outcomes: "8", firstYear: "2020-21" });

let excel: PlannerWorkbook;

/** What the workbook held before, and what one way of growing has made of it. */
interface Grown {
  readonly before: Cells;
  readonly after: Cells;
  readonly arrangedBefore: readonly Arrangement[];
  readonly planned: readonly Change[];
}

async function grow({ plan, run }: Pick<WayToGrow, "plan" | "run">): Promise<Grown> {
  const before = cellsByPlace(excel.workbook);
  const arrangedBefore = arrangementOf(excel.workbook);
  const { counters } = excel.host;
  counters.reset();
  const planned = await plan(excel.workbook);
  expect(counters.writeActions).toBe(0);
  valueOf(await run());
  expect(counters.writesAcrossHiddenRows).toBe(0);
  return { before, after: cellsByPlace(excel.workbook), arrangedBefore, planned };
}

/**
 * What happened to each table that holds something else now, counted in the cells themselves. Of a table whose cells are as
 * they were it counts when its drop-downs were renewed; those that list another sheet follow its rows by themselves, so it
 * is asked only where the dry run says that something changes.
 */
function happened({ before, after, arrangedBefore, planned }: Grown): readonly Required<Change>[] {
  const cells = new Map<string, number>();
  for (const [place, { content }] of after) {
    const table = place.slice(0, place.indexOf(" | "));
    if (before.get(place)?.content !== content) cells.set(table, (cells.get(table) ?? 0) + 1);
  }
  return arrangementOf(excel.workbook)
    .filter(({ table, dropDowns }) => {
      const stood = arrangedBefore.find((one) => one.table === table);
      const isSaid = planned.some((change) => change.table === table);
      return cells.has(table) || (isSaid && dropDowns !== stood?.dropDowns);
    })
    .map(({ table, rows, headers }) => {
      const stood = arrangedBefore.find((one) => one.table === table);
      return {
        table,
        rows: rows.length - (stood?.rows.length ?? 0),
        columns: headers.length - (stood?.headers.length ?? 0),
        cells: cells.get(table) ?? 0,
      };
    });
}

function expectAsPlanned(grown: Grown): void {
  const byTable = (changes: readonly Change[]): readonly Change[] =>
    [...changes].sort((a, b) => a.table.localeCompare(b.table));
  const actual = happened(grown).map(({ cells, ...change }) => {
    const counts = grown.planned.some(
      ({ table, cells: said }) => table === change.table && said !== undefined,
    );
    return counts ? { ...change, cells } : change;
  });
  expect(byTable(actual)).toEqual(byTable(grown.planned));
}

/** Rows and columns that were there follow each other as before, as wide as before and under the same filters. */
function expectArrangedAsBefore({ arrangedBefore }: Grown, renamed = new Map<string, string>()): void {
  const now = new Map(arrangementOf(excel.workbook).map((one) => [one.table, one]));
  const kept = arrangedBefore.map(({ table, sheet, rows, headers, widths, filters }) => {
    const is = now.get(table);
    const wanted = headers.map((header) =>
      is?.headers.includes(header) === true ? header : (renamed.get(`${table} | ${header}`) ?? header),
    );
    const [stoodRows, stoodHeaders] = [new Set(rows), new Set(wanted)];
    return {
      wanted: { table, sheet, rows, headers: wanted, widths: [...widths.values()], filters },
      found: {
        table,
        sheet: is?.sheet,
        rows: is?.rows.filter((row) => stoodRows.has(row)),
        headers: is?.headers.filter((header) => stoodHeaders.has(header)),
        widths: wanted.map((header) => is?.widths.get(header)),
        filters: is?.filters,
      },
    };
  });
  expect(kept.map(({ found }) => found)).toEqual(kept.map(({ wanted }) => wanted));
  expect(filtersThatHideAmiss(excel)).toEqual([]);
}

/** @param ask the same growth, or a build of what the workbook holds now */
async function expectNothingLeftToWrite(ask: () => Promise<unknown>): Promise<void> {
  const writes = excel.host.counters.writeActions;
  await ask();
  expect(excel.host.counters.writeActions - writes).toBe(0);
}

const placeOf = (told: string): string => told.split(": ")[0] ?? "";

describe("on a workbook of every sheet, one after the other", () => {
  let scope: BuildRequest = asBuilt;

  beforeAll(async () => {
    excel = await livedInWorkbook();
  });
  afterAll(() => excel.shutDown());

  it.each(waysToGrow)(
    "$name keeps what was typed, does what its dry run says, and does it once",
    async (way) => {
      way.prepare?.(excel);
      const grown = await grow(way);
      scope = way.scope?.(scope) ?? scope;
      const { before, after } = grown;
      expect(lostCells(before, after).map(placeOf)).toEqual(way.replaces ?? []);
      expect(appearedCells(before, after).filter((told) => way.fills?.test(told) !== true)).toEqual([]);
      expect(changedFormats(before, after)).toEqual([]);
      expectArrangedAsBefore(grown);
      expectAsPlanned(grown);
      expect(formulasAmiss(excel.workbook, scope)).toEqual([]);
      await expectNothingLeftToWrite(async () =>
        valueOf(await (way.again?.() ?? buildWorkbook(scope, () => undefined))),
      );
    },
  );

  it("holds no error value in the end, whatever was typed, filtered, sorted and added on the way", () => {
    excel.calculation.recalculate();
    expect(errorValues(excel.workbook)).toEqual([]);
  });
});

describe.each([1, 2] as const)("upgrading a workbook of schema version %s", (version) => {
  afterEach(() => excel.shutDown());

  it("keeps what was typed, in rows of people's own their words too, does what its dry run says, and does it once", async () => {
    excel = await workbookOfVersion(version);
    await liveIn(excel);
    const way = upgrading();
    const grown = await grow(way);
    const renamed = renamedHeaders(asBuilt);
    const before = underNewHeaders(grown, renamed);
    const isOurs = wordsOfOurs(asBuilt);
    const lost = lostCells(before, grown.after).filter((told) => !isOurs(placeOf(told)));
    expect(lost.map(placeOf)).toEqual(["CJ_Setup | schemaVersion | Value"]);
    // no version 2 said what is done on Partners
    expect(appearedCells(before, grown.after)).toEqual(
      version === 2 ? ["CJ_Cover | Partners | What to do there: Say who takes part; add your own"] : [],
    );
    expect(changedFormats(withoutBorders(before), withoutBorders(grown.after))).toEqual([]);
    expect(formulasAmiss(excel.workbook, asBuilt)).toEqual([]);
    expectArrangedAsBefore(grown, new Map(renamed));
    expectAsPlanned(grown);
    await expectNothingLeftToWrite(async () => valueOf(await way.again()));
    excel.calculation.recalculate();
    expect(errorValues(excel.workbook)).toEqual([]);
  });
});

/** The cells as they stood, under the headers that their columns have now. */
function underNewHeaders({ before, after }: Grown, renamed: ReadonlyMap<string, string>): Cells {
  return new Map(
    [...before].map(([place, cell]) => {
      const [table = "", row = "", header = ""] = place.split(" | ");
      const now = renamed.get(`${table} | ${header}`);
      return [now === undefined || after.has(place) ? place : `${table} | ${row} | ${now}`, cell];
    }),
  );
}
