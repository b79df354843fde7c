import fc from "fast-check";
import { builtScopeOf, checkedTables, checkedWorkbook } from "../../src/actions/read-checked-workbook";
import { figures, tenancyFigureIds } from "../../src/catalogue/figures";
import { outcomes } from "../../src/catalogue/outcomes";
import { proportions } from "../../src/catalogue/proportions";
import { rules } from "../../src/checks";
import { relations } from "../../src/checks/relations";
import type { CheckedWorkbook } from "../../src/checks/checked-workbook";
import { rateNotAsCalculated } from "../../src/checks/rules/rate-not-as-calculated";
import { leaversNotToldApart } from "../../src/checks/rules/leavers-not-told-apart";
import { tenanciesOfReportingYear } from "../../src/checks/rules/tenancies-of-reporting-year";
import { severityOf } from "../../src/checks/run-checks";
import { yearFrom, yearsBetween } from "../../src/domain/period";
import { readTables, type TableContents } from "../../src/excel/read-tables";
import type { CellConstant } from "../../src/workbench/model/cell";
import { typeRowBelow } from "../actions/own-rows-and-columns";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";
import { calculated, differencesInLibreOffice } from "./in-libreoffice";

const years = yearsBetween(yearFrom(2013), yearFrom(2024));
const scope = { figures, proportions, outcomeIds: outcomes.map(({ id }) => id) };

/** Small numbers, so that many pairs are equal, above or 0; round ones for Scotland; codes, gaps and texts. */
const content: fc.Arbitrary<CellConstant | null> = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 0, max: 8 }) },
  { weight: 10, arbitrary: fc.constantFrom(0, 10, 100, 105, 106, 150, 151, 99.5, 100.5, 1 / 3, -1) },
  { weight: 3, arbitrary: fc.constantFrom("[x]", "[z]", "[c]", null) },
  { weight: 1, arbitrary: fc.constantFrom("900", "tbc", " ") },
);

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "all", firstYear: years[0] ?? "" });
});
afterAll(() => excel.shutDown());

/** Fills every figure, and types over the rate of two totals, where nobody should. */
function fill(seed: number): void {
  const drawn = fc.sample(content, { numRuns: figures.length * years.length, seed });
  figures.forEach(({ id }, row) => {
    years.forEach((year, i) => excel.put("CJ_DataPoints", id, year, drawn[row * years.length + i] ?? null));
  });
  for (const [i, year] of years.entries()) if (i % 3 === 0) excel.put("CJ_Rates", "LE15.total", year, 75);
  for (const year of years.slice(-2)) {
    for (const part of ["a", "b", "c", "d", "e"])
      excel.put("CJ_DataPoints", `LE15.${part}.commenced`, year, part === "d" ? "[z]" : 0);
    excel.put("CJ_Rates", "LE15.total", year, year === years.at(-1) ? 75 : "not applicable");
  }
}

async function read(): Promise<{ workbook: CheckedWorkbook; checks: TableContents }> {
  const tables = await excel.Excel.run((context) =>
    readTables(context, [...checkedTables, { name: "CJ_DataChecks", withFormulas: false }]),
  );
  const built = builtScopeOf(tables);
  const checks = tables.get("CJ_DataChecks");
  if (built === undefined || checks === undefined) throw new Error("the workbook is not built");
  return { workbook: checkedWorkbook(tables, built), checks };
}

/** What the engine says by year, under the id of the row on Data checks, in words to compare with the sheet. */
function judgedByEngine(workbook: CheckedWorkbook): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  for (const rule of rules) {
    const native = rule.native(scope);
    for (const judgement of rule.judge(workbook)) {
      const row = native.find(({ left }) => left === Object.keys(judgement.values)[0]);
      if (judgement.year === undefined || row === undefined) continue;
      const severity = severityOf(judgement.weight ?? rule, workbook);
      const words = `${judgement.year} ${judgement.verdict}`;
      said.set(row.id, [...(said.get(row.id) ?? [severity]), words]);
      if (judgement.verdict === "failed") said.set(`${row.id} found`, [judgement.message()]);
    }
  }
  return said;
}

