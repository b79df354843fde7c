import { addBreakdown } from "../../src/actions/add-breakdown";
import { growWorkbook, planGrowth, type Growth } from "../../src/actions/grow-workbook";
import { breakdowns } from "../../src/catalogue/breakdowns";
import { parseArea } from "../../src/workbench/model/address";
import { findTable } from "../../src/workbench/model/workbook-model";
import { deleteRow } from "./own-rows-and-columns";
import { builtPlannerWorkbook, openPlannerWorkbook, valueOf, type PlannerWorkbook } from "./planner-workbook";
import { rowNames } from "./typed-cells";

const silent = (): void => undefined;
const nextYear: Growth = { kind: "year", which: "next" };
const outcome1: Growth = { kind: "outcomes", outcomes: ["O1"] };

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

async function stoppedAt(point: number, growth: Growth): Promise<void> {
  excel = await builtPlannerWorkbook({ sample: true });
  excel.host.failAtAction(point);
  expect((await growWorkbook(growth, silent)).ok).toBe(false);
}

/** Types a formula as a person does, without "=". */
function typeFormula(tableName: string, id: string, header: string, formula: string): void {
  const { sheet } = findTable(excel.workbook, tableName) ?? {};
  const area = parseArea(excel.addressBy(tableName, id, header));
  if (sheet === undefined || area === undefined) throw new Error(`no cell ${tableName} ${id} ${header}`);
  excel.edits.setContents(sheet, area, [[{ kind: "formula", formula }]], "person");
}

const shown = (id: string, header: string): unknown => excel.showBy("CJ_DataPoints", id, header);

async function repeated(growth: Growth): Promise<readonly string[]> {
  const { remarks } = valueOf(await planGrowth(growth));
  expect(valueOf(await growWorkbook(growth, silent)).remarks).toEqual(remarks);
  return remarks;
}

describe("what happens between a run that stopped and its repeat", () => {
  it("keeps a formula typed into a year of which only the first column was added", async () => {
    await stoppedAt(12, nextYear);
    typeFormula("CJ_DataPoints", "LE19.a", "2025-26", "1200+34");
    expect(await repeated(nextYear)).toEqual([]);
    expect(shown("LE19.a", "2025-26")).toBe(1234);
  });

  it("keeps formulas typed into a year that was half added, but none that Excel spread over its column", async () => {
    await stoppedAt(400, nextYear);
    typeFormula("CJ_DataPoints", "LE19.a", "2025-26", "1200+34");
    typeFormula("CJ_DemographicProfile", "Q1", "2025-26", "5*6");
    // that of the questions answered in words
    typeFormula("CJ_DemographicProfile", "Q2", "2025-26", '"in words"');
    expect(await repeated(nextYear)).toEqual([]);
    expect(shown("LE19.a", "2025-26")).toBe(1234);
    expect(excel.showBy("CJ_DemographicProfile", "Q1", "2025-26")).toBe(30);
    expect(excel.showBy("CJ_DemographicProfile", "Q2", "2025-26")).toBeNull();
  });

  it("keeps a formula typed into a row that is being added", async () => {
    await stoppedAt(200, outcome1);
    typeFormula("CJ_DataPoints", "NI1.i", "2024-25", "1200+34");
    expect(await repeated(outcome1)).toEqual([]);
    expect(shown("NI1.i", "2024-25")).toBe(1234);
  });

  it.each([3, 18])(
    "never says of rows that were only being added that they are put back: write %i",
    async (point) => {
      await stoppedAt(point, outcome1);
      const start = structuredClone(excel.workbook);
      const grouped = valueOf(
        await addBreakdown({ rowIds: ["Q1"], breakdowns: breakdowns.slice(0, 1) }, silent),
      );
      expect(grouped.remarks).toEqual([]);
      excel.shutDown();
      excel = openPlannerWorkbook({ workbook: start });
      expect(await repeated(outcome1)).toEqual([]);
    },
  );

  it("says it still of a row that somebody deleted", async () => {
    await stoppedAt(3, outcome1);
    const { sheet, table } = findTable(excel.workbook, "CJ_DataPoints") ?? {};
    if (sheet === undefined || table === undefined) throw new Error("no table CJ_DataPoints");
    deleteRow(excel, "CJ_DataPoints", rowNames(sheet, table).indexOf("NI8.i"));
    expect(await repeated(outcome1)).toEqual([
      "Data points lacks the row NI8.i of ours, which is put back, without what was typed in it.",
    ]);
  });
});
