import fc from "fast-check";
import { workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { figures } from "../../src/catalogue/figures";
import { judgements, localEvidence } from "../../src/catalogue/local-evidence";
import { outcomes } from "../../src/catalogue/outcomes";
import { proportions } from "../../src/catalogue/proportions";
import { activitiesPerOutcome, criteria } from "../../src/catalogue/scoring-criteria";
import { defaultThresholds } from "../../src/catalogue/thresholds";
import { yearFrom, yearsBetween } from "../../src/domain/period";
import type { Status } from "../../src/domain/status";
import { readTables } from "../../src/excel/read-tables";
import { indicatorVote, outcomeStatus, type Vote } from "../../src/status/outcome-status";
import type { CellConstant } from "../../src/workbench/model/cell";
import type { WorkbookModel } from "../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, type PlannerWorkbook, checked, failures } from "../actions/planner-workbook";
import { calculated, differencesInLibreOffice } from "./in-libreoffice";
import { judgedFigure, judgedProportion, rowsOf, type Row } from "./judged-rows";

const years = yearsBetween(yearFrom(2020), yearFrom(2024));
const reportingYear = yearFrom(2024);
const outcomeIds = outcomes.map(({ id }) => id);

let excel: PlannerWorkbook;

/** One workbook at a time has the globals of the add-in. */
async function fresh(changed: { readonly sample: boolean }): Promise<PlannerWorkbook> {
  return builtPlannerWorkbook({ outcomes: "all", ...changed });
}

/** The rows of tables, as the add-in reads them. */
async function readRows(names: readonly string[]): Promise<ReadonlyMap<string, readonly Row[]>> {
  const tables = await excel.Excel.run((context) =>
    readTables(
      context,
      names.map((name) => ({ name, withFormulas: false })),
    ),
  );
  return new Map(names.map((name) => [name, rowsOf(tables.get(name))]));
}

/** Adds a row as a person does: they type some cells, Excel fills the columns that have a formula. */
async function addOwnRow(table: string, typed: Readonly<Record<string, CellConstant>>): Promise<void> {
  const sheet = workbookBlueprint({
    area: "Fife",
    reportingYear,
    firstYear: yearFrom(2020),
    outcomeIds,
    sample: false,
  }).sheets.find((found) => found.table.name === table);
  const columns = sheet?.table.columns ?? [];
  const strangers = Object.keys(typed).filter((header) => columns.every((c) => c.header !== header));
  if (strangers.length > 0) throw new Error(`no column ${strangers.join(", ")} in ${table}`);
  const values = columns.map((column) =>
    column.formula === undefined ? (typed[column.header] ?? "") : `=${column.formula}`,
  );
  await excel.Excel.run(async (context) => {
    context.workbook.tables.getItem(table).rows.add(undefined, [values]);
    await context.sync();
  });
}

const count = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 90 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellConstant | null>(null, "[x]", "[z]", "[c]", 0) },
);

const generated = fc.record({
  figures: fc.record(
    Object.fromEntries(
      figures.map(({ id }) => [id, fc.array(count, { minLength: years.length, maxLength: years.length })]),
    ),
  ),
  targets: fc.record(
    Object.fromEntries(
      [...figures, ...proportions].map(({ id }) => [
        id,
        fc.option(fc.constantFrom(0, 20, 60, 100), { nil: null, freq: 3 }),
      ]),
    ),
  ),
  judgements: fc.record(
    Object.fromEntries(
      localEvidence.map(({ id }) => [
        id,
        fc.constantFrom<string | null>(null, ...judgements.map(({ words }) => words)),
      ]),
    ),
  ),
});

type Generated = typeof generated extends fc.Arbitrary<infer T> ? T : never;

function fill(contents: Generated): void {
  for (const [id, values] of Object.entries(contents.figures))
    years.forEach((year, i) => excel.put("CJ_DataPoints", id, year, values[i] ?? null));
  for (const [id, target] of Object.entries(contents.targets)) {
    const isRate = proportions.some((proportion) => proportion.id === id);
    excel.put(isRate ? "CJ_Rates" : "CJ_DataPoints", id, "Target", target);
  }
  for (const { id, kind } of localEvidence)
    if (kind !== "data points")
      excel.put("CJ_LocalEvidence", id, "Judgement", contents.judgements[id] ?? null);
}