function judgedBySheet({ headers, values }: TableContents): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  for (const row of values) {
    const at = (header: string): string => String(row[headers.indexOf(header)]);
    if (!relations.some(({ words }) => words === at("Relation"))) continue;
    said.set(at("Id"), [
      at("Severity").replace("if failed: ", ""),
      ...years.map((year) => `${year} ${at(year)}`),
    ]);
    if (at("Found") !== "") said.set(`${at("Id")} found`, [at("Found")]);
  }
  return said;
}

const inOrder = (said: ReadonlyMap<string, readonly string[]>) =>
  [...said].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

it.each([1, 2, 3])(
  "judges every row and year of Data checks as the engine does, contents %d",
  async (seed) => {
    fill(seed);
    const { workbook, checks } = await read();
    const engine = inOrder(judgedByEngine(workbook));
    expect(inOrder(judgedBySheet(checks))).toEqual(engine);
    const failing = engine.filter(([id]) => id.endsWith(" found")).length;
    expect(failing).toBeGreaterThan(80);
  },
);

it("holds the same value in every formula cell as LibreOffice works out", async () => {
  for (const { list } of await differencesInLibreOffice([calculated(excel)])) expect(list).toEqual([]);
});

describe("tenancies of local evidence 15, and those that people add to their total", () => {
  const [first = ""] = tenancyFigureIds;
  const own = ["OWN.begun", "OWN.stayed"] as const;
  beforeAll(() => {
    for (const id of tenancyFigureIds) for (const year of years) excel.put("CJ_DataPoints", id, year, null);
    typeRowBelow(excel, "CJ_DataPoints", { Id: own[0], Outcome: "O6", "Part of": "LE15.commenced" });
    typeRowBelow(excel, "CJ_DataPoints", { Id: own[1], Outcome: "O6", "Part of": "le15.Sustained" });
  });

  /** What the two rules about all of them say, in the engine and in the sheet. */
  async function bothSay(): Promise<readonly (readonly unknown[])[]> {
    const { workbook, checks } = await read();
    return [tenanciesOfReportingYear, leaversNotToldApart].map((rule) => {
      const row = checks.values.find((cells) => cells[checks.headers.indexOf("Id")] === rule.id);
      return [[...rule.judge(workbook)][0]?.verdict, row?.[checks.headers.indexOf("Not by year")]];
    });
  }

  it.each([first, ...own])("judges %s as the engine does, whatever stands there", async (id) => {
    const [before = "", now = ""] = years.slice(-2);
    const verdicts: unknown[] = [];
    for (const [year, said] of [
      [before, ""],
      [now, " "],
      [now, "by the referral form"],
    ] as const) {
      excel.put("CJ_Setup", "leavers.LE15", "Value", said);
      for (const content of [null, 0, 0.5, -1, "[z]", " "] as const) {
        excel.put("CJ_DataPoints", id, year, content);
        for (const [engine, sheet] of await bothSay()) {
          expect([year, said, content, sheet]).toEqual([year, said, content, engine]);
          verdicts.push(engine);
        }
      }
      excel.put("CJ_DataPoints", id, year, null);
    }
    expect([...new Set(verdicts)].sort()).toEqual(["failed", "not tested", "passed"]);
  });

  it("adds up in the total what the engine adds up", async () => {
    const [, year = ""] = years;
    for (const id of tenancyFigureIds)
      excel.put("CJ_DataPoints", id, year, id.endsWith("commenced") ? 20 : 15);
    const shown: unknown[] = [];
    for (const contents of [
      [null, null],
      [20, 5],
      ["[z]", "[z]"],
      ["[z]", 5],
      ["[c]", 5],
      [20, "tbc"],
    ] as const) {
      own.forEach((id, i) => excel.put("CJ_DataPoints", id, year, contents[i] ?? null));
      const { workbook } = await read();
      const total = [...rateNotAsCalculated.judge(workbook)].find(
        ({ place }) => place.cell === excel.addressBy("CJ_Rates", "LE15.total", year),
      );
      expect([contents, total?.verdict]).toEqual([contents, "passed"]);
      shown.push(total?.values["found"]);
    }
    expect(shown).toEqual([
      "incomplete: 10 of 12",
      (100 * 80) / 120,
      "incomplete: 10 of 12",
      "incomplete: 11 of 12",
      "[c]",
      "not calculated: text in the figures",
    ]);
  });

  it("goes on counting such a row without its id, and names the row", async () => {
    const now = years.at(-1) ?? "";
    excel.put("CJ_DataPoints", own[0], now, 3);
    excel.put("CJ_DataPoints", own[0], "Data point", "Private lets");
    const cell = excel.addressBy("CJ_DataPoints", own[0], now);
    excel.put("CJ_DataPoints", own[0], "Id", null);
    expect((await bothSay())[0]).toEqual(["failed", "failed"]);
    const [judged] = tenanciesOfReportingYear.judge((await read()).workbook);
    expect(judged?.place.cell).toBe(cell);
    expect(judged?.message()).toMatch(/^Private lets stands under /);
  });
});

