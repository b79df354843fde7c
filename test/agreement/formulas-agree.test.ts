import fc from "fast-check";
import { builtScopeOf, checkedTables, checkedWorkbook } from "../../src/actions/read-checked-workbook";
import { criteria } from "../../src/catalogue/scoring-criteria";
import { rules } from "../../src/checks";
import type { CheckedWorkbook } from "../../src/checks/checked-workbook";
import { readReportingYear, yearsBetween, yearFrom, type ReportingYear } from "../../src/domain/period";
import { latestOf } from "../../src/domain/series";
import { verdicts, type Verdict } from "../../src/domain/verdict";
import { readTables, type TableContents } from "../../src/excel/read-tables";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";
import { generatedWorkbook, type GeneratedWorkbook } from "./generated-figures";
import { calculated, differencesInLibreOffice } from "./in-libreoffice";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

const years = yearsBetween(yearFrom(2009), yearFrom(2024));
const generated = generatedWorkbook(years.length, 6);

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ firstYear: "2009-10" });
  putStartAndPartYear();
});
afterAll(() => excel.shutDown());

function fill(contents: GeneratedWorkbook): void {
  for (const [id, values] of Object.entries(contents.figures)) {
    values.forEach((value, i) => excel.put("CJ_DataPoints", id, years[i] ?? "", value));
  }
  for (const [id, value] of Object.entries(contents.settings)) excel.put("CJ_Setup", id, "Value", value);
  contents.activities.forEach(({ name, scores }, i) => {
    excel.put("CJ_Scoring", `A8.${i + 1}`, "Improvement activity", name);
    criteria.forEach(({ header }, k) => excel.put("CJ_Scoring", `A8.${i + 1}`, header, scores[k] ?? null));
  });
}

async function read(): Promise<{
  readonly workbook: CheckedWorkbook;
  readonly tables: ReadonlyMap<string, TableContents>;
}> {
  const tables = await excel.Excel.run((context) =>
    readTables(context, [...checkedTables, { name: "CJ_DataChecks", withFormulas: false }]),
  );
  const built = builtScopeOf(tables);
  if (built === undefined) throw new Error("Setup does not say the years");
  return { workbook: checkedWorkbook(tables, built), tables };
}

/** Two figures have a start of their series and a part year. */
function putStartAndPartYear(): void {
  excel.put("CJ_DataPoints", "LE19.a", "Series starts", "2015-16");
  excel.put("CJ_DataPoints", "LE19.b", "Part year", "2022-23, 2024-25");
}

/** The Data checks table by row id and header. */
function nativeCell(tables: ReadonlyMap<string, TableContents>): (id: string, header: string) => unknown {
  const table = tables.get("CJ_DataChecks");
  if (table === undefined) throw new Error("no Data checks");
  const rowOf = new Map(table.values.map((row) => [String(row[table.headers.indexOf("Id")]), row]));
  return (id, header) => {
    const row = rowOf.get(id);
    if (row === undefined) throw new Error(`no check ${id}`);
    return row[table.headers.indexOf(header)];
  };
}

interface Judged {
  readonly id: string;
  readonly year: ReportingYear | undefined;
  readonly verdict: Verdict;
  readonly message: string;
}

/** What the engine says of every native rule, under the ids of the rows of Data checks. */
function judgedByYear(workbook: CheckedWorkbook): readonly Judged[] {
  const scope = { figures: [], proportions: [], outcomeIds: [] };
  return rules.flatMap((rule) => {
    const isPerRow =
      rule.id === "VAL-01" ||
      rule.id === "VAL-02" ||
      rule.id === "VAL-03" ||
      rule.id === "VAL-05" ||
      rule.id === "VAL-10";
    const isNative = isPerRow || rule.id.startsWith("VT-") || rule.native(scope).length > 0;
    if (!isNative) return [];
    return [...rule.judge(workbook)]
      .filter((judgement) => judgement.year !== undefined || rule.id.startsWith("VT-"))
      .map((judgement) => ({
        id: isPerRow ? `${rule.id} ${Object.keys(judgement.values)[0] ?? ""}` : rule.id,
        year: judgement.year,
        verdict: judgement.verdict,
        message: judgement.message(),
      }));
  });
}