/** The votes of an outcome as the pure function takes them, from the statuses that stand in the rows. */
function votesOf(outcomeId: string, points: readonly Row[], evidence: readonly Row[]) {
  const status = (row: Row): Status => row("Working: status") as Status; // shown by our own formulas
  const of = (rows: readonly Row[], votesAs: string): readonly Row[] =>
    rows.filter((row) => row("Outcome") === outcomeId && row("Working: votes as") === votesAs);
  const parts = of(points, "indicator").filter((row) => row("Working: status") !== "");
  const indicator = indicatorVote(String(parts[0]?.("Id")).split(".")[0] ?? "", parts.map(status));
  const named = (row: Row): Vote => ({ name: String(row("Id")), status: status(row) });
  return {
    indicator,
    indicatorIsSteady: parts
      .filter((row) => row("Working: status") === "Amber")
      .every((row) => row("Working: steady") === "yes"),
    evidence: [
      ...of(points, "own").map(named),
      ...evidence.filter((row) => row("Outcome") === outcomeId && row("Working: status") !== "").map(named),
    ],
  };
}

describe("a workbook of nine outcomes", () => {
  it("has the rows that the framework has", async () => {
    excel = await fresh({ sample: false });
    const rows = await readRows([
      "CJ_Outcomes",
      "CJ_DataPoints",
      "CJ_Rates",
      "CJ_LocalEvidence",
      "CJ_Scoring",
    ]);
    const ids = (table: string): readonly string[] => (rows.get(table) ?? []).map((row) => String(row("Id")));
    expect(ids("CJ_Outcomes")).toEqual(outcomeIds);
    expect(ids("CJ_DataPoints")).toEqual(figures.map(({ id }) => id));
    expect(ids("CJ_Rates")).toEqual(proportions.map(({ id }) => id));
    expect(ids("CJ_LocalEvidence")).toEqual(Array.from({ length: 23 }, (_, i) => `LE${i + 1}`));
    expect(ids("CJ_Scoring")).toHaveLength(9 * activitiesPerOutcome);
    expect(new Set(ids("CJ_Scoring")).size).toBe(9 * activitiesPerOutcome);
    excel.shutDown();
  });

  it("suggests the status of every figure, rate and outcome that the pure functions give", async () => {
    excel = await fresh({ sample: false });
    const seen = new Set<string>();
    for (const contents of fc.sample(generated, { numRuns: 6, seed: 9 })) {
      fill(contents);
      const rows = await readRows(["CJ_Outcomes", "CJ_DataPoints", "CJ_Rates", "CJ_LocalEvidence"]);
      const points = rows.get("CJ_DataPoints") ?? [];
      const byId = new Map(points.map((row) => [String(row("Id")), row]));
      const given = { years, reportingYear };
      for (const { row, judged } of [
        ...points.map((point) => ({
          row: point,
          judged: judgedFigure(point, byId, given, defaultThresholds),
        })),
        ...(rows.get("CJ_Rates") ?? []).map((rate) => ({
          row: rate,
          judged: judgedProportion(rate, byId, given, defaultThresholds),
        })),
      ])
        expect([row("Id"), row("Working: status"), row("Why")]).toEqual([
          row("Id"),
          judged?.status ?? "",
          judged?.why ?? "",
        ]);
      for (const row of rows.get("CJ_Outcomes") ?? []) {
        const votes = votesOf(String(row("Id")), points, rows.get("CJ_LocalEvidence") ?? []);
        const { status, why } = outcomeStatus(votes, defaultThresholds);
        seen.add(status);
        expect([row("Id"), row("Working: status"), row("Why")]).toEqual([row("Id"), status, why]);
      }
    }
    expect(seen.size).toBeGreaterThan(2);
    excel.shutDown();
  });

  it("adds up the sources of let: sum over sum, [z] left out, nothing over a gap", async () => {
    excel = await fresh({ sample: false });
    const put = (id: string, value: CellConstant | null): void =>
      excel.put("CJ_DataPoints", id, "2023-24", value);
    const shown = (header: string): unknown => excel.showBy("CJ_Rates", "LE15.total", header);
    expect(shown("Check")).toBe("Not tested: no figures yet");
    for (const letter of ["a", "b", "c", "e"]) {
      put(`LE15.${letter}.commenced`, letter === "b" ? 90 : 10);
      put(`LE15.${letter}.sustained`, letter === "b" ? 90 : 5);
    }
    expect(shown("2023-24")).toBe("incomplete: 8 of 10");
    expect(shown("Check")).toBe("Not tested: LE15 has no number for 2023-24 in d.commenced, d.sustained");
    put("LE15.d.commenced", "[z]");
    put("LE15.d.sustained", "[z]");
    // 105 of 120; the mean of the four percentages would be 62.5
    expect(shown("2023-24")).toBe(87.5);
    expect(shown("Latest counts")).toBe("105 of 120");
    // on one side only, the totals would count different sources
    put("LE15.e.commenced", "[z]");
    expect(shown("2023-24")).toBe("incomplete: 7 of 8");
    expect(shown("Why")).toBe("Grey – 2023-24 is incomplete: 7 of 8 figures");
    expect(shown("Check")).toBe("Not tested: LE15 has no number for 2023-24 in e.commenced");
    expect(String(excel.showBy("CJ_DataPoints", "LE15.e.sustained", "Check"))).toContain(
      "is [z]; expected [z] or a number for both",
    );
    expect(excel.showBy("CJ_DataPoints", "LE15.e.commenced", "Check")).toBe(
      "Fails a check with LE15.e.sustained, see Data checks",
    );
    put("LE15.e.commenced", 10);
    put("LE15.c.sustained", "[x]");
    expect(shown("2023-24")).toBe("[x]");
    expect(shown("Check")).toBe("Not tested: LE15 has no number for 2023-24 in c.sustained");
    put("LE15.a.commenced", "[c]");
    expect(shown("2023-24")).toBe("[c]");
    expect(shown("2022-23")).toBe("incomplete: 0 of 10");
    excel.shutDown();
  });

  it("keeps to which way is better for national indicator 6 when the word is gone or none of the three", async () => {
    excel = await fresh({ sample: false });
    excel.put("CJ_DataPoints", "NI6.i", "2023-24", 120);
    excel.put("CJ_DataPoints", "NI6.i", "2024-25", 60);
    for (const typed of [null, "less"]) {
      excel.put("CJ_DataPoints", "NI6.i", "Better when", typed);
      expect(excel.showBy("CJ_DataPoints", "NI6.i", "Why")).toBe("Green – improving, down 50.0% on 2023-24");
      expect(excel.showBy("CJ_DataPoints", "NI6.i", "Check")).toBe(
        `Better when is "${typed ?? ""}"; expected higher, lower or context only, until then it is lower`,
      );
    }
    excel.shutDown();
  });

  it("names both counts of a source of let that fail a check, and the total that they make", async () => {
    excel = await fresh({ sample: false });
    for (const letter of ["a", "b", "c", "d", "e"]) {
      excel.put("CJ_DataPoints", `LE15.${letter}.commenced`, "2023-24", letter === "a" ? 3 : 30);
      excel.put("CJ_DataPoints", `LE15.${letter}.sustained`, "2023-24", letter === "a" ? 5 : 20);
    }
    expect(excel.showBy("CJ_DataPoints", "LE15.a.commenced", "Check")).toBe(
      "Fails a check with LE15.a.sustained, see Data checks",
    );
    expect(String(excel.showBy("CJ_DataPoints", "LE15.a.sustained", "Check"))).toContain("is 5, above");
    expect(excel.showBy("CJ_Rates", "LE15.total", "Check")).toBe(
      "A figure that it is worked out from fails a check, see Data points",
    );
    excel.shutDown();
  });

  it("compares a total with no year before the series of a part of it starts", async () => {
    excel = await fresh({ sample: false });
    for (const letter of ["a", "b", "c", "d", "e"])
      for (const [year, sustained] of [
        ["2022-23", 28],
        ["2023-24", 10],
      ] as const) {
        excel.put("CJ_DataPoints", `LE15.${letter}.commenced`, year, 30);
        excel.put("CJ_DataPoints", `LE15.${letter}.sustained`, year, sustained);
      }
    const why = (): unknown => excel.showBy("CJ_Rates", "LE15.total", "Why");
    expect(why()).toBe("Red – worsening, down 60.0 points on 2022-23");
    excel.put("CJ_DataPoints", "LE15.d.commenced", "Series starts", "2023-24");
    expect(why()).toBe("Grey – no target and no earlier year to compare");
    excel.shutDown();
  });

  it("asks how people leaving prison were told apart, and tells tenancies of the reporting year, as the engine does", async () => {
    excel = await fresh({ sample: false });
    const result = (id: string): unknown => excel.showBy("CJ_DataChecks", id, "Result");
    const told = async (rule: string): Promise<readonly string[]> =>
      failures(await checked(), rule).map(({ place }) => `${place.sheet}!${place.cell}`);
    expect([result("HOU-08"), result("HOU-10")]).toEqual(["not tested", "not tested"]);
    excel.put("CJ_DataPoints", "LE15.a.commenced", "2023-24", 6);
    expect([result("HOU-08"), result("HOU-10")]).toEqual(["passed", "failed"]);
    expect(await told("HOU-10")).toEqual([`Setup!${excel.addressBy("CJ_Setup", "leavers.LE15", "Value")}`]);
    excel.put("CJ_Setup", "leavers.LE15", "Value", "from the referral form");
    excel.put("CJ_DataPoints", "LE15.a.sustained", "2024-25", 4);
    expect([result("HOU-08"), result("HOU-10")]).toEqual(["failed", "passed"]);
    expect(await told("HOU-08")).toEqual([
      `Data points!${excel.addressBy("CJ_DataPoints", "LE15.a.sustained", "2024-25")}`,
    ]);
    expect(String(excel.showBy("CJ_Rates", "LE15.total", "Check"))).toContain(
      "year before the reporting year",
    );
    excel.shutDown();
  });

  it("takes an own indicator, own evidence, own activities and an own outcome by the formulas of the columns alone", async () => {
    excel = await fresh({ sample: false });
    await addOwnRows();
    const shown = (table: string, id: string, header: string): unknown => excel.showBy(table, id, header);
    expect(shown("CJ_DataPoints", "OWN1", "Why")).toBe("Green – improving, up 100.0% on 2023-24");
    expect(shown("CJ_DataPoints", "OWN1", "Check")).toBe("OK");
    expect(shown("CJ_DataPoints", "OWN2", "Why")).toBe("Red – worsening, down 40.0% on 2023-24");
    expect(shown("CJ_DataPoints", "OWN3", "Check")).toBe("There is no outcome LO7 on Outcomes");
    expect(shown("CJ_Rates", "OWN.rate", "2024-25")).toBe(30);
    expect(shown("CJ_Rates", "OWN.rate", "Check")).toBe("OK");
    expect(shown("CJ_Outcomes", "LO1", "Why")).toBe("Green – OWN1 Green; E1 Green: 2 of 2 assessed");
    expect(shown("CJ_Outcomes", "LO1", "Outcome priority")).toBe(2.25);
    expect(shown("CJ_Outcomes", "LO1", "Order by score")).toBe(1);
    expect(shown("CJ_Outcomes", "LO1", "Working: evidence")).toBe(
      "Green; OWN1 Green; E1 Green; OWN1 200 (2024-25); OWN.rate 30.0% (60 of 200, 2024-25)",
    );
    expect(shown("CJ_Outcomes", "LO1", "Narrative")).toMatch(
      /^More families are supported \(Fife, 2024-25\)\./,
    );
    expect(shown("CJ_Outcomes", "O8", "Why")).toBe(
      "Grey – NI8 Grey; OWN2 Red; LE18 Grey; LE19 Grey; LE20 Grey; LE21 Grey: 1 of 6 assessed",
    );
    expect(shown("CJ_Scoring", "LO1.A2", "Order in outcome")).toBe(2);
    expect(shown("CJ_Scoring", "LO1.A2", "Outcome priority rests on")).toBe("2 of 2 activities");
    expect(shown("CJ_Scoring", "LO1.A2", "Check")).toBe("OK");
    excel.shutDown();
  });

  it("is the same in LibreOffice, blank, filled, with sample figures and with own rows, without an error value", async () => {
    const ours: WorkbookModel[] = [];
    excel = await fresh({ sample: true });
    ours.push(calculated(excel));
    excel.shutDown();
    excel = await fresh({ sample: false });
    ours.push(calculated(excel));
    await addOwnRows();
    for (const contents of fc.sample(generated, { numRuns: 1, seed: 23 })) fill(contents);
    ours.push(calculated(excel));
    excel.shutDown();
    for (const { list, compared } of await differencesInLibreOffice(ours)) {
      expect(list).toEqual([]);
      expect(compared).toBeGreaterThan(5000);
    }
  });
});

