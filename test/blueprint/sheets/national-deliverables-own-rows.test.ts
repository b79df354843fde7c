import { deliverables } from "../../../src/catalogue/deliverables";
import { cellResult, isCellError } from "../../../src/workbench/model/cell";
import { findSheet } from "../../../src/workbench/model/workbook-model";
import { deleteRow, typeRowBelow } from "../../actions/own-rows-and-columns";
import { builtPlannerWorkbook, checked, type PlannerWorkbook } from "../../actions/planner-workbook";
import { deliverablesTable as table, totalsAsPrinted as printed } from "./deliverables-as-printed";
import { typist } from "./typist";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ sheets: "National deliverables" });
});
afterAll(() => excel.shutDown());

const typing = typist(() => excel);
afterEach(() => {
  typing.putBack();
  deleteRow(excel, table, deliverables.length); // the one that the test has added
});

const show = (id: string, header: string): unknown => excel.showBy(table, id, header);
const type = (id: string, cells: Readonly<Record<string, string | number | null>>): void =>
  typing.type(table, id, cells);

describe("a row of one's own", () => {
  it("gets its status, colour, time and check by the formulas of the columns alone", () => {
    typeRowBelow(excel, table, { Id: "D42", Number: 42, Deliverable: "A later deliverable", "Lead partners": "SPS", "Original timescale": "March 2025" }); // prettier-ignore
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
    typeRowBelow(excel, table, { Id: "D5b", Number: 5, Deliverable: "Twice" });
    expect(show("D5b", "Check")).toBe(
      "To fix: Number 5 stands in 2 rows, expected once: correct one (DEL-02). No lead partner, expected at least one (DEL-12).",
    );
    expect(show("D5", "Check")).toContain("Number 5 stands in 2 rows");
  });

  it("with something to fix counts on the Cover and in the pane, as does every row that has", async () => {
    const told = async () => (await checked()).findings.filter(({ rule }) => rule === "DEL-17");
    const toFix = (): string => /To fix: \d+/.exec(String(excel.show("Cover", "A3")))?.[0] ?? "";
    expect([toFix(), await told()]).toEqual(["To fix: 0", []]);
    typeRowBelow(excel, table, { Id: "D5b", Number: 5, Deliverable: "Twice" });
    expect(toFix()).toBe("To fix: 2");
    const at = (id: string): string => excel.addressBy(table, id, "Check");
    expect((await told()).map(({ place, severity, message }) => [place.cell, severity, message])).toEqual(
      ["D5", "D5b"].map((id) => [
        at(id),
        "error",
        `National deliverables, row ${at(id).replace(/\D/g, "")}: ${String(show(id, "Check"))}`,
      ]),
    );
  });

  it("that is empty stays empty, without an error", () => {
    typeRowBelow(excel, table, {});
    const cells = [...(findSheet(excel.workbook, "National deliverables")?.cells.values() ?? [])];
    excel.calculation.recalculate();
    expect(cells.map(cellResult).filter(isCellError)).toEqual([]);
  });
});
