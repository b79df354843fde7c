import { addRow } from "../../src/actions/add-row";
import { buildWorkbook } from "../../src/actions/build-workbook";
import { growWorkbook, type Growth } from "../../src/actions/grow-workbook";
import { describeTrouble } from "../../src/domain/trouble";
import { changedLooks, colourIn, looksOf, type Looks } from "./looks-of-people";
import { buildRequest, builtPlannerWorkbook, type PlannerWorkbook } from "./planner-workbook";

const silent = (): void => undefined;

let excel: PlannerWorkbook;
let before: Looks;
afterEach(() => excel.shutDown());

async function colouredIn(): Promise<void> {
  excel = await builtPlannerWorkbook({ sample: true });
  colourIn(excel);
  before = looksOf(excel.workbook);
}

async function grow(growth: Growth): Promise<void> {
  const report = await growWorkbook(growth, silent);
  if (!report.ok) throw new Error(describeTrouble(report.trouble));
}

const ofDataPoints = (id: string, header: string): string => `CJ_DataPoints | ${id} | ${header}`;

describe("what people have done to the looks of a sheet", () => {
  it("stays when a reporting year is added, which looks like the years before as we made them", async () => {
    await colouredIn();
    await grow({ kind: "year", which: "next" });
    const after = looksOf(excel.workbook);
    expect(changedLooks(before, after)).toEqual([]);
    const fresh = (id: string): unknown => after.formats.get(ofDataPoints(id, "2025-26"));
    // a row that nobody coloured looks as in the first year, and the coloured ones do not look over
    expect(fresh("LE19.b")).toEqual(after.formats.get(ofDataPoints("LE19.b", "2020-21")));
    for (const [place, format] of after.formats)
      if (place.startsWith("CJ_DataPoints") && place.endsWith("2025-26"))
        expect({
          place,
          theirs: [format.fill === "#FF0000", format.fill === "#00FF00", format.italic],
        }).toEqual({
          place,
          theirs: [false, false, undefined],
        });
    const rulesOf = (year: string): unknown => after.rules.get(`CJ_DataChecks | VT-01 | ${year}`);
    expect(rulesOf("2025-26")).toEqual(rulesOf("2024-25"));
    expect(after.rules.get(ofDataPoints("LE19.b", "2024-25"))).toEqual(["here>100 #ABCDEF"]);
  });

  it("stays when outcomes are added, whose rows look as we make them", async () => {
    await colouredIn();
    await grow({ kind: "outcomes", outcomes: ["O1"] });
    const changed = changedLooks(before, looksOf(excel.workbook));
    // rows came in above the high one: heights stay at their place on the sheet, so from there on all are fitted again
    expect(changed).toEqual(["CJ_DataPoints | LE19.b: 77 → undefined"]);
  });

  it("stays when a row is added below a coloured one, and the row does not look like it", async () => {
    await colouredIn();
    const typed = { "Data point": "Peer mentors", Outcome: "O8", Unit: "people", "Better when": "higher" };
    expect(await addRow({ additionId: "data-point", typed }, silent)).toMatchObject({ ok: true });
    const after = looksOf(excel.workbook);
    expect(changedLooks(before, after)).toEqual([]);
    expect(after.formats.get(ofDataPoints("OWN1", "2024-25"))).toEqual(
      after.formats.get(ofDataPoints("LE19.b", "2022-23")),
    );
    expect(after.formats.get(ofDataPoints("OWN1", "Id"))).not.toMatchObject({ italic: true });
  });

  it("stays when somebody typed over the legend, which a build puts back", async () => {
    await colouredIn();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data points").getRange("A4").values = [["Ask Anne first"]];
      await context.sync();
    });
    const again = await buildWorkbook(buildRequest({ firstYear: "2020-21", outcomes: "8" }), silent);
    expect(again.ok && again.value.remarks).toEqual([
      'Data points, A4 (head): "Ask Anne first" was typed over a label, which is put back.',
    ]);
    expect(changedLooks(before, looksOf(excel.workbook))).toEqual([]);
  });
});