/** A local outcome LO1 with an indicator, evidence, a rate and two activities, and an own indicator of outcome 8. */
async function addOwnRows(): Promise<void> {
  await addOwnRow("CJ_Outcomes", { Outcome: "More families are supported", Id: "LO1" });
  await addOwnRow("CJ_DataPoints", {
    "Data point": "Families who took part",
    Id: "OWN1",
    Unit: "families",
    "Short name": "Families who took part",
    Outcome: "LO1",
    "Better when": "higher",
    "2023-24": 100,
    "2024-25": 200,
  });
  await addOwnRow("CJ_DataPoints", { Id: "OWN2", Outcome: "O8", "2023-24": 100, "2024-25": 60 });
  await addOwnRow("CJ_DataPoints", { Id: "OWN3", Outcome: "LO7", "2024-25": 1 });
  await addOwnRow("CJ_Rates", {
    Rate: "Families, of those asked",
    Id: "OWN.rate",
    Outcome: "LO1",
    Numerator: "OWN2",
    Denominator: "OWN1",
  });
  await addOwnRow("CJ_LocalEvidence", {
    "Local evidence": "Families are asked what helped",
    Id: "E1",
    Outcome: "LO1",
    Judgement: judgements[0]?.words ?? "",
    Text: "Twelve answers",
    Date: 45_700,
  });
  for (const [id, scores] of [
    ["LO1.A1", [1, 2, 1, 2, 1, 2]],
    ["LO1.A2", [3, 3, 3, 3, 3, 3]],
  ] as const)
    await addOwnRow("CJ_Scoring", {
      "Improvement activity": `Activity ${id}`,
      Id: id,
      Outcome: "LO1",
      ...Object.fromEntries(criteria.map(({ header }, i) => [header, scores[i] ?? ""])),
    });
}
