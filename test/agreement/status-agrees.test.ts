import fc from "fast-check";
import { defaultThresholds, thresholds } from "../../src/catalogue/thresholds";
import { perHundred } from "../../src/domain/figure";
import { yearFrom, yearsBetween } from "../../src/domain/period";
import { readTables } from "../../src/excel/read-tables";
import type { CellConstant } from "../../src/workbench/model/cell";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";
import { calculated, differencesInLibreOffice } from "./in-libreoffice";
import { inForce, judgedFigure, judgedProportion, rowsOf } from "./judged-rows";

const years = yearsBetween(yearFrom(2018), yearFrom(2024));
const reportingYear = yearFrom(2024);

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ firstYear: "2018-19" });
});
afterAll(() => excel.shutDown());

const count = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 0, max: 70 }).map((n) => (n > 55 ? n * 9 : n)) },
  { weight: 1, arbitrary: fc.constantFrom<CellConstant | null>(null, "[x]", "[c]", 1000, 0) },
);
const ids = ["NI8.i", "LE19.a", "LE19.b", "LE19.c", "LE19.d", "LE19.e", "Q3", "REF.liberated"];

const generated = fc.record({
  values: fc.record(
    Object.fromEntries(
      ids.map((id) => [id, fc.array(count, { minLength: years.length, maxLength: years.length })]),
    ),
  ),
  basis: fc.constantFrom("not stated", "same people"),
  /** people typed the last one, two or no years yet */
  missing: fc.constantFrom(0, 0, 0, 1, 2),
  rows: fc.array(
    fc.record({
      target: fc.option(fc.constantFrom(0, 0.8, 10, 50, 80, 100, 180, -5), { nil: null, freq: 2 }),
      band: fc.option(fc.constantFrom(0, 2, 10), { nil: null, freq: 5 }),
      starts: fc.option(fc.constantFrom("2020-21", "2023-24", "2024-25", "[z]", "2023/24"), {
        nil: null,
        freq: 5,
      }),
      part: fc.option(fc.constantFrom("2024-25", "2019-20", "2023-24", "2022-23, 2023-24"), {
        nil: null,
        freq: 4,
      }),
      better: fc.constantFrom("higher", "higher", "lower", "Lower", "context only", "less", null),
      unit: fc.constantFrom("people", "cases", "per cent"),
    }),
    { minLength: 14, maxLength: 14 },
  ),
  thresholds: fc.record(
    Object.fromEntries(
      thresholds.map((t) => [
        t.id,
        fc.constantFrom(t.default, t.default, t.lowest, t.highest, t.highest + 1),
      ]),
    ),
  ),
});

type Generated = typeof generated extends fc.Arbitrary<infer T> ? T : never;

function fill(contents: Generated): void {
  for (const [id, values] of Object.entries(contents.values)) {
    values.forEach((value, i) =>
      excel.put("CJ_DataPoints", id, years[i] ?? "", i >= years.length - contents.missing ? null : value),
    );
  }
  const rateIds = ["LE19.i", "LE19.ii", "LE19.iii", "LE19.d/a", "LE19.c/b", "LE19.d/c"];
  [...ids, ...rateIds].forEach((id, i) => {
    const row = contents.rows[i];
    if (row === undefined) return;
    const table = rateIds.includes(id) ? "CJ_Rates" : "CJ_DataPoints";
    excel.put(table, id, "Target", row.target);
    excel.put(table, id, "Own band", row.band);
    excel.put(table, id, "Series starts", row.starts);
    excel.put(table, id, "Better when", row.better);
    if (table === "CJ_DataPoints") {
      excel.put(table, id, "Part year", row.part);
      excel.put(table, id, "Unit", row.unit);
    } else excel.put(table, id, "Unit", row.unit === "people" ? perHundred : "per cent");
  });
  excel.put("CJ_Setup", "basis.LE19", "Value", contents.basis);
  for (const [id, value] of Object.entries(contents.thresholds)) excel.put("CJ_Setup", id, "Value", value);
}

/** Nothing typed, the thresholds as they are. */
const plain: Generated = {
  values: Object.fromEntries(ids.map((id) => [id, years.map(() => null)])),
  basis: "not stated",
  missing: 0,
  rows: Array.from({ length: 14 }, () => ({
    target: null,
    band: null,
    starts: null,
    part: null,
    better: "higher",
    unit: "cases",
  })),
  thresholds: defaultThresholds,
};

