import { readOutcomes } from "../../src/actions/read-outcomes";
import type { OutcomeReport } from "../../src/actions/outcome-report";
import { add } from "./adding-rows";
import { builtPlannerWorkbook, valueOf, workbookOfVersion, type PlannerWorkbook } from "./planner-workbook";

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

async function outcome(id: string): Promise<OutcomeReport | undefined> {
  return valueOf(await readOutcomes()).outcomes.find((found) => found.id === id);
}

describe("the figures of an outcome", () => {
  it("are the indicators that vote on it, the partnership's own among them, each by its own words", async () => {
    await add("local-outcome", { Outcome: "More people move into work" });
    const own = { Unit: "people", "Better when": "lower" };
    await add("data-point", { ...own, "Data point": "People out of work", Outcome: "LO1" });
    await add("data-point", { ...own, "Data point": "People turned away", Outcome: "O8" });
    await add("data-point", {
      ...own,
      "Data point": "People in the area",
      Outcome: "O8",
      "Better when": "context only",
    });
    const figures = [90, 91, 95, 92, 40];
    ["2020-21", "2021-22", "2022-23", "2023-24", "2024-25"].forEach((year, i) =>
      excel.put("CJ_DataPoints", "OWN1", year, figures[i] ?? null),
    );
    excel.put("CJ_DataPoints", "OWN1", "Short name", null);
    const local = await outcome("LO1");
    expect(local?.suggestion.why).toBe("Green – OWN1 Green: 1 of 1 assessed");
    expect(local?.figures).toMatchObject([
      {
        id: "OWN1",
        name: "People out of work",
        latest: "40 in 2024-25",
        change: "down 52 on 2023-24",
        status: { status: "Green" },
      },
    ]);
    expect(local?.charts).toEqual([]);
    const national = (await outcome("O8"))?.figures.map(({ id }) => id);
    expect(national).toEqual(expect.arrayContaining(["NI8.i", "OWN2", "LE19.i"]));
    expect(national).not.toContain("OWN3");
    expect(national).not.toContain("LE19.a");
  });
});

describe("the charts of an outcome in a workbook of version 2, which does not say of which outcome they are", () => {
  it("are found by what they draw", async () => {
    excel.shutDown();
    excel = await workbookOfVersion(2);
    const charts = (await outcome("O8"))?.charts;
    expect(charts).not.toHaveLength(0);
    expect(charts?.every(({ place }) => place?.sheet === "Charts")).toBe(true);
  });
});
