import { buildWorkbook } from "../../../src/actions/build-workbook";
import { growWorkbook } from "../../../src/actions/grow-workbook";
import { nationalDeliverablesSheet } from "../../../src/blueprint/sheets/national-deliverables";
import { findTable } from "../../../src/workbench/model/workbook-model";
import { buildRequest, builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";
import { headersOf } from "../../actions/typed-cells";
import { deliverablesTable as table } from "./deliverables-as-printed";

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
    const statuses = headersOf(own.workbook, table).filter((header) => /^Update \d+ status$/.test(header));
    expect(statuses).toEqual([2, 3, 4, 5].map((n) => `Update ${n} status`));
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
});

describe("a workbook whose sheet has room for one later update", () => {
  const before: Readonly<Record<string, string>> = {
    "Update 2 status": "Later status",
    "Update 2 as at": "Later as at",
    "Update 2 timescale": "Later timescale",
    "Update 2 completed on": "Later completed on",
    "Update 2 note": "Later update",
    "Working: month 2": "Working: later as at",
    "Working: timescale 2": "Working: later timescale",
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
