import { readOutcomes } from "../../src/actions/read-outcomes";
import { builtPlannerWorkbook, valueOf, type PlannerWorkbook } from "./planner-workbook";

let excel: PlannerWorkbook;
afterAll(() => excel.shutDown());

beforeAll(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8" });
});

async function changeOf(id: string): Promise<string | undefined> {
  const { outcomes } = valueOf(await readOutcomes());
  const lines = outcomes.flatMap(({ figures }) => figures);
  return lines.find((line) => line.id === id)?.change;
}

describe("the change of a figure since the year before, in words", () => {
  it.each([
    [1800, 1800, "the same as in 2023-24"],
    [1800, 1830, "up 30 on 2023-24"],
    [1800, 1770, "down 30 on 2023-24"],
  ])("of a count that goes from %s to %s", async (before, now, words) => {
    excel.put("CJ_DataPoints", "NI8.i", "2023-24", before);
    excel.put("CJ_DataPoints", "NI8.i", "2024-25", now);
    expect(await changeOf("NI8.i")).toBe(words);
  });

  it.each([
    [40, "the same as in 2023-24"],
    [41, "up 1 point on 2023-24"],
    [37, "down 3 points on 2023-24"],
  ])("of a share that goes from 40%% to %s%%", async (now, words) => {
    for (const [year, aware] of [
      ["2023-24", 40],
      ["2024-25", now],
    ] as const) {
      excel.put("CJ_DataPoints", "LE19.a", year, 100);
      excel.put("CJ_DataPoints", "LE19.b", year, aware);
    }
    expect(await changeOf("LE19.i")).toBe(words);
  });
});
