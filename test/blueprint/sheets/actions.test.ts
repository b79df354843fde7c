import { actionStatuses, complete } from "../../../src/catalogue/action-words";
import { typeRowBelow } from "../../actions/own-rows-and-columns";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";
import { endOfAugust, typist } from "./typist";

const table = "CJ_Actions";
let excel: PlannerWorkbook;
const { put, putBack } = typist(() => excel);
const show = (id: string, header: string): unknown => excel.showBy(table, id, header);
const fill = (id: string, cells: Readonly<Record<string, string | number>>): void => {
  for (const [header, value] of Object.entries(cells)) put(table, id, header, value);
};
const whole = {
  Action: "Agree a route",
  Outcome: "O8",
  Kind: "improvement",
  Owner: "JSW manager",
  Due: endOfAugust,
};

beforeAll(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8", sheets: "Actions" });
  excel.put("CJ_Setup", "today", "Value", endOfAugust);
});
afterEach(putBack);
afterAll(() => excel.shutDown());

describe("a blank Actions sheet", () => {
  it("is calm and says in which direction scores read", () => {
    expect([show("AC1", "Time left"), show("AC1", "Check"), show("AC20", "Check")]).toEqual(["", "", ""]);
    expect(excel.show("Actions", "A3")).toBe(
      "No action is written down yet. Gaps without an action: 0. Lower score: higher priority.",
    );
  });
});

describe("the time left of an action", () => {
  it.each([
    [endOfAugust, "", "due today"],
    [endOfAugust + 0.5, "", "due today"],
    [endOfAugust + 1, "", "due in 1 day"],
    [endOfAugust + 40, "", "due in 40 days"],
    [endOfAugust - 1, "", "late by 1 day"],
    [endOfAugust - 30, "■ Red – outstanding", "late by 30 days"],
    [endOfAugust - 30, complete, "complete"],
    ["spring", "", "the date is a text"],
    ["", "", "no date"],
  ])("due %p with the status %j is: %s", (due, status, said) => {
    fill("AC1", { ...whole, Due: due, Status: status });
    expect(show("AC1", "Time left")).toBe(said);
  });

  it("is counted in whole days, whatever the hours of the two days", () => {
    put("CJ_Setup", "today", "Value", endOfAugust + 0.5);
    fill("AC1", { ...whole, Due: endOfAugust });
    fill("AC2", { ...whole, Due: endOfAugust - 0.25 });
    expect([show("AC1", "Time left"), show("AC2", "Time left")]).toEqual(["due today", "late by 1 day"]);
  });

  it("is counted where it has run out", () => {
    fill("AC1", { ...whole, Due: endOfAugust - 9 });
    fill("AC2", { ...whole, Due: endOfAugust - 9, Status: complete });
    expect(excel.show("Actions", "A3")).toMatch(/^2 actions: 1 complete, 1 late\./);
    expect(show("AC1", "Check")).toBe("Late: agree a new date, or say what stands in the way");
  });
});

describe("the check of an action", () => {
  it("asks for what is missing, in turn", () => {
    const said: unknown[] = [];
    for (const [header, value] of [
      ["Owner", "JSW manager"],
      ["Action", "Agree a route"],
      ["Outcome", "O9"],
      ["Outcome", "O8"],
      ["Kind", "plan"],
      ["Kind", "improvement"],
      ["Status", "done"],
      ["Status", actionStatuses[1]],
      ["Due", "soon"],
      ["Due", -1],
      ["Due", endOfAugust + 9],
    ] as const) {
      fill("AC1", { [header]: value });
      said.push(show("AC1", "Check"));
    }
    expect(said).toEqual([
      "Say what will be done",
      "Name the outcome",
      "O9 is not on Outcomes",
      "Choose a kind",
      "Kind is none of the choices in this row",
      "Set a due date",
      "Status is none of the choices in this row",
      "Set a due date",
      "The due date is a text: type it as 31/12/2025",
      "The due date cannot be meant: type it as 31/12/2025",
      "OK",
    ]);
  });

  it("asks a gap for the row that it closes", () => {
    fill("AC1", { ...whole, Kind: "gap" });
    expect(show("AC1", "Check")).toBe("Say under Comes from which gap it closes");
    fill("AC1", { "Comes from": "Q99" });
    expect(show("AC1", "Check")).toBe(
      "Q99 is no id of the profiles, Questions, Data points, Rates or Local evidence",
    );
    fill("AC1", { "Comes from": "LE19.b" });
    expect([show("AC1", "What that is"), show("AC1", "Check")]).toEqual([
      "b) No. of people made aware of support",
      "OK",
    ]);
  });

  it("takes a row without a name for what it is, and says so", () => {
    put("CJ_ServicesProfile", "SV1", "Gap or duplication", "Nobody offers this at weekends");
    fill("AC1", { ...whole, Kind: "gap", "Comes from": "SV1" });
    expect([show("AC1", "What that is"), show("AC1", "Check")]).toEqual([
      "SV1 on Services profile has no name yet",
      "OK",
    ]);
  });
});

