import { deliverables } from "../../../src/catalogue/deliverables";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";
import { deliverablesTable as table, totalsAsPrinted as printed } from "./deliverables-as-printed";
import { typist } from "./typist";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ sheets: "National deliverables" });
});
afterAll(() => excel.shutDown());

const typing = typist(() => excel);
afterEach(typing.putBack);

const show = (id: string, header: string): unknown => excel.showBy(table, id, header);
const type = (id: string, cells: Readonly<Record<string, string | number | null>>): void =>
  typing.type(table, id, cells);
const checks = (): Record<string, unknown> =>
  Object.fromEntries(
    deliverables.map(({ id }) => [id, show(id, "Check")]).filter(([, said]) => said !== "OK"),
  );

describe("the National deliverables sheet as printed", () => {
  it("counts 7, 25, 6 and 3, which is 41, and two that are late", () => {
    expect(excel.show("National deliverables", "A3")).toBe(`${printed} Late: 2.`);
  });

  it("says so when a printed status was typed over, and does not hide a missing one", () => {
    type("D1", { "Status at December 2023": "In progress" });
    expect(excel.show("National deliverables", "A3")).toContain(
      "6 Complete, 26 In progress, 6 In progress (with revised timescale), 3 Outstanding; 41 of 41, the plan prints 7, 25, 6, 3.",
    );
    type("D2", { "Status at December 2023": null });
    expect(excel.show("National deliverables", "A3")).toContain("40 of 41, the plan prints 7, 25, 6, 3.");
  });

  it("takes the printed status for the status now, with its colour in words", () => {
    const now = deliverables.map(({ id }) => [show(id, "Status now"), show(id, "Colour")]);
    const colours: Record<string, string> = {
      Complete: "✔ Blue",
      "In progress": "● Green",
      "In progress (with revised timescale)": "▲ Amber",
      Outstanding: "■ Red",
    };
    expect(now).toEqual(deliverables.map(({ status }) => [status, colours[status]]));
  });

  it.each([
    ["D2", "Late by 2 months: due October 2023, as at December 2023"],
    ["D5", "Due in the month of the update, December 2023: not late"],
    ["D8", "Not late, 6 months left: due June 2024, as at December 2023"],
    ["D13", "Complete, 2 months after its timescale of August 2023"],
    ["D14", "Complete within its timescale of August 2023"],
    ["D18", "Complete; in which month is not said, the timescale was August 2023"],
    [
      "D21",
      "Not late, 60 months left: due December 2028, as at December 2023; first milestone December 2025: 24 months left",
    ],
    ["D36", "Late by 2 months: due October 2023, as at December 2023"],
    ["D37", "Complete within its timescale of December 2023"],
  ])("says of %s: %s", (id, said) => {
    expect(show(id, "Time left or late")).toBe(said);
  });

  it("does not look at the calendar: another day on Setup changes nothing", () => {
    const seen = (): unknown => deliverables.map(({ id }) => show(id, "Time left or late"));
    const before = seen();
    typing.put("CJ_Setup", "today", "Value", 47_000);
    expect(seen()).toEqual(before);
  });

  it("finds the oddities of the printed plan, and nothing else", () => {
    const noReason =
      "To look at: The plan gives no reason for the revision: ask, and type it as Own note (DEL-09).";
    expect(checks()).toEqual({
      D5: "To know: Outstanding before its timescale was over, due December 2023, as at December 2023 (DEL-05). The same body is lead partner and collaborator (DEL-13).",
      D8: noReason,
      D9: noReason,
      D13: "To know: Completed in October 2023, the timescale was August 2023 (DEL-10).",
      D21: "To know: Two milestones, December 2025 and December 2028; the end is the later one (DEL-11).",
      D25: "To know: The timescale had passed by 4 months when it was revised (DEL-08).",
    });
    type("D8", { "Own note": "Asked on 3 May: recruitment." });
    expect(show("D8", "Check")).toBe("OK");
  });
});
