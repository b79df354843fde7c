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

  it("as at a month that has not begun by Setup's Today is told, for lateness goes by it", () => {
    const today = 45_383; // 1 April 2024
    const check = (asAt: string): unknown => {
      type("D3", { "Update 2 status": "Outstanding", "Update 2 as at": asAt });
      return show("D3", "Check");
    };
    excel.put("CJ_Setup", "today", "Value", today);
    expect(check("April 2024")).not.toContain("still to come");
    expect(check("May 2024")).toContain(
      "To look at: The newest update is as at May 2024, which is still to come: type the month that it prints.",
    );
    excel.put("CJ_Setup", "today", "Value", null);
    expect(check("May 2024")).not.toContain("still to come");
    expect(check("May 2064")).toContain("as at May 2064, which is still to come");
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
      "To know: The timescale had passed by 5 months when it was revised (DEL-08).",
    ],
    [
      "revised to an earlier month",
      "D4",
      {
        "Update 2 status": "In progress (with revised timescale)",
        "Update 2 timescale": "May 2023",
        "Update 2 note": "x",
      },
      "To fix: Revised to May 2023, expected a month after January 2024 (DEL-07). To look at: In progress, but due May 2023, as at March 2024: expected Outstanding or a later timescale (DEL-04). To know: The timescale had passed by 2 months when it was revised (DEL-08).",
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
      "To look at: Update 2 as at: expected a month after December 2023, such as December 2024; until then it does not count.",
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

  it("does not count while its month is none after the printed one, and the check says so", () => {
    const printedTiming = show("D6", "Time left or late");
    for (const asAt of ["March 2023", "December 2023"]) {
      type("D6", { "Update 2 status": "Outstanding", "Update 2 as at": asAt, "Update 2 timescale": "May 2030", "Update 2 completed on": 45_420 }); // prettier-ignore
      expect([show("D6", "Status now"), show("D6", "Time left or late"), show("D6", "Check")]).toEqual([
        "In progress",
        printedTiming,
        "To look at: Update 2 as at: expected a month after December 2023, such as December 2024; until then it does not count.",
      ]);
      expect(excel.show("National deliverables", "A3")).toBe(`${printed} Late: 2.`);
    }
    // one that is dated rightly counts beside it
    type("D6", { "Update 3 status": "Complete", "Update 3 as at": "March 2024" });
    expect(show("D6", "Status now")).toBe("Complete");
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

describe("an update that is not the newest", () => {
  const newest = { "Update 4 status": "In progress (with revised timescale)", "Update 4 as at": "March 2026", "Update 4 timescale": "June 2026", "Update 4 note": "Recruitment." }; // prettier-ignore

  it.each<readonly [string, Readonly<Record<string, string | number>>, string]>([
    [
      "a month that is not before that of the next one",
      {
        "Update 2 status": "In progress",
        "Update 2 as at": "December 2024",
        "Update 3 status": "In progress",
        "Update 3 as at": "March 2024",
      },
      "Update 3 as at: expected a month after those of the updates before it; the latest month counts.",
    ],
    [
      "no month",
      { "Update 3 status": "In progress" },
      "Update 3 as at: expected a month after December 2023, such as December 2024.",
    ],
    [
      "another word",
      { "Update 2 status": "Done", "Update 2 as at": "March 2024" },
      "Update 2 status: expected one of the four words under Status choice 1 to 4 (DEL-01).",
    ],
    [
      "a revision without a month",
      { "Update 2 status": "In progress (with revised timescale)", "Update 2 as at": "March 2024" },
      "Update 2 status and timescale: one says that the timescale is revised, the other not; correct one (DEL-06).",
    ],
    [
      "a new timescale without the word for it",
      { "Update 2 status": "In progress", "Update 2 as at": "March 2024", "Update 2 timescale": "May 2025" },
      "Update 2 status and timescale: one says that the timescale is revised, the other not; correct one (DEL-06).",
    ],
    [
      "a day of completion without the word for it",
      {
        "Update 2 status": "Outstanding",
        "Update 2 as at": "March 2024",
        "Update 2 completed on": "March 2024",
      },
      "Update 2 completed on: expected with the status Complete only, and no day after the month of its update.",
    ],
    [
      "a day of completion after its month",
      { "Update 2 status": "Complete", "Update 2 as at": "April 2024", "Update 2 completed on": 45_413 },
      "Update 2 completed on: expected with the status Complete only, and no day after the month of its update. Complete before, now In progress (with revised timescale): check the newest update (DEL-16).",
    ],
    [
      "a timescale that names no month",
      {
        "Update 2 status": "In progress (with revised timescale)",
        "Update 2 as at": "March 2024",
        "Update 2 timescale": "soon",
      },
      "Update 2 status and timescale: one says that the timescale is revised, the other not; correct one (DEL-06). A timescale names no month: expected a month such as April 2025, or a year (DEL-11).",
    ],
  ])("with %s is told, while the newest one counts", (_, cells, said) => {
    type("D4", { ...newest, ...cells });
    expect([show("D4", "Status now"), checkOf("D4")]).toEqual([newest["Update 4 status"], said]);
  });

  it("with an error in one of its cells is told", async () => {
    type("D4", { ...newest, "Update 2 status": "Complete", "Update 2 as at": "April 2024" });
    type("D4", { "Update 2 completed on": null });
    await excel.Excel.run(async (context) => {
      const address = excel.addressBy(table, "D4", "Update 2 completed on");
      context.workbook.worksheets.getItem("National deliverables").getRange(address).values = [["#N/A"]];
      await context.sync();
    });
    expect(checkOf("D4")).toMatch(/^Update 2: a cell of it holds an error: correct it\./);
  });

  it.each(["soon", 30])("completed on %p names no month, and says so while it is the newest", (day) => {
    type("D4", { ...newest, "Update 4 status": "Complete", "Update 4 completed on": day });
    expect(checkOf("D4")).toContain("A day of completion or a first milestone names no month: expected one");
    type("D4", { "Update 4 status": newest["Update 4 status"], "Update 4 completed on": null });
  });

  it("is left alone where its cells agree, also completed on the last day of its month", () => {
    const complete = {
      "Update 2 status": "Complete",
      "Update 2 as at": "April 2024",
      "Update 2 completed on": 45_412,
    };
    type("D4", { ...newest, ...complete });
    expect(checkOf("D4")).toBe(
      "Complete before, now In progress (with revised timescale): check the newest update (DEL-16).",
    );
  });

  /** What the row says to look at, without the levels below it. */
  function checkOf(id: string): string {
    return String(show(id, "Check")).replace(/^To look at: | ?To know: .*$/g, "");
  }
});