/** Words of every reason that a status can have; the generated workbooks have to bring all of them about. */
const everyReason = [
  "meets target",
  "more cases would make this green",
  "fewer cases would make this green",
  "more people would make this green",
  "points from target",
  "within ordinary variation",
  "is a difference of fewer than",
  "improving, up",
  "worsening, up",
  "worsening, down",
  "size of base not known",
  "judged in people",
  "years pooled",
  "fewer than",
  "is marked as a part year",
  "type 80 for 80%",
  "the target is above 100%: type 100 or less",
  "was due",
  "is incomplete: 1 of 2 figures",
  "is confidential, [c]",
  "is not available, [x]",
  "is not applicable",
  "no target and no earlier year to compare",
  "it rests on an error, see Check",
];

describe("the suggested status of figures and proportions", () => {
  it("is the same by formula and by function, words and all, on generated figures, targets and thresholds", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(generated, async (contents) => {
        fill(contents);
        const t = inForce(contents.thresholds);
        const tables = await excel.Excel.run((context) =>
          readTables(context, [
            { name: "CJ_DataPoints", withFormulas: false },
            { name: "CJ_Rates", withFormulas: false },
          ]),
        );
        const figureRows = rowsOf(tables.get("CJ_DataPoints"));
        const figures = new Map(figureRows.map((row) => [String(row("Id")), row]));
        const compared = [
          ...figureRows.map((row) => ({
            row,
            judged: judgedFigure(row, figures, { years, reportingYear }, t),
          })),
          ...rowsOf(tables.get("CJ_Rates")).map((row) => ({
            row,
            judged: judgedProportion(row, figures, { years, reportingYear }, t),
          })),
        ];
        for (const { row, judged } of compared) {
          for (const words of everyReason) if (String(row("Why")).includes(words)) seen.add(words);
          expect({
            id: row("Id"),
            status: row("Working: status"),
            why: row("Why"),
            steady: row("Working: steady"),
          }).toEqual({
            id: row("Id"),
            status: judged?.status ?? "",
            why: judged?.why ?? "",
            steady: judged?.isSteady === true ? "yes" : "no",
          });
        }
      }),
      { numRuns: 130, seed: 11 },
    );
    expect(everyReason.filter((words) => !seen.has(words))).toEqual([]);
  });

  it.each<[string, readonly (number | null)[], Readonly<Record<string, CellConstant>>, string]>([
    [
      "NI8 Scotland 1,840 to 1,870",
      [1840, 1870],
      {},
      "Amber – no clear change, 1840 to 1870 is within ordinary variation",
    ],
    ["NI8 Scotland 1,870 to 1,400", [1870, 1400], {}, "Red – worsening, down 25.1% on 2023-24"],
    ["2,600 to 3,400", [2600, 3400], {}, "Green – improving, up 30.8% on 2023-24"],
    ["4 to 7", [4, 7], {}, "Amber – no clear change, 4 to 7 is a difference of fewer than 5"],
    ["30 to 25", [30, 25], {}, "Amber – no clear change, 30 to 25 is within ordinary variation"],
    [
      "112 of a target of 120",
      [112],
      { Target: 120 },
      "Amber – 8 more cases would make this green: target 120 (112)",
    ],
    ["lower is better", [200, 100], { "Better when": "lower" }, "Green – improving, down 50.0% on 2023-24"],
    [
      "a mean of three years",
      [90, 110, 100, 200],
      {},
      "Green – improving, up 100.0% on the mean of 3 years to 2023-24",
    ],
    ["nothing typed", [null], {}, "Grey – no figure yet"],
  ])("shows the printed case %s in the workbook", async (_name, numbers, cells, why) => {
    const own = await builtPlannerWorkbook();
    numbers.forEach((number, i) =>
      own.put("CJ_DataPoints", "NI8.i", yearFrom(2025 - numbers.length + i), number),
    );
    for (const [header, value] of Object.entries(cells)) own.put("CJ_DataPoints", "NI8.i", header, value);
    if (numbers.length > 3) own.put("CJ_Setup", "baselineYears", "Value", 3);
    expect(own.showBy("CJ_DataPoints", "NI8.i", "Why")).toBe(why);
    expect(String(own.showBy("CJ_DataPoints", "NI8.i", "Suggested status"))).toContain(
      why.split(" ")[0] ?? "",
    );
    own.shutDown();
  });

  it.each<[string, string, Readonly<Record<string, CellConstant>>, string]>([
    [
      "CJ_DataPoints",
      "NI8.i",
      { "Part year": "2024/25" },
      'Part year is "2024/25"; expected a year that has a column',
    ],
    [
      "CJ_DataPoints",
      "NI8.i",
      { "Part year": "2024-25 and more" },
      'Part year is "2024-25 and more"; expected a year',
    ],
    [
      "CJ_DataPoints",
      "NI8.i",
      { "Series starts": "2023" },
      'Series starts is "2023"; expected a reporting year such as',
    ],
    [
      "CJ_DataPoints",
      "NI8.i",
      { "Own band": "three" },
      'Own band is "three"; expected a number of 0 or more',
    ],
    [
      "CJ_DataPoints",
      "NI8.i",
      { Target: "about 50" },
      'Target is "about 50"; expected a number of 0 or more',
    ],
    [
      "CJ_DataPoints",
      "NI8.i",
      { "Better when": "less" },
      'Better when is "less"; expected higher, lower or context only, until then it is higher',
    ],
    ["CJ_Rates", "LE19.i", { "Better when": "less" }, 'Better when is "less"; expected higher, lower'],
    ["CJ_Rates", "LE19.i", { Target: 800 }, "Target is 800 per cent; expected more than 1 and at most 100"],
    [
      "CJ_Rates",
      "LE19.i",
      { Target: 0.8 },
      "Target is 0.8 per cent; expected more than 1 and at most 100: type 80 for 80%",
    ],
    [
      "CJ_DataPoints",
      "NI8.i",
      { Unit: "per cent", Target: 0.8 },
      "Target is 0.8 per cent; expected more than 1 and at most 100: type 80 for 80%",
    ],
    [
      "CJ_Rates",
      "LE19.i",
      { "Series starts": "2023/24" },
      'Series starts is "2023/24"; expected a reporting year',
    ],
  ])("tells under Check what was typed amiss in %s %s: %j", (table, id, cells, told) => {
    fill(plain);
    for (const [header, value] of Object.entries(cells)) excel.put(table, id, header, value);
    expect(String(excel.showBy(table, id, "Check"))).toContain(told);
    for (const header of Object.keys(cells))
      excel.put(table, id, header, header === "Better when" ? "higher" : null);
    expect(String(excel.showBy(table, id, "Check"))).not.toContain("expected");
  });

  it("does not call a rate OK that is worked out from a count which fails a check", () => {
    fill(plain);
    excel.put("CJ_Setup", "basis.LE19", "Value", "same people");
    for (const [letter, count] of Object.entries({ a: 120, b: 50, c: 45 }))
      excel.put("CJ_DataPoints", `LE19.${letter}`, "2024-25", count);
    const check = (): unknown => excel.showBy("CJ_Rates", "LE19.ii", "Check");
    expect(check()).toMatch(/^OK/);
    excel.put("CJ_DataPoints", "LE19.c", "2024-25", 60);
    expect(excel.showBy("CJ_DataPoints", "LE19.b", "Check")).toBe(
      "Fails a check with LE19.c, see Data checks",
    );
    expect(check()).toBe("A figure that it is worked out from fails a check, see Data points");
    expect(excel.showBy("CJ_Rates", "LE19.ii", "Why")).toBe("Grey – it rests on an error, see Check");
    excel.put("CJ_Setup", "basis.LE19", "Value", "not stated");
  });

  it.each(["2023-24", "2022-23, 2023-24", "2022-23,2023-24,2024-25"])("reads the part years %s", (typed) => {
    fill(plain);
    excel.put("CJ_DataPoints", "NI8.i", "Part year", typed);
    expect(String(excel.showBy("CJ_DataPoints", "NI8.i", "Check"))).not.toContain("Part year");
  });

  it("compares neither a figure nor a rate with a year that is marked as a part year", () => {
    fill(plain);
    for (const [year, cases, liberated, aware] of [
      ["2022-23", 55, 60, 30],
      ["2023-24", 10, 10, 1],
      ["2024-25", 60, 60, 31],
    ] as const) {
      excel.put("CJ_DataPoints", "NI8.i", year, cases);
      excel.put("CJ_DataPoints", "LE19.a", year, liberated);
      excel.put("CJ_DataPoints", "LE19.b", year, aware);
    }
    expect(excel.showBy("CJ_DataPoints", "NI8.i", "Why")).toBe("Green – improving, up 500.0% on 2023-24");
    excel.put("CJ_DataPoints", "NI8.i", "Part year", "2023-24");
    excel.put("CJ_DataPoints", "LE19.a", "Part year", "2023-24");
    expect(excel.showBy("CJ_DataPoints", "NI8.i", "Why")).toBe(
      "Amber – no clear change, 55 to 60 is within ordinary variation",
    );
    expect(excel.showBy("CJ_Rates", "LE19.i", "Why")).toBe(
      "Amber – no clear change, 50.0% to 51.7% is within ordinary variation",
    );
  });

  it("compares a rate with no year before the series of a figure of it starts", () => {
    fill(plain);
    for (const [year, liberated, aware] of [
      ["2023-24", 100, 90],
      ["2024-25", 100, 40],
    ] as const) {
      excel.put("CJ_DataPoints", "LE19.a", year, liberated);
      excel.put("CJ_DataPoints", "LE19.b", year, aware);
    }
    const why = (): unknown => excel.showBy("CJ_Rates", "LE19.i", "Why");
    expect(why()).toBe("Red – worsening, down 50.0 points on 2023-24");
    for (const side of ["LE19.a", "LE19.b"]) {
      excel.put("CJ_DataPoints", side, "Series starts", "2024-25");
      expect(why()).toBe("Grey – no target and no earlier year to compare");
      excel.put("CJ_DataPoints", side, "Series starts", null);
    }
    expect(why()).toMatch(/^Red/);
  });

  it("holds a rate of events to a target above 100, and says of any other what is expected", () => {
    fill(plain);
    excel.put("CJ_DataPoints", "LE19.a", "2024-25", 100);
    excel.put("CJ_DataPoints", "LE19.b", "2024-25", 90);
    excel.put("CJ_Rates", "LE19.i", "Target", 150);
    const said = (unit: string | null): readonly unknown[] => {
      excel.put("CJ_Rates", "LE19.i", "Unit", unit);
      return ["Why", "Working: typed amiss"].map((header) => excel.showBy("CJ_Rates", "LE19.i", header));
    };
    const grey = "Grey – the target is above 100%: type 100 or less";
    const amiss = "expected more than 1 and at most 100: type 80 for 80%";
    expect(said(perHundred)).toEqual([
      "Red – 60 more people would make this green: target 150 per 100 (90 of 100 people)",
      "",
    ]);
    expect(said("per cent")).toEqual([grey, `Target is 150 per cent; ${amiss}`]);
    expect(said(null)).toEqual([grey, `Target is 150; ${amiss}`]);
  });

  it("keeps the counts of a rate in the evidence, so that 22 of 44 is not 20 of 40", () => {
    fill(plain);
    const stamp = (made: number, of: number): unknown => {
      excel.put("CJ_DataPoints", "LE19.a", "2024-25", of);
      excel.put("CJ_DataPoints", "LE19.b", "2024-25", made);
      return excel.showBy("CJ_Outcomes", "O8", "Working: evidence");
    };
    const agreed = stamp(20, 40);
    expect(agreed).toContain("LE19.i 50.0% (20 of 40, 2024-25)");
    expect(stamp(22, 44)).not.toBe(agreed);
  });

  it("takes a target below 0 for none, and says so", () => {
    fill(plain);
    for (const [id, year, value] of [
      ["NI8.i", "2023-24", 100],
      ["NI8.i", "2024-25", 38],
      ["LE19.a", "2024-25", 100],
      ["LE19.b", "2024-25", 90],
    ] as const)
      excel.put("CJ_DataPoints", id, year, value);
    for (const [table, id, why] of [
      ["CJ_DataPoints", "NI8.i", "Red – worsening, down 62.0% on 2023-24"],
      ["CJ_Rates", "LE19.i", "Grey – no target and no earlier year to compare"],
    ] as const) {
      excel.put(table, id, "Target", -5);
      expect(excel.showBy(table, id, "Why")).toBe(why);
      expect(excel.showBy(table, id, "Check")).toBe('Target is "-5"; expected a number of 0 or more');
      excel.put(table, id, "Target", 0);
      expect(excel.showBy(table, id, "Why")).toMatch(/^Green – meets target 0/);
    }
  });

  it("is the same after LibreOffice recalculated the file without its results", async () => {
    const ours = fc.sample(generated, { numRuns: 4, seed: 8 }).map((contents) => {
      fill(contents);
      return calculated(excel);
    });
    for (const { list } of await differencesInLibreOffice(ours)) expect(list).toEqual([]);
  });

  it("starts from the defaults of the catalogue", () => {
    expect(Object.keys(defaultThresholds).sort()).toEqual(thresholds.map((t) => t.id).sort());
  });
});