describe("a figure that is not due", () => {
  const [before = "", now = ""] = years.slice(-2);
  const put = (id: string, header: string, content: CellConstant | null): void =>
    excel.put("CJ_DataPoints", id, header, content);
  const verdicts = (check: string): readonly unknown[] =>
    [before, now].map((year) => excel.showBy("CJ_DataChecks", check, year));

  it("is not applicable while it is missing and judged when it is there, as the engine says", async () => {
    fill(4);
    for (const year of [before, now])
      for (const id of ["NI4.i", "NI4.i.successful", "NI4.i.ended", "LE19.b", "NI10"]) put(id, year, null);
    for (const year of [before, now]) put("LE19.a", year, 8);
    const asIs = ["not tested", "not applicable"];
    for (const check of ["VAL-05 NI4.i", "VAL-02 NI4.i.counts", "VAL-11 NI4.i", "FLW-08 NI4.i.successful"])
      expect([check, verdicts(check)]).toEqual([check, asIs]);
    expect(verdicts("VAL-05 NI10")).toEqual(["not applicable", "not applicable"]);
    expect(verdicts("VT-01")).toEqual(["not tested", "not tested"]);
    // an early figure is judged, one later than it was is not missed, and two are due when both are
    put("NI4.i", now, "tbc");
    put("LE19.b", "Years behind", 2);
    put("NI10", "Data point", "Reoffending within a year");
    expect(verdicts("VAL-05 NI4.i")).toEqual(["not tested", "failed"]);
    expect(verdicts("VT-01")).toEqual(["not applicable", "not applicable"]);
    expect(verdicts("VAL-05 NI10")).toEqual(["not tested", "not tested"]);
    put("LE19.b", now, 9);
    expect(verdicts("VT-01")).toEqual(["not applicable", "failed"]);
    put("NI4.i", "Years behind", "soon");
    put("NI4.ii", "Series starts", now);
    put("NI4.ii", before, null);
    put("NI4.ii", now, null);
    expect(verdicts("VAL-05 NI4.ii")).toEqual(["not applicable", "not applicable"]);
    const { workbook, checks } = await read();
    expect(inOrder(judgedBySheet(checks))).toEqual(inOrder(judgedByEngine(workbook)));
  });

  it("leaves no check of a rate without a word where the rate has figures", () => {
    for (const [i, year] of years.entries())
      for (const id of ["LE14.a", "LE14.b", "LE14.c"]) put(id, year, id === "LE14.a" && i === 3 ? null : 8);
    const said = ["LE14.b/a", "LE14.c/a"].map((id) => excel.showBy("CJ_Rates", id, "Check"));
    expect(said).toEqual(["OK where tested; 2 not tested", "OK where tested; 1 not tested"]);
    put("LE14.a", years[3] ?? "", 8);
    expect(excel.showBy("CJ_Rates", "LE14.c/a", "Check")).toBe("OK");
    for (const year of years) put("LE14.a", year, null);
    expect(excel.showBy("CJ_Rates", "LE14.c/a", "Check")).toBe("Not tested: no figures yet");
  });
});
