import { growWorkbook, planGrowth } from "../../src/actions/grow-workbook";
import { valueOf, workbookOfVersion, type PlannerWorkbook } from "./planner-workbook";

const urgency = "Urgency: 1 can wait to 5 cannot wait";
const risk = "Risk: 1 low to 5 high";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

/** Version 2 kept what was typed for the matrix on Impact and effort, in the row of an activity. */
it("takes the scores of a matrix of version 2 to their activities on Scoring, and tells of those that find no place", async () => {
  excel = await workbookOfVersion(2);
  excel.put("CJ_ImpactAndEffort", "M4", "Activity id", "A77");
  excel.put("CJ_ImpactAndEffort", "M4", "Risk", 5);
  excel.put("CJ_ImpactAndEffort", "M2", "Cost", 3);
  const planned = valueOf(await planGrowth({ kind: "upgrade" })).remarks;
  expect(planned).toContainEqual(
    expect.stringMatching(
      /^Impact and effort: the scores typed there for A8\.1, A8\.2, A8\.3 are copied to Scoring/,
    ),
  );
  expect(planned).toContainEqual(
    expect.stringMatching(/^Impact and effort: Cost 3 of A8\.2, Risk 5 of A77 is not used any more/),
  );
  valueOf(await growWorkbook({ kind: "upgrade" }, () => undefined));
  const scores = ["A8.1", "A8.2", "A8.3", "A8.4"].map((id) =>
    [urgency, risk].map((header) => excel.showBy("CJ_Scoring", id, header)),
  );
  expect(scores).toEqual([
    [4, 2],
    [2, 2],
    [5, 4],
    [null, null],
  ]);
  // asked again, the same scores, though somebody has changed one meanwhile
  excel.put("CJ_Scoring", "A8.1", urgency, 1);
  valueOf(await growWorkbook({ kind: "upgrade" }, () => undefined));
  expect(excel.showBy("CJ_Scoring", "A8.1", urgency)).toBe(1);
});
