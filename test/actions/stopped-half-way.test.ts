import { isDeepStrictEqual } from "node:util";
import { addBreakdown } from "../../src/actions/add-breakdown";
import { addRow } from "../../src/actions/add-row";
import { growWorkbook, type Growth } from "../../src/actions/grow-workbook";
import { makeSheet } from "../../src/actions/make-sheet";
import { breakdowns } from "../../src/catalogue/breakdowns";
import type { Result } from "../../src/domain/result";
import type { Trouble } from "../../src/domain/trouble";
import type { WorkbookModel } from "../../src/workbench/model/workbook-model";
import { filtersThatHideAmiss, filterHalf } from "./lived-in-workbook";
import { colourIn } from "./looks-of-people";
import {
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  valueOf,
  workbookOfVersion,
  type PlannerWorkbook,
} from "./planner-workbook";

const silent = (): void => undefined;

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const builtNow = (): Promise<PlannerWorkbook> => builtPlannerWorkbook({ sample: true });

/** With filters that hide rows of ours, which a run that stops has to put back. */
async function filtered(): Promise<PlannerWorkbook> {
  const opened = await builtNow();
  for (const [table, header] of [
    ["CJ_DataPoints", "Kind"],
    ["CJ_DataChecks", "2024-25"],
  ] as const)
    filterHalf(opened, table, header);
  return opened;
}

const growing = (growth: Growth) => (): Promise<Result<unknown, Trouble>> => growWorkbook(growth, silent);

const ways: readonly {
  readonly name: string;
  readonly open: () => Promise<PlannerWorkbook>;
  readonly run: () => Promise<Result<unknown, Trouble>>;
  /** the writes at which it is stopped: the first ones, parts of all, and always the last */
  readonly first: readonly number[];
  readonly parts: readonly number[];
  /** filters that are put back after all that has to be written */
  readonly filters?: number;
}[] = [
  {
    name: "adding a year",
    open: filtered,
    run: growing({ kind: "year", which: "next" }),
    // the first column: after the mark, the column, its header's format and its header; then spread over all
    first: [1, 2, 3, 4, 5],
    parts: [0.3, 0.7],
    filters: 2,
  },
  {
    name: "adding outcomes",
    open: builtNow,
    run: growing({ kind: "outcomes", outcomes: ["O1"] }),
    first: [2, 3],
    parts: [0.1, 0.6],
  },
  {
    name: "upgrading",
    open: () => workbookOfVersion(1),
    run: growing({ kind: "upgrade" }),
    first: [3],
    parts: [0.05, 0.5],
  },
  {
    name: "adding a data point whose name reads like a date",
    open: builtNow,
    run: () =>
      addRow(
        {
          additionId: "data-point",
          typed: { "Data point": "May 2024", Outcome: "O8", Unit: "people", "Better when": "higher" },
        },
        silent,
      ),
    first: [2, 3, 4, 5],
    parts: [0.5],
  },
  {
    name: "adding a local outcome",
    open: builtNow,
    run: () => addRow({ additionId: "local-outcome", typed: { Outcome: "More people sing" } }, silent),
    first: [1, 3, 5],
    parts: [0.5],
  },
  {
    name: "adding a breakdown",
    open: builtNow,
    run: () => addBreakdown({ rowIds: ["Q1"], breakdowns: breakdowns.slice(0, 1) }, silent),
    first: [2, 4],
    parts: [0.5],
  },
  {
    name: "making the Charts sheet",
    open: builtNow,
    run: () => makeSheet("Charts", silent),
    // in each stretch: sheet, table, formulas, looks, charts, the line on the Cover
    first: [2],
    parts: [0.3, 0.6, 0.85],
  },
];

it.each(ways)(
  "$name, stopped anywhere, ends when it is asked for again like a run that did not stop, in contents, number formats, widths, looks and filters",
  async ({ open, run, first, parts, filters = 0 }) => {
    excel = await open();
    colourIn(excel);
    const start: WorkbookModel = structuredClone(excel.workbook);
    const writesBefore = excel.host.counters.writeActions;
    valueOf(await run());
    const writes = excel.host.counters.writeActions - writesBefore - filters;
    const wanted = plainContents();
    for (const point of [...first, ...parts.map((part) => Math.floor(part * writes)), writes]) {
      excel.shutDown();
      excel = openPlannerWorkbook({ workbook: structuredClone(start) });
      excel.host.failAtAction(point);
      expect({ point, ok: (await run()).ok }).toEqual({ point, ok: false });
      if (filters > 0) expect({ point, amiss: filtersThatHideAmiss(excel) }).toEqual({ point, amiss: [] });
      const again = await run();
      expect({ point, trouble: again.ok ? undefined : again.trouble }).toEqual({ point, trouble: undefined });
      expect(excel.host.counters.writesAcrossHiddenRows).toBe(0);
      const contents = plainContents();
      // the matcher shows where they differ, but is far slower to say that they do not
      if (!isDeepStrictEqual(contents, wanted))
        expect({ point, contents }).toEqual({ point, contents: wanted });
    }
  },
);

/** Without properties that are there and undefined, which are no difference. */
function plainContents(): unknown {
  return JSON.parse(JSON.stringify(contentsOf(excel.workbook)));
}
