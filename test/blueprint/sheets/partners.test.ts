import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8", sheets: "Partners" });
});
afterAll(() => excel.shutDown());

const stands = (id: string): unknown => excel.showBy("CJ_Partners", id, "Where it stands");

describe("Partners", () => {
  it("begins with the eight partners of the Act, none asked yet, and empty rows for others", () => {
    expect(excel.showBy("CJ_Partners", "P1", "Partner")).toBe("Chief Constable of Police Scotland");
    expect(excel.showBy("CJ_Partners", "P8", "Partner")).toBe("Skills Development Scotland");
    expect([stands("P1"), stands("P9")]).toEqual(["not asked yet", ""]);
    expect(excel.show("Partners", "A3")).toBe("0 of 8 partners take part; 8 not asked yet.");
  });

  it("says where each partner stands, and what is missing", () => {
    excel.put("CJ_Partners", "P1", "Takes part", "yes");
    excel.put("CJ_Partners", "P2", "Takes part", "yes");
    excel.put("CJ_Partners", "P2", "Who speaks for it", "planning lead, community mailbox");
    excel.put("CJ_Partners", "P3", "Takes part", "perhaps");
    excel.put("CJ_Partners", "P9", "Note", "a charity");
    excel.put("CJ_Partners", "P10", "Partner", "Third sector forum");
    excel.put("CJ_Partners", "P10", "Takes part", "asked");
    expect(["P1", "P2", "P3", "P9", "P10"].map(stands)).toEqual([
      "takes part, but nobody is named: type a role and a mailbox",
      "takes part",
      "not one of yes, asked, no or not known",
      "type a name for this partner",
      "has been asked",
    ]);
    expect(excel.show("Partners", "A3")).toBe("2 of 9 partners take part; 5 not asked yet.");
  });
});