describe("the activity on Scoring that an action carries out", () => {
  it("gives its priority and order", () => {
    fill("AC1", { ...whole, "Scoring activity": "A8.2" });
    expect(show("AC1", "Priority of that activity")).toBe("not scored yet");
    put("CJ_Scoring", "A8.2", "Improvement activity", "Agree a route");
    for (const header of ["Critical to meeting standards", "Strategic value", "Ease"])
      put("CJ_Scoring", "A8.2", header, 2);
    expect(show("AC1", "Priority of that activity")).toBe("incomplete: 3 of 6");
    fill("AC1", { "Scoring activity": "A8.77" });
    expect([show("AC1", "Priority of that activity"), show("AC1", "Check")]).toEqual([
      "not on Scoring",
      "A8.77 is not on Scoring",
    ]);
  });
});

describe("gaps without an action", () => {
  it("are those of the profiles that no row names; each counts once", () => {
    const open = (): string | undefined => /action: (\d+)/.exec(String(excel.show("Actions", "A3")))?.[1];
    put("CJ_DemographicProfile", "Q1", "Gap", "not available");
    put("CJ_NeedsProfile", "ND6", "Gap", "asked for");
    put("CJ_NeedsProfile", "ND1", "Gap", "none");
    put("CJ_ServicesProfile", "SV1", "Gap or duplication", "No weekends");
    expect(open()).toBe("3");
    fill("AC1", { ...whole, Kind: "gap", "Comes from": "q1" });
    fill("AC2", { ...whole, Kind: "gap", "Comes from": "Q1" });
    fill("AC3", { ...whole, Kind: "gap", "Comes from": "ND1" });
    expect(open()).toBe("2");
    fill("AC4", { ...whole, Kind: "gap", "Comes from": "SV1" });
    typeRowBelow(excel, table, { Id: "mine" });
    fill("mine", { ...whole, Kind: "gap", "Comes from": "ND6" });
    expect(open()).toBe("0");
    expect([show("mine", "Check"), show("mine", "Status choice 1")]).toEqual(["OK", complete]);
  });

  it("are those of Questions and of figures that are not available too, a profile question once", () => {
    const open = (): string | undefined => /action: (\d+)/.exec(String(excel.show("Actions", "A3")))?.[1];
    put("CJ_Questions", "EQ2", "Gap", "asked for");
    put("CJ_Questions", "RP8.1.2", "Gap", "not available");
    put("CJ_DemographicProfile", "Q5", "Gap", "not available");
    put("CJ_DataPoints", "LE19.b", "2024-25", "[x]");
    put("CJ_DataPoints", "LE19.c", "2021-22", "[x]");
    expect(open()).toBe("4");
    fill("AC1", { ...whole, Kind: "gap", "Comes from": "EQ2" });
    fill("AC2", { ...whole, Kind: "gap", "Comes from": "Q5" });
    fill("AC3", { ...whole, Kind: "gap", "Comes from": "LE19.b" });
    expect([open(), show("AC1", "Check"), show("AC2", "Check")]).toEqual(["1", "OK", "OK"]);
  });
});

describe("the links of an action", () => {
  it("show the names of what they lead to", () => {
    fill("AC1", { ...whole, "Logic model row": "LM8.9", "National deliverable": 33 });
    expect(show("AC1", "What that row says")).toBe(
      excel.showBy("CJ_LogicModel", "LM8.9", "Activity, input or goal"),
    );
    expect(show("AC1", "Which deliverable that is")).toBe(
      excel.showBy("CJ_NationalDeliverables", "D33", "Short name"),
    );
    expect(show("AC1", "Check")).toBe("OK");
  });

  it("fail where nothing of that id or number is there", () => {
    fill("AC1", { ...whole, "Logic model row": "LM8.99" });
    expect(show("AC1", "Check")).toBe("LM8.99 is not on Logic model");
    fill("AC2", { ...whole, "National deliverable": 99 });
    expect(show("AC2", "Check")).toBe("99 is not on National deliverables (DEL-14)");
  });
});
