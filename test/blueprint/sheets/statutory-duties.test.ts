import { statutoryDuties } from "../../../src/catalogue/statutory-duties";
import { typeRowBelow } from "../../actions/own-rows-and-columns";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";
import { typist } from "./typist";

const table = "CJ_StatutoryDuties";
/** days as Excel counts them */
const day = (year: number, month: number, date: number): number =>
  (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000;

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ sheets: "Statutory duties" });
  excel.put("CJ_Setup", "today", "Value", day(2025, 11, 20));
});
afterAll(() => excel.shutDown());

const { put, putBack } = typist(() => excel);
afterEach(putBack);
const type = (id: string, header: string, value: string | number | null): void =>
  put(table, id, header, value);
const onSetup = (id: string, value: string | number): void => put("CJ_Setup", id, "Value", value);

const show = (id: string, header: string): unknown => excel.showBy(table, id, header);
const note = (): unknown => excel.show("Statutory duties", "A3");

describe("a blank Statutory duties sheet", () => {
  it("is calm: nothing is recorded yet, and the annual report has days left", () => {
    const others = statutoryDuties.filter(({ id }) => id !== "SD3").map(({ id }) => id);
    expect(others.map((id) => [show(id, "Status"), show(id, "Check")])).toEqual(
      others.map(() => ["Not recorded yet", "Not recorded yet"]),
    );
    expect([show("SD3", "Status"), show("SD3", "Due"), show("SD3", "Check")]).toEqual([
      "41 days left",
      day(2025, 12, 31),
      "Not published yet, due 31 December 2025",
    ]);
    expect(note()).toBe(
      "0 of 3 duties done. Annual report for 2024-25: 41 days left. As on 20 November 2025, see Setup.",
    );
  });
});

describe("the annual report", () => {
  it.each([
    [day(2025, 12, 30), "1 day left"],
    [day(2025, 12, 31), "Due today"],
    [day(2026, 1, 1), "No date yet, was due 1 day ago"],
    [day(2026, 1, 12), "No date yet, was due 12 days ago"],
    [day(2025, 12, 30) + 0.75, "1 day left"],
  ])("on day %p, unpublished: %s", (today, said) => {
    onSetup("today", today);
    expect(show("SD3", "Status")).toBe(said);
  });

  it("is done with its date, and asks for the link", () => {
    type("SD3", "Date published", day(2025, 11, 3));
    expect(show("SD3", "Status")).toBe("Done, 3 November 2025");
    expect(show("SD3", "Check")).toBe("Add the link, so that readers can find it (STA-01)");
    type("SD3", "Link", "https://example.org/report");
    expect(show("SD3", "Check")).toBe("OK");
    expect(note()).toContain("1 of 3 duties done. Annual report for 2024-25: Done, 3 November 2025.");
  });

  it("that came out late stays late", () => {
    onSetup("today", day(2026, 2, 1));
    type("SD3", "Date published", day(2026, 1, 12));
    type("SD3", "Link", "https://example.org/report");
    expect(show("SD3", "Status")).toBe("Done 12 days late, 12 January 2026");
    expect(show("SD3", "Check")).toBe(
      "Published after the day on which it was due, 31 December 2025 (STA-02)",
    );
  });

  it.each([
    [
      day(2024, 12, 20),
      "20 December 2024 lies before the end of 2024-25: type the date of the report on that year",
    ],
    [day(2025, 12, 24), "24 December 2025 is still to come: type the date when it is published"],
    ["December", "Date published is not a date: type it as 31/12/2025"],
    ["[x]", "Date published is not a date: type it as 31/12/2025"],
    [0, "Date published is not a date: type it as 31/12/2025"],
  ])("is not done with the date %p: %s", (typed, said) => {
    type("SD3", "Date published", typed);
    expect([show("SD3", "Status"), show("SD3", "Check")]).toEqual(["41 days left", said]);
    expect(note()).toContain("0 of 3 duties done");
  });

  it("follows the reporting year of Setup", () => {
    onSetup("reportingYear", "2025-26");
    expect([show("SD3", "Due"), show("SD3", "Status")]).toEqual([day(2026, 12, 31), "406 days left"]);
    onSetup("reportingYear", "this year");
    expect([show("SD3", "Due"), show("SD3", "Status")]).toEqual(["", "Not recorded yet"]);
  });
});

describe("evidence", () => {
  it("of leadership takes date and link from its duty", () => {
    type("SD1", "Date published", day(2024, 6, 12));
    type("SD1", "Link", "https://example.org/plan");
    expect([show("CL1.i", "Status"), show("CL1.i", "Check"), show("CL1.i", "Link")]).toEqual([
      "Recorded, 12 June 2024",
      "OK",
      "as in SD1",
    ]);
    expect(show("CL1.ii", "Status")).toBe("Not recorded yet");
  });

  it("is begun with a text and recorded with a date", () => {
    type("CL2", "Evidence", "Quarterly meetings.");
    expect([show("CL2", "Status"), show("CL2", "Check")]).toEqual(["Begun, no date yet", "Add the date"]);
    type("CL2", "Date published", day(2025, 2, 12));
    expect([show("CL2", "Status"), show("CL2", "Check")]).toEqual(["Recorded, 12 February 2025", "OK"]);
    type("CL2", "Evidence", null);
    expect(show("CL2", "Check")).toBe("Say what the evidence is, or add a link");
  });

  it("can be set aside, a duty cannot", () => {
    type("QI2.1", "Applies here", "no");
    expect([show("QI2.1", "Status"), show("QI2.1", "Check")]).toEqual(["Not used here", "OK"]);
    type("SD2", "Applies here", "no");
    expect([show("SD2", "Status"), show("SD2", "Check")]).toEqual([
      "Not recorded yet",
      "A duty under the Act cannot be set aside: choose yes",
    ]);
  });
});

it("a row of one's own gets its status by the formulas of the columns alone", () => {
  typeRowBelow(excel, table, { Id: "QI1.2", "Duty or evidence": "Another indicator of the guide" });
  expect([show("QI1.2", "Status"), show("QI1.2", "Check")]).toEqual(["Not recorded yet", "Not recorded yet"]);
  type("QI1.2", "Due", day(2025, 12, 1));
  expect(show("QI1.2", "Status")).toBe("11 days left");
  type("QI1.2", "Date published", day(2025, 11, 19));
  expect([show("QI1.2", "Status"), show("QI1.2", "Applies choice 2")]).toEqual([
    "Done, 19 November 2025",
    "no",
  ]);
});

it("the sample shows what is done and what is left, marked as invented", async () => {
  excel.shutDown();
  excel = await builtPlannerWorkbook({ sheets: "Statutory duties", sample: true });
  expect(note()).toBe("INVENTED SAMPLE FIGURES. 3 of 3 duties done. Annual report for 2024-25: Done, 18 September 2025."); // prettier-ignore
  expect(statutoryDuties.map(({ id }) => show(id, "Status"))).toEqual([
    "Done, 12 June 2024",
    "Done, 12 June 2024",
    "Done, 18 September 2025",
    "Recorded, 12 June 2024",
    "Recorded, 12 June 2024",
    "Recorded, 18 September 2025",
    "Recorded, 12 February 2025",
    "Not recorded yet",
    "Not recorded yet",
    "Not recorded yet",
    "Not recorded yet",
    "Begun, no date yet",
  ]);
});
