import { giveIds } from "../../src/actions/give-ids";
import { findTable, type WorkbookModel } from "../../src/workbench/model/workbook-model";
import { add, aDataPoint } from "./adding-rows";
import { deleteRow, typeRowBelow } from "./own-rows-and-columns";
import { builtPlannerWorkbook, valueOf, type PlannerWorkbook } from "./planner-workbook";
import { rowNames } from "./typed-cells";

let excel: PlannerWorkbook;
beforeEach(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8", sheets: "all", sample: true });
});
afterEach(() => excel.shutDown());

function idsOn(workbook: WorkbookModel, name: string): readonly string[] {
  const { sheet, table } = findTable(workbook, name) ?? {};
  if (sheet === undefined || table === undefined) throw new Error(`no table ${name}`);
  return rowNames(sheet, table);
}

function deleteRowOf(name: string, id: string): void {
  deleteRow(excel, name, idsOn(excel.workbook, name).indexOf(id));
}

const criteria = [
  "Critical to meeting standards",
  "Strategic value",
  "Ease",
  "Benefit to the individual",
  "Cost",
  "Resource impact",
];

describe("the id of a row that was deleted", () => {
  it("stays with the activities of a local outcome, and the next outcome begins without scores", async () => {
    expect((await add("local-outcome", { Outcome: "More people sing" })).id).toBe("LO1");
    await add("activity", { "Improvement activity": "Choir", Outcome: "LO1" });
    for (const header of criteria) excel.put("CJ_Scoring", "ALO1.1", header, 1);
    deleteRowOf("CJ_Outcomes", "LO1");
    const syncs = excel.host.counters.syncs;
    expect((await add("local-outcome", { Outcome: "Fewer people wait" })).id).toBe("LO2");
    // looks, reads everything, writes, reads back, finds the row
    expect(excel.host.counters.syncs - syncs).toBe(5);
    expect(excel.showBy("CJ_Outcomes", "LO2", "Outcome priority")).not.toBe(1);
    expect(idsOn(excel.workbook, "CJ_Scoring").filter((id) => id.startsWith("ALO2."))).toHaveLength(6);
    expect(excel.showBy("CJ_Scoring", "ALO1.1", "Outcome")).toBe("LO1");
  });

  it("stays with the requests for its figures, and with what tests an activity", async () => {
    const asked = await add("data-point", { ...aDataPoint, Source: "Scottish Prison Service" });
    expect(asked.id).toBe("OWN1");
    const requests = idsOn(excel.workbook, "CJ_Requests").filter((id) => id.startsWith("OWN1 "));
    expect(requests).not.toEqual([]);
    deleteRowOf("CJ_DataPoints", "OWN1");
    expect((await add("data-point", { ...aDataPoint, "Data point": "Number of beds" })).id).toBe("OWN2");
    for (const id of requests) deleteRowOf("CJ_Requests", id);
    deleteRowOf("CJ_DataPoints", "OWN2");
    for (const id of idsOn(excel.workbook, "CJ_Requests").filter((key) => key.startsWith("OWN2 ")))
      deleteRowOf("CJ_Requests", id);
    const [activity = ""] = idsOn(excel.workbook, "CJ_LogicModel");
    excel.put("CJ_LogicModel", activity, "Tested by", "NI8.i, own4");
    expect((await add("data-point", { ...aDataPoint, "Data point": "Number of keys" })).id).toBe("OWN5");
  });

  it("stays with the services that meet a need, also where ids are given to typed rows", async () => {
    await add("local-outcome", { Outcome: "More people sing" });
    expect((await add("need", { Need: "Singing teacher", Outcome: "LO1" })).id).toBe("ND.own1");
    const [service = ""] = idsOn(excel.workbook, "CJ_ServicesProfile");
    excel.put("CJ_ServicesProfile", service, "Meets need 1", "ND.own1");
    deleteRowOf("CJ_NeedsProfile", "ND.own1");
    expect((await add("need", { Need: "Money advice", Outcome: "LO1" })).id).toBe("ND.own2");
    deleteRowOf("CJ_NeedsProfile", "ND.own2");
    typeRowBelow(excel, "CJ_NeedsProfile", { Need: "A bank account", Outcome: "LO1" });
    deleteRowOf("CJ_Outcomes", "LO1");
    typeRowBelow(excel, "CJ_Outcomes", { Outcome: "Fewer people wait" });
    const given = valueOf(await giveIds()).given.map(({ id, name }) => `${id}: ${name}`);
    // the figures of ND.own2 are asked for on Requests
    expect([...given].sort()).toEqual(["LO2: Fewer people wait", "ND.own3: A bank account"]);
  });

  it("stays with the groups of a question that was broken down", async () => {
    const question = { Question: "How many people sing?", Outcome: "O8", "Answered with": "numbers" };
    const { id } = await add("question", question);
    expect(id).toBe("Q.own1");
    typeRowBelow(excel, "CJ_DemographicProfile", { Question: "Women", Id: "Q.own1.gender.women" });
    deleteRowOf("CJ_DemographicProfile", id);
    expect((await add("question", { ...question, Question: "How many dance?" })).id).toBe("Q.own2");
  });
});
