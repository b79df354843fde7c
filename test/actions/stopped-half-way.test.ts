import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addBreakdown } from "../../src/actions/add-breakdown";
import { addRow } from "../../src/actions/add-row";
import { growWorkbook } from "../../src/actions/grow-workbook";
import { breakdowns } from "../../src/catalogue/breakdowns";
import type { Result } from "../../src/domain/result";
import { describeTrouble, type Trouble } from "../../src/domain/trouble";
import type { WorkbookModel } from "../../src/workbench/model/workbook-model";
import { readXlsx } from "../../src/workbench/xlsx/read-xlsx";
import { colourIn } from "./looks-of-people";
import {
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "./planner-workbook";

const silent = (): void => undefined;

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

async function builtByVersionOne(): Promise<PlannerWorkbook> {
  const read = await readXlsx(readFileSync(join(__dirname, "../fixtures/built-by-schema-1.xlsx")));
  if (!read.ok) throw new Error(describeTrouble(read.trouble));
  return openPlannerWorkbook({ workbook: read.value });
}

const builtNow = (): Promise<PlannerWorkbook> => builtPlannerWorkbook({ sample: true });

const ways: readonly {
  readonly name: string;
  readonly open: () => Promise<PlannerWorkbook>;
  readonly run: () => Promise<Result<unknown, Trouble>>;
  /** the writes at which it is stopped: the first ones, parts of all, and always the last */
  readonly first: readonly number[];
  readonly parts: readonly number[];
}[] = [
  {
    name: "adding outcomes",
    open: builtNow,
    run: () => growWorkbook({ kind: "outcomes", outcomes: ["O1"] }, silent),
    first: [2, 3],
    parts: [0.02, 0.1, 0.5, 0.8],
  },
  {
    name: "upgrading",
    open: builtByVersionOne,
    run: () => growWorkbook({ kind: "upgrade" }, silent),
    first: [3, 5],
    parts: [0.05, 0.2, 0.5, 0.8],
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
    parts: [0.2, 0.5, 0.8],
  },
  {
    name: "adding a local outcome",
    open: builtNow,
    run: () => addRow({ additionId: "local-outcome", typed: { Outcome: "More people sing" } }, silent),
    first: [2, 3, 4, 5],
    parts: [0.2, 0.5, 0.8],
  },
  {
    name: "adding a breakdown",
    open: builtNow,
    run: () => addBreakdown({ rowIds: ["Q1"], breakdowns: breakdowns.slice(0, 1) }, silent),
    first: [2, 3, 4, 5],
    parts: [0.2, 0.5, 0.8],
  },
];

it.each(ways)(
  "$name, stopped anywhere, ends when it is asked for again like a run that did not stop, in contents, number formats, widths and looks",
  async ({ open, run, first, parts }) => {
    excel = await open();
    colourIn(excel);
    const start: WorkbookModel = structuredClone(excel.workbook);
    const writesBefore = excel.host.counters.writeActions;
    const clean = await run();
    if (!clean.ok) throw new Error(describeTrouble(clean.trouble));
    const writes = excel.host.counters.writeActions - writesBefore;
    const wanted = contentsOf(excel.workbook);
    for (const point of [...first, ...parts.map((part) => Math.floor(part * writes)), writes]) {
      excel.shutDown();
      excel = openPlannerWorkbook({ workbook: structuredClone(start) });
      excel.host.failAtAction(point);
      expect({ point, ok: (await run()).ok }).toEqual({ point, ok: false });
      const again = await run();
      expect({ point, trouble: again.ok ? "" : describeTrouble(again.trouble) }).toEqual({
        point,
        trouble: "",
      });
      expect({ point, contents: contentsOf(excel.workbook) }).toEqual({ point, contents: wanted });
    }
  },
  180_000,
);
