import { buildWorkbook } from "../../src/actions/build-workbook";
import { readGrowable } from "../../src/actions/read-growable";
import { cellKey, findTable } from "../../src/workbench/model/workbook-model";
import { typeRowBelow } from "./own-rows-and-columns";
import {
  buildRequest,
  builtPlannerWorkbook,
  checked,
  failures,
  type PlannerWorkbook,
} from "./planner-workbook";

/*
 * Rows that people type below a table themselves, without the pane: the table grows and fills its calculated columns, as
 * Excel does, and everything has to work with them at once.
 */

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

/** @returns a reading of the row by header */
function typeRow(
  tableName: string,
  typed: Readonly<Record<string, string | number>>,
): (header: string) => unknown {
  const row = typeRowBelow(excel, tableName, typed);
  return (header) => {
    excel.calculation.recalculate();
    const { sheet, table } = findTable(excel.workbook, tableName) ?? {};
    const at = table?.columns.findIndex(({ name }) => name === header) ?? -1;
    if (table === undefined || at < 0) throw new Error(`no column ${header} in ${tableName}`);
    const cell = sheet?.cells.get(cellKey(row, table.area.left + at));
    return cell?.formula === undefined ? cell?.value : cell.result;
  };
}

const scores = {
  "Critical to meeting standards": 1,
  "Strategic value": 1,
  Ease: 1,
  "Benefit to the individual": 1,
  Cost: 1,
  "Resource impact": 1,
};

const singers = {
  "Data point": "Number of singers",
  Id: "OWN1",
  Unit: "people",
  Outcome: "LO1",
  "Better when": "higher",
  "2023-24": 100,
  "2024-25": 190,
};

describe("a local outcome that is typed at the end of Outcomes", () => {
  it("is told to take an id, and then has figures, activities, choices and a page like any other", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8", sheets: "all", sample: true });
    const outcome = typeRow("CJ_Outcomes", { Outcome: "More people sing" });
    expect(outcome("Why")).toBe("Type an id that no other row has, for example LO1");
    const { sheet, table } = findTable(excel.workbook, "CJ_Outcomes") ?? {};
    if (sheet === undefined || table === undefined) throw new Error("no Outcomes");
    const id = { top: table.area.bottom, left: 1, bottom: table.area.bottom, right: 1 };
    excel.edits.setContents(sheet, id, [[{ kind: "constant", value: "LO1" }]], "person");
    expect(outcome("Why")).toBe("Grey – nothing votes on this outcome yet");
    for (const choice of ["Status choice 1", "Near choice 5", "Priority choice 2"])
      expect(outcome(choice)).toEqual(expect.stringMatching(/^(Green|Cannot tell|no)$/));
    expect(typeRow("CJ_DataPoints", singers)("Check")).toBe("OK");
    expect(
      typeRow("CJ_Scoring", { "Improvement activity": "A choir", Outcome: "LO1", ...scores })("Check"),
    ).toBe("OK");
    expect(outcome("Why")).toBe("Green – OWN1 Green: 1 of 1 assessed");
    expect(outcome("Outcome priority")).toBe(1);
    expect(
      typeRow("CJ_Actions", { Action: "Found a choir", Outcome: "LO1", Kind: "improvement" })("Check"),
    ).not.toMatch(/outcome/i);
    excel.put("CJ_OutcomePage", "L1", "Outcome and its lines", "More people sing");
    expect(excel.showBy("CJ_OutcomePage", "L9", "Outcome and its lines")).toBe("Number of singers");
    expect(excel.showBy("CJ_OutcomePage", "L10", "Outcome and its lines")).toBe("A choir");
    const read = await readGrowable();
    expect(read.ok && read.value.outcomes.at(-1)).toEqual({ id: "LO1", title: "More people sing" });
    expect(failures(await checked()).filter(({ severity }) => severity === "error")).toEqual([]);
    const again = await buildWorkbook(buildRequest({ outcomes: "8", sheets: "all" }), () => undefined);
    expect(again.ok && again.value.remarks).toEqual([]);
    expect(outcome("Why")).toBe("Green – OWN1 Green: 1 of 1 assessed");
  });
});

describe("other rows that are typed below their table", () => {
  it("say what they still need, and have their choices", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8", sheets: "all" });
    expect(typeRow("CJ_DataPoints", { "Data point": "Number of singers" })("Check")).toBe(
      "Type an id that no other row has, for example OWN1",
    );
    const point = typeRow("CJ_DataPoints", { ...singers, Outcome: "O8", "Better when": "" });
    expect(point("Check")).toBe("Choose under Better when: until then higher counts as better");
    expect(point("Better choice 3")).toBe("context only");
    expect(typeRow("CJ_Scoring", { "Improvement activity": "A choir" })("Check")).toBe(
      "Name the outcome in the column Outcome",
    );
    expect(typeRow("CJ_Scoring", { "Improvement activity": "A band", Outcome: "O5" })("Check")).toBe(
      "There is no outcome O5 on Outcomes",
    );
    const question = typeRow("CJ_DemographicProfile", {
      Question: "How many sing?",
      Id: "Q.s1",
      Outcome: "O8",
    });
    expect([question("Check"), question("Gap choice 2")]).toEqual(["No figures yet", "not available"]);
    const need = typeRow("CJ_NeedsProfile", { Need: "A hall", Outcome: "O8" });
    expect([need("Check"), need("Gap choice 3")]).toEqual([
      "Type an id, for example ND11, so that services can name it",
      "asked for",
    ]);
    expect(typeRow("CJ_LogicModel", { "Activity, input or goal": "A choir", Outcome: "O8" })("Check")).toBe(
      "Name the partner who does this",
    );
    expect(typeRow("CJ_Partners", { Partner: "A church" })("Where it stands")).toBe("not asked yet");
    expect(typeRow("CJ_Questions", { Question: "Do they sing?", Outcome: "O8" })("Gap choice 1")).toBe(
      "none",
    );
  });
});
