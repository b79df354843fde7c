import fc from "fast-check";
import { yearFrom, yearsBetween } from "../../src/domain/period";
import { readTables } from "../../src/excel/read-tables";
import type { CellConstant } from "../../src/workbench/model/cell";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";
import { calculated, differencesInLibreOffice } from "./in-libreoffice";
import { inForce, judgedFigure, rowsOf } from "./judged-rows";

const years = yearsBetween(yearFrom(2019), yearFrom(2024));
const reportingYear = yearFrom(2024);
const percentages = [
  { id: "NI4.i", counted: "NI4.i.successful", outOf: "NI4.i.ended" },
  { id: "NI4.ii", counted: "NI4.ii.successful", outOf: "NI4.ii.ended" },
  { id: "NI7.i", counted: "NI7.i.convictions", outOf: "NI7.i.all" },
] as const;

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "4, 7", firstYear: "2019-20" });
});
afterAll(() => excel.shutDown());

/** One year of a percentage: its counts, and whether the three are all there. */
const yearOfShare = fc.record({
  outOf: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 100, max: 900 })),
  share: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 62, max: 70 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 100 }) },
  ),
  absent: fc.constantFrom<"" | "counts" | "one count" | "percentage" | "all">(
    ...(["", "", "", "", "", "counts", "one count", "percentage", "all"] as const),
  ),
  code: fc.constantFrom<CellConstant | null>(null, "[x]", "[c]", "about 30"),
});

const generated = fc.record({
  rows: fc.array(
    fc.record({
      years: fc.array(yearOfShare, { minLength: years.length, maxLength: years.length }),
      target: fc.option(fc.constantFrom(50, 80), { nil: null, freq: 4 }),
      starts: fc.option(fc.constantFrom("2021-22", "2023-24"), { nil: null, freq: 4 }),
      part: fc.option(fc.constantFrom("2022-23", "2024-25"), { nil: null, freq: 4 }),
      band: fc.option(fc.constantFrom(0, 10), { nil: null, freq: 4 }),
      better: fc.constantFrom("higher", "higher", "lower"),
    }),
    { minLength: percentages.length, maxLength: percentages.length },
  ),
  thresholds: fc.record({
    baselineYears: fc.constantFrom(1, 1, 3),
    variation: fc.constantFrom(2, 2, 0, 4),
    minBase: fc.constantFrom(20, 20, 1, 100),
  }),
});

type Generated = typeof generated extends fc.Arbitrary<infer T> ? T : never;

function fill({ rows, thresholds }: Generated): void {
  percentages.forEach(({ id, counted, outOf }, i) => {
    const row = rows[i];
    if (row === undefined) return;
    row.years.forEach((given, at) => {
      const year = years[at] ?? "";
      const count = Math.round((given.share * given.outOf) / 100);
      const has = (what: typeof given.absent): boolean => given.absent !== what && given.absent !== "all";
      excel.put("CJ_DataPoints", outOf, year, has("counts") ? given.outOf : given.code);
      excel.put("CJ_DataPoints", counted, year, has("counts") && has("one count") ? count : given.code);
      const percentage = Math.round((1000 * count) / given.outOf) / 10;
      excel.put("CJ_DataPoints", id, year, has("percentage") ? percentage : given.code);
    });
    excel.put("CJ_DataPoints", id, "Target", row.target);
    excel.put("CJ_DataPoints", id, "Series starts", row.starts);
    excel.put("CJ_DataPoints", id, "Part year", row.part);
    excel.put("CJ_DataPoints", id, "Own band", row.band);
    excel.put("CJ_DataPoints", id, "Better when", row.better);
  });
  for (const [id, value] of Object.entries(thresholds)) excel.put("CJ_Setup", id, "Value", value);
}

/** Types percentage and counts of indicator 4, i), of 2022-23 and 2023-24, the latest year that is due. */
function type(
  years: readonly (readonly [percentage: number, counted: number | null, outOf: number | null])[],
) {
  fill({
    rows: percentages.map(() => ({
      years: [],
      target: null,
      starts: null,
      part: null,
      band: null,
      better: "higher",
    })),
    thresholds: { baselineYears: 1, variation: 2, minBase: 20 },
  });
  for (const year of ["2019-20", "2020-21", "2021-22", "2022-23", "2023-24", "2024-25"])
    for (const { id, counted, outOf } of percentages)
      for (const cell of [id, counted, outOf]) excel.put("CJ_DataPoints", cell, year, null);
  years.forEach(([percentage, counted, outOf], i) => {
    const year = yearFrom(2022 + i);
    excel.put("CJ_DataPoints", "NI4.i", year, percentage);
    excel.put("CJ_DataPoints", "NI4.i.successful", year, counted);
    excel.put("CJ_DataPoints", "NI4.i.ended", year, outOf);
  });
}

const everyReason = [
  "size of base not known",
  "% is within ordinary variation",
  "improving, up",
  "worsening, down",
  "in the years before, fewer than",
  "points from target",
  "on the mean of 3 years",
];

describe("the status of a percentage that is typed beside its counts", () => {
  it("is the same by formula and by function on generated figures, gaps and thresholds", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(generated, async (contents) => {
        fill(contents);
        const tables = await excel.Excel.run((context) =>
          readTables(context, [{ name: "CJ_DataPoints", withFormulas: false }]),
        );
        const rows = rowsOf(tables.get("CJ_DataPoints"));
        const figures = new Map(rows.map((row) => [String(row("Id")), row]));
        for (const row of rows) {
          const judged = judgedFigure(row, figures, { years, reportingYear }, inForce(contents.thresholds));
          for (const words of everyReason) if (String(row("Why")).includes(words)) seen.add(words);
          expect([row("Id"), row("Working: status"), row("Why")]).toEqual([
            row("Id"),
            judged?.status ?? "",
            judged?.why ?? "",
          ]);
        }
      }),
      { numRuns: 60, seed: 4 },
    );
    expect(everyReason.filter((words) => !seen.has(words))).toEqual([]);
  });

  it.each<[string, Parameters<typeof type>[0], string]>([
    [
      "277 of 380 orders to 272 of 400",
      [
        [73, 277, 380],
        [68, 272, 400],
      ],
      "Amber – no clear change, 73.0% to 68.0% is within ordinary variation",
    ],
    [
      "the same with ten times as many orders",
      [
        [73, 2770, 3800],
        [68, 2720, 4000],
      ],
      "Red – worsening, down 5.0 points on 2022-23",
    ],
    [
      "one of the four counts missing",
      [
        [73, 277, null],
        [68, 272, 400],
      ],
      "Red – worsening, down 5.0 points on 2022-23; size of base not known",
    ],
    [
      "few orders",
      [
        [50, 20, 40],
        [90, 9, 10],
      ],
      "Grey – only 9 of 10, fewer than 20",
    ],
    [
      "few orders in the year before",
      [
        [50, 5, 10],
        [90, 36, 40],
      ],
      "Grey – only 5 of 10 in the years before, fewer than 20",
    ],
  ])("judges %s", (_case, given, why) => {
    type(given);
    expect(excel.showBy("CJ_DataPoints", "NI4.i", "Why")).toBe(why);
  });

  it("is the same after LibreOffice recalculated the file without its results", async () => {
    const ours = fc.sample(generated, { numRuns: 3, seed: 7 }).map((contents) => {
      fill(contents);
      return calculated(excel);
    });
    for (const { list } of await differencesInLibreOffice(ours)) expect(list).toEqual([]);
  });
});
