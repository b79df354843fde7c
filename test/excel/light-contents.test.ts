import { workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { CellNotRead } from "../../src/excel/light-contents";
import { readAndDecide } from "../../src/excel/read-and-decide";
import { readState, type SheetsToRead } from "../../src/excel/read-state";
import type { TableState, WorkbookState } from "../../src/excel/workbook-state";
import {
  buildRequest,
  builtPlannerWorkbook,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "../actions/planner-workbook";

const request = buildRequest();
const blueprint = workbookBlueprint({ ...request, outcomeIds: request.outcomes });
const onlyValues: SheetsToRead = { whole: ["Cover"], columns: new Map([["Setup", ["Value", "No such"]]]) };

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook();
});
afterAll(() => excel.shutDown());

function read(toRead?: SheetsToRead): Promise<WorkbookState> {
  return Excel.run((context) => readState(context, blueprint, toRead));
}

function setupIn({ sheets }: WorkbookState): TableState {
  const table = sheets.get("Setup")?.table;
  if (table === undefined) throw new Error("no table CJ_Setup");
  return table;
}

function columnOf({ headers, body }: TableState, header: string): readonly unknown[] {
  return body.map((row) => row[headers.indexOf(header)]);
}

describe("a table that is read lightly", () => {
  it("has its place, its headers, its ids and the columns that are asked for, and costs a fraction", async () => {
    excel.host.counters.reset();
    const whole = await read();
    const wholeBytes = excel.host.counters.responseBytes;
    excel.host.counters.reset();
    const light = await read(onlyValues);
    expect(excel.host.counters.syncs).toBe(1);
    expect(excel.host.counters.responseBytes).toBeLessThan(wholeBytes / 5);
    const { body, ...besides } = setupIn(light);
    const { body: wholeBody, ...wholeBesides } = setupIn(whole);
    expect(besides).toEqual(wholeBesides);
    expect(body).toHaveLength(wholeBody.length);
    for (const header of ["Id", "Value"])
      expect(columnOf(setupIn(light), header)).toEqual(columnOf(setupIn(whole), header));
    expect(columnOf(setupIn(light), "Value")).toContain("Fife");
    expect(light.sheets.get("Cover")).toEqual(whole.sheets.get("Cover"));
  });

  it("throws where a cell of any other column is looked at, however that is done", async () => {
    const { headers, body } = setupIn(await read(onlyValues));
    const [row = []] = body;
    const message = "CJ_Setup[Default] was looked at but not read";
    expect(() => row[headers.indexOf("Default")]).toThrow(message);
    expect(() => row.at(headers.indexOf("Default"))).toThrow(message);
    const copies = [
      () => [...row],
      () => row.map(String),
      () => row.includes("x"),
      () => JSON.stringify(row),
    ];
    for (const copy of copies) expect(copy).toThrow(CellNotRead);
  });

  it("is the same in an Excel that answers with little at once", async () => {
    const wide = setupIn(await read(onlyValues));
    const narrow = openPlannerWorkbook({
      workbook: structuredClone(excel.workbook),
      payloadLimitBytes: 30_000,
    });
    try {
      const light = setupIn(await read(onlyValues));
      expect(narrow.host.counters.syncs).toBeGreaterThan(1);
      for (const header of ["Id", "Value"]) expect(columnOf(light, header)).toEqual(columnOf(wide, header));
    } finally {
      narrow.shutDown();
    }
  });
});

describe("a decision on sheets that are read lightly", () => {
  it("is made again on whole ones where it looks at a cell that was not read", async () => {
    excel.host.counters.reset();
    const sources = await Excel.run((context) =>
      readAndDecide(context, blueprint, onlyValues, (state) => columnOf(setupIn(state), "Default")),
    );
    expect(sources).toEqual(columnOf(setupIn(await read()), "Default"));
    expect(excel.host.counters.syncs).toBe(3);
  });

  it("is not made again where it fails for another reason", async () => {
    let decisions = 0;
    const decide = (): never => {
      decisions += 1;
      throw new Error("a fault of ours");
    };
    const deciding = Excel.run((context) => readAndDecide(context, blueprint, onlyValues, decide));
    await expect(deciding).rejects.toThrow("a fault of ours");
    expect(decisions).toBe(1);
  });
});
