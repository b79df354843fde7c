import { deliverables } from "../../../src/catalogue/deliverables";
import { cellResult, isCellError } from "../../../src/workbench/model/cell";
import { nationalDeliverablesSheet } from "../../../src/blueprint/sheets/national-deliverables";
import { buildWorkbook } from "../../../src/actions/build-workbook";
import { growWorkbook } from "../../../src/actions/grow-workbook";
import { findSheet, findTable } from "../../../src/workbench/model/workbook-model";
import { buildRequest, builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";
import { addOwnRow, takenBack } from "./taken-back";

const table = "CJ_NationalDeliverables";
const printed =
  "At December 2023: 7 Complete, 25 In progress, 6 In progress (with revised timescale), 3 Outstanding; 41 of 41, as printed.";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ sheets: "National deliverables" });
});
afterAll(() => excel.shutDown());

const typing = takenBack();
afterEach(() => typing.takeBack(excel));

const show = (id: string, header: string): unknown => excel.showBy(table, id, header);
const checks = (): Record<string, unknown> =>
  Object.fromEntries(
    deliverables.map(({ id }) => [id, show(id, "Check")]).filter(([, said]) => said !== "OK"),
  );
const type = (id: string, cells: Readonly<Record<string, string | number | null>>): void =>
  typing.type(table, id, cells, excel);

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
    typing.type("CJ_Setup", "today", { Value: 47_000 }, excel);
    expect(seen()).toEqual(before);
  });

  it("finds what the discrepancies list, and nothing else", () => {
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

describe("a later update", () => {
  it("takes the place of the printed status, whose history and totals stay", () => {
    type("D2", { "Update 2 status": "Complete", "Update 2 as at": "March 2024" });
    expect([show("D2", "Status now"), show("D2", "Status at December 2023")]).toEqual([
      "Complete",
      "Outstanding",
    ]);
    expect(excel.show("National deliverables", "A3")).toBe(`${printed} With 1 later: 8, 25, 6, 2. Late: 1.`);
  });

  it.each([
    ["March 2024", "Late by 5 months: due October 2023, as at March 2024"],
    ["mar 2024", "Late by 5 months: due October 2023, as at March 2024"],
    [45_379, "Late by 5 months: due October 2023, as at March 2024"],
    [2024, "Late by 14 months: due October 2023, as at December 2024"],
    ["spring", "Cannot say: the month of the update is missing"],
    ["Marchember 2024", "Cannot say: the month of the update is missing"],
    ["[x]", "Cannot say: the month of the update is missing"],
    [0, "Cannot say: the month of the update is missing"],
    [3, "Cannot say: the month of the update is missing"],
  ])("as at %p is compared by its month: %s", (asAt, said) => {
    type("D2", { "Update 2 status": "Outstanding", "Update 2 as at": asAt });
    expect(show("D2", "Time left or late")).toBe(said);
  });

  it.each<readonly [string, string, Readonly<Record<string, string | number>>, string]>([
    [
      "in progress past its timescale",
      "D4",
      { "Update 2 status": "In progress" },
      "To look at: In progress, but due January 2024, as at March 2024: expected Outstanding or a later timescale (DEL-04).",
    ],
    [
      "revised without a month",
      "D4",
      { "Update 2 status": "In progress (with revised timescale)", "Update 2 note": "More time needed." },
      "To fix: The timescale was revised, but no revised month stands here: type it as the timescale of its update (DEL-06). To look at: In progress, but due January 2024, as at March 2024: expected Outstanding or a later timescale (DEL-04).",
    ],
    [
      "revised, after its timescale",
      "D36",
      {
        "Update 2 status": "In progress (with revised timescale)",
        "Update 2 timescale": "June 2024",
        "Update 2 note": "Consultation.",
      },
      "To know: The timescale had passed by 5 months when it was revised again (DEL-08).",
    ],
    [
      "revised to an earlier month",
      "D4",
      {
        "Update 2 status": "In progress (with revised timescale)",
        "Update 2 timescale": "May 2023",
        "Update 2 note": "x",
      },
      "To fix: Revised to May 2023, expected a month after January 2024 (DEL-07). To look at: In progress, but due May 2023, as at March 2024: expected Outstanding or a later timescale (DEL-04). To know: The timescale had passed by 2 months when it was revised again (DEL-08).",
    ],
    [
      "in progress with a revised month",
      "D24",
      { "Update 2 status": "In progress" },
      "To fix: In progress with a timescale revised to March 2024: expected In progress (with revised timescale) (DEL-06).",
    ],
    [
      "back from complete",
      "D1",
      { "Update 2 status": "In progress" },
      "To look at: In progress, but due October 2023, as at March 2024: expected Outstanding or a later timescale (DEL-04). Complete before, now In progress: check the newest update (DEL-16).",
    ],
    [
      "another word",
      "D3",
      { "Update 2 status": "Done" },
      'To fix: The status is "Done", expected one of the four words under Status choice 1 to 4 (DEL-01).',
    ],
    [
      "a timescale without a month",
      "D3",
      { "Update 2 status": "In progress", "Update 2 timescale": "soon" },
      "To look at: A timescale names no month: expected a month such as April 2025, or a year (DEL-11).",
    ],
    [
      "an earlier month than the printed one",
      "D3",
      { "Update 2 status": "In progress", "Update 2 as at": "June 2023" },
      "To look at: Update 2 as at: expected a month after December 2023, such as December 2024.",
    ],
    [
      "complete, with the day",
      "D3",
      { "Update 2 status": "Complete", "Update 2 as at": "May 2024", "Update 2 completed on": 45_420 },
      "To know: Completed in May 2024, the timescale was April 2024 (DEL-10).",
    ],
    [
      "complete, in a month after that of the update",
      "D1",
      { "Update 2 status": "Complete", "Update 2 completed on": 45_420 },
      "To look at: Completed in May 2024, after the month of its update, March 2024: correct one of the two. To know: Completed in May 2024, the timescale was October 2023 (DEL-10).",
    ],
  ])("%s", (_, id, cells, said) => {
    // prettier-ignore
    type(id, { "Update 2 as at": "March 2024", ...cells });
    expect(show(id, "Check")).toBe(said);
  });

  it("does not count while its status is missing, and the check says so", () => {
    type("D2", { "Update 2 as at": "March 2024", "Update 2 timescale": "June 2024" });
    expect(show("D2", "Time left or late")).toBe("Late by 2 months: due October 2023, as at December 2023");
    expect(show("D2", "Check")).toBe(
      "To look at: Update 2 is filled without a status: choose one, until then it does not count.",
    );
  });

  it("passes the first milestone of No. 21 long before its end", () => {
    type("D21", { "Update 2 status": "In progress", "Update 2 as at": "February 2026" });
    expect(show("D21", "Time left or late")).toBe(
      "Not late, 34 months left: due December 2028, as at February 2026; first milestone December 2025: passed by 2 months",
    );
  });

  it("offers the four words of the plan in every row", () => {
    const headers = [1, 2, 3, 4].map((n) => `Status choice ${n}`);
    for (const id of ["D1", "D41"])
      expect(headers.map((header) => show(id, header))).toEqual([
        "Complete",
        "In progress",
        "In progress (with revised timescale)",
        "Outstanding",
      ]);
  });
});

describe("several later updates", () => {
  const second = { "Update 2 status": "In progress (with revised timescale)", "Update 2 as at": "March 2024", "Update 2 timescale": "March 2025", "Update 2 note": "Recruitment." }; // prettier-ignore
  const third = { "Update 3 status": "In progress (with revised timescale)", "Update 3 as at": "December 2024" }; // prettier-ignore

  it("stand beside each other, and the newest dated counts with its month", () => {
    type("D2", second);
    type("D2", { "Update 3 status": "Complete", "Update 3 as at": "December 2024" });
    expect([show("D2", "Status now"), show("D2", "Update 2 status"), show("D2", "Check")]).toEqual([
      "Complete",
      "In progress (with revised timescale)",
      "OK",
    ]);
    expect(show("D2", "Time left or late")).toBe("Complete within its timescale of March 2025");
    expect(excel.show("National deliverables", "A3")).toContain(" With 1 later: 8, 25, 6, 2.");
  });

  it("count by their months, not by their columns", () => {
    type("D2", { "Update 2 status": "Complete", "Update 2 as at": 45_627 });
    type("D2", { "Update 4 status": "Outstanding", "Update 4 as at": "March 2024" });
    expect(show("D2", "Status now")).toBe("Complete");
    type("D2", { "Update 2 as at": null });
    expect([show("D2", "Status now"), show("D2", "Check")]).toEqual([
      "Outstanding",
      "To look at: Update 2 as at: expected a month after December 2023, such as December 2024. Complete before, now Outstanding: check the newest update (DEL-16).",
    ]);
  });

  it("keep the timescale of an earlier one until another is given", () => {
    type("D2", { ...second, ...third });
    expect([show("D2", "Time left or late"), show("D2", "Check")]).toEqual([
      "Not late, 3 months left: due March 2025, as at December 2024",
      "OK",
    ]);
  });

  it("compare a timescale that is revised again with the one before it", () => {
    type("D2", { ...second, ...third, "Update 3 timescale": "June 2026", "Update 3 as at": "July 2025" });
    expect(show("D2", "Check")).toBe(
      "To know: The timescale had passed by 4 months when it was revised again (DEL-08).",
    );
  });

  it("tell when a deliverable was complete in an earlier one", () => {
    type("D3", { "Update 2 status": "Complete", "Update 2 as at": "March 2024" });
    type("D3", { "Update 3 status": "Outstanding", "Update 3 as at": "December 2024" });
    expect(show("D3", "Check")).toBe(
      "To look at: Complete before, now Outstanding: check the newest update (DEL-16).",
    );
  });
});

describe("the last update that has cells", () => {
  const build = async (): Promise<unknown> => {
    const built = await buildWorkbook(buildRequest(), () => undefined);
    return built.ok ? [built.value.completed, built.value.remarks] : built.trouble.found;
  };

  it("once it is in use, asks for a build, which adds cells for the next one beside it; all that was typed stays and counts", async () => {
    const own = await builtPlannerWorkbook({ sheets: "National deliverables" });
    const note = (): string => String(own.show("National deliverables", "A3"));
    const typed = {
      "Update 2 status": "In progress (with revised timescale)",
      "Update 2 as at": "March 2024",
      "Update 2 timescale": "March 2025",
      "Update 3 status": "Outstanding",
      "Update 3 as at": "December 2024",
    };
    for (const [header, value] of Object.entries(typed)) own.put(table, "D2", header, value);
    expect(await build()).toEqual([[], []]);
    own.put(table, "D2", "Update 4 status", "Outstanding");
    own.put(table, "D2", "Update 4 as at", "June 2025");
    expect(note()).toMatch(/Late: 2\. Update 4 is in use: press Build in the pane for cells of update 5\.$/);
    expect(await build()).toEqual([["National deliverables"], []]);
    expect(note()).toMatch(/Late: 2\.$/);
    expect(headers(own)).toEqual([2, 3, 4, 5].map((n) => `Update ${n} status`));
    own.put(table, "D2", "Update 5 status", "Complete");
    own.put(table, "D2", "Update 5 as at", "December 2025");
    own.put(table, "D2", "Update 5 completed on", 45_931);
    expect(own.showBy(table, "D2", "Status now")).toBe("Complete");
    expect(own.showBy(table, "D2", "Time left or late")).toBe(
      "Complete, 7 months after its timescale of March 2025",
    );
    expect(Object.keys(typed).map((header) => own.showBy(table, "D2", header))).toEqual(Object.values(typed));
    expect(await build()).toEqual([["National deliverables"], []]);
    expect(await build()).toEqual([[], []]);
    own.shutDown();
  });

  function headers({ workbook }: PlannerWorkbook): readonly string[] {
    const columns = findTable(workbook, table)?.table.columns ?? [];
    return columns.map(({ name }) => name).filter((name) => /^Update \d+ status$/.test(name));
  }
});

describe("a workbook whose sheet has room for one later update", () => {
  const before: Readonly<Record<string, string>> = {
    "Update 2 status": "Later status",
    "Update 2 as at": "Later as at",
    "Update 2 timescale": "Later timescale",
    "Update 2 completed on": "Later completed on",
    "Update 2 note": "Later update",
    "Working: update 2 month": "Working: later as at",
  };

  it("keeps what was typed there as the first of several when it is upgraded", async () => {
    const old = await builtPlannerWorkbook({ sheets: "National deliverables" });
    for (const { header, since } of nationalDeliverablesSheet({}).table.columns)
      if (since === 3) takeAway(old, header);
    for (const [now, then] of Object.entries(before)) rename(old, now, then);
    const typed = { "Later status": "Complete", "Later as at": "March 2024", "Later update": "Opened." };
    for (const [header, value] of Object.entries(typed)) old.put(table, "D2", header, value);
    old.put("CJ_Setup", "schemaVersion", "Value", 2);
    expect(await growWorkbook({ kind: "upgrade" }, () => undefined)).toMatchObject({ ok: true });
    const shown = ["Update 2 status", "Update 2 as at", "Update 2 note", "Status now"].map((header) =>
      old.showBy(table, "D2", header),
    );
    expect(shown).toEqual(["Complete", "March 2024", "Opened.", "Complete"]);
    old.shutDown();
  });

  function rename(old: PlannerWorkbook, from: string, to: string): void {
    const { sheet, header } = place(old, from);
    old.edits.setContents(sheet, header, [[{ kind: "constant", value: to }]], "person");
  }

  function takeAway(old: PlannerWorkbook, from: string): void {
    const { sheet, header } = place(old, from);
    const area = { ...header, top: 0, bottom: 1_048_575 };
    old.edits.shiftCells(sheet, { kind: "delete", along: "columns", area }, "person");
  }

  function place({ workbook }: PlannerWorkbook, name: string) {
    const found = findTable(workbook, table);
    if (found === undefined) throw new Error(`no table ${table}`);
    const { top, left } = found.table.area;
    const column = left + found.table.columns.findIndex((each) => each.name === name);
    return { sheet: found.sheet, header: { top, left: column, bottom: top, right: column } };
  }
});

describe("a row of one's own", () => {
  beforeEach(async () => {
    excel.shutDown();
    excel = await builtPlannerWorkbook({ sheets: "National deliverables" });
  });

  const add = (cells: Readonly<Record<string, string | number>>): void => addOwnRow(excel, table, cells);

  it("gets its status, colour, time and check by the formulas of the columns alone", () => {
    add({ Id: "D42", Number: 42, Deliverable: "A later deliverable", "Lead partners": "SPS", "Original timescale": "March 2025" }); // prettier-ignore
    expect([show("D42", "Status now"), show("D42", "Colour"), show("D42", "Check")]).toEqual([
      "No status yet",
      "○ Grey",
      "OK",
    ]);
    type("D42", { "Update 2 status": "In progress", "Update 2 as at": "March 2024" });
    expect([show("D42", "Status now"), show("D42", "Colour"), show("D42", "Time left or late"), show("D42", "Check")]).toEqual(["In progress", "● Green", "Not late, 12 months left: due March 2025, as at March 2024", "OK"]); // prettier-ignore
    expect(excel.show("National deliverables", "A3")).toContain(`${printed} With 1 later: 7, 26, 6, 3.`);
  });

  it("with a number that is there already is told, in both rows", () => {
    add({ Id: "D5b", Number: 5, Deliverable: "Twice" });
    expect(show("D5b", "Check")).toBe(
      "To fix: Number 5 stands in 2 rows, expected once: correct one (DEL-02). No lead partner, expected at least one (DEL-12).",
    );
    expect(show("D5", "Check")).toContain("Number 5 stands in 2 rows");
  });

  it("that is empty stays empty, without an error", () => {
    add({});
    const cells = [...(findSheet(excel.workbook, "National deliverables")?.cells.values() ?? [])];
    excel.calculation.recalculate();
    expect(cells.map(cellResult).filter(isCellError)).toEqual([]);
  });
});