async function expectAgreement(): Promise<number> {
  const { workbook, tables } = await read();
  const native = nativeCell(tables);
  const judged = judgedByYear(workbook);
  const differences = judged
    .map(({ id, year, verdict }) => ({ id, year, engine: verdict, sheet: native(id, year ?? "Not by year") }))
    .filter(({ engine, sheet }) => engine !== sheet);
  expect(differences).toEqual([]);

  const lastFailure = new Map(
    judged.filter((j) => j.verdict === "failed" && j.year !== undefined).map((j) => [j.id, j.message]),
  );
  const sentences = [...lastFailure].map(([id, message]) => ({
    id,
    engine: message,
    sheet: native(id, "Found"),
  }));
  expect(sentences.filter(({ engine, sheet }) => engine !== sheet)).toEqual([]);

  // rules that look at rows of Scoring, and those that say "the formula gives what the function gives"
  for (const rule of rules) {
    const told = [...rule.judge(workbook)].map((judgement) => judgement.verdict);
    if (["VAL-07", "SCO-03", "SCO-04", "SCO-07"].includes(rule.id)) {
      expect({ rule: rule.id, told: told.filter((verdict) => verdict !== "passed") }).toEqual({
        rule: rule.id,
        told: [],
      });
    } else if (rule.id.startsWith("SCO-")) {
      const rows = [...(tables.get("CJ_DataChecks")?.values ?? [])].filter((row) => row[2] === rule.id);
      const headers = tables.get("CJ_DataChecks")?.headers ?? [];
      for (const verdict of verdicts) {
        const header = verdict.slice(0, 1).toUpperCase() + verdict.slice(1);
        const counted = rows.reduce((sum, row) => sum + Number(row[headers.indexOf(header)]), 0);
        expect({ rule: rule.id, verdict, counted }).toEqual({
          rule: rule.id,
          verdict,
          counted: told.filter((v) => v === verdict).length,
        });
      }
    }
  }
  expectSeries(workbook, tables);
  return judged.length;
}

/** Latest, compared with and change of every figure, as the pure function gives them. */
function expectSeries(workbook: CheckedWorkbook, tables: ReadonlyMap<string, TableContents>): void {
  const table = tables.get("CJ_DataPoints");
  if (table === undefined) throw new Error("no Data points");
  for (const row of table.values) {
    const shown = (header: string): unknown => comparable(row[table.headers.indexOf(header)]);
    const figure = workbook.figures.get(String(shown("Id")));
    if (figure === undefined) throw new Error("no figure");
    const starts = readReportingYear(String(shown("Series starts")));
    const { latest, comparedWith, change, changePercent } = latestOf(
      years.map((year) => ({ year, value: figure.valueIn(year) })),
      {
        ...(starts.ok ? { starts: starts.year } : {}),
        partYears: years.filter((year) => String(shown("Part year")).includes(year)),
      },
    );
    expect([
      shown("Latest year"),
      shown("Latest"),
      shown("Compared with"),
      shown("Change"),
      shown("Change per cent"),
    ]).toEqual([
      latest?.year ?? "",
      comparable(latest?.number ?? ""),
      comparedWith?.year ?? "",
      comparable(change ?? ""),
      comparable(changePercent ?? ""),
    ]);
  }
}

/** Numbers to twelve significant digits: engines differ in the sixteenth. */
function comparable(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

describe("native formulas and pure functions", () => {
  it("agree on generated figures, settings and scores, in the host", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(generated, async (contents) => {
        fill(contents);
        compared += await expectAgreement();
      }),
      { numRuns: 12 },
    );
    expect(compared).toBeGreaterThan(5000);
  });

  it("agree with LibreOffice recalculating the saved file without its results, in every formula cell", async () => {
    const ours = fc.sample(generated, { numRuns: 4, seed: 2024 }).map((contents) => {
      fill(contents);
      return calculated(excel);
    });
    let compared = 0;
    for (const differences of await differencesInLibreOffice(ours)) {
      expect(differences.list).toEqual([]);
      compared += differences.compared;
    }
    expect(compared).toBeGreaterThan(10_000);
  });
});
