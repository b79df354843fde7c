import { typeRowBelow } from "../../actions/own-rows-and-columns";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";
import { typist } from "./typist";

const table = "CJ_LogicModel";
let excel: PlannerWorkbook;
const { put, putBack } = typist(() => excel);
const show = (id: string, header: string): unknown => excel.showBy(table, id, header);

beforeAll(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "1,8", sheets: "Logic model" });
});
afterEach(putBack);
afterAll(() => excel.shutDown());

describe("a blank Logic model", () => {
  it("is calm: the sample of outcome 8 waits to be looked at, the rows of another outcome are empty", () => {
    expect([show("LM8.goal", "Check"), show("LM8.input1", "Check"), show("LM8.1", "Check")]).toEqual([
      "",
      "Not looked at yet",
      "Not looked at yet",
    ]);
    expect([show("LM1.1", "Check"), show("LM1.goal", "Check"), show("LM1.outcome", "Check")]).toEqual([
      "",
      "",
      "",
    ]);
    expect(excel.show("Logic model", "A3")).toBe(
      "31 activities are written down. Say under In place how each stands here.",
    );
  });

  it("counts what Scoring names that is no row here", () => {
    const elsewhere = (): unknown => /On Scoring.*/.exec(String(excel.show("Logic model", "A3")))?.[0];
    put("CJ_Scoring", "A8.1", "Logic model row", "LM8.9");
    put("CJ_Scoring", "A8.2", "Logic model row", "LM8.9");
    expect(elsewhere()).toBeUndefined();
    put("CJ_Scoring", "A8.2", "Logic model row", "LM9.9");
    expect(elsewhere()).toBe(
      "On Scoring 1 under Logic model row names no row here: a gap in words, or a slip.",
    );
    put("CJ_Scoring", "A8.3", "Logic model row", "closes the gap in Q1");
    expect(elsewhere()).toMatch(/^On Scoring 2 under Logic model row name no row/);
  });

  it("shows goal, inputs, the outcome and no doubtful activity without a mark", () => {
    expect(show("LM8.goal", "Part of the model")).toBe("What we want to achieve");
    expect(show("LM8.input6", "Activity, input or goal")).toBe("Legislation");
    expect(show("LM1.outcome", "Activity, input or goal")).toBe(
      "More people successfully complete diversion from prosecution",
    );
    const doubtful = Array.from({ length: 31 }, (_, i) => `LM8.${i + 1}`).filter(
      (id) => show(id, "Note on the source") !== null,
    );
    expect(doubtful).toEqual(["LM8.22", "LM8.27", "LM8.28"]);
    expect(show("LM8.31", "National deliverable")).toBe(32);
  });
});

describe("an activity of the Logic model", () => {
  it.each([
    ["LE19.b", "Made aware: 96 in 2024-25"],
    ["le19.b", "Made aware: 96 in 2024-25"],
    ["LE19.i", "Made aware of people liberated: 80.0% in 2024-25"],
    ["LE20", "Local evidence 20: not judged yet"],
    ["LE19.c", "Accepting support: no figure yet"],
    ["LE99", "not on Data points, Rates or Local evidence"],
  ])("tested by %s shows: %s", (id, said) => {
    put("CJ_DataPoints", "LE19.a", "2024-25", 120);
    put("CJ_DataPoints", "LE19.b", "2024-25", 96);
    const shortName = String(excel.showBy("CJ_Rates", "LE19.i", "Short name"));
    put(table, "LM8.9", "Tested by", id);
    expect(show("LM8.9", "What it says now")).toBe(said.replace(/^.*(?=: 80)/, shortName));
    expect(show("LM8.9", "Working: is tested")).toBe(said.startsWith("not on") ? "no" : "yes");
  });

  it("tested by an item that people added calls it by its words", () => {
    const item = { Id: "LEown1", "Local evidence": "Visits to other areas", Kind: "narrative" };
    typeRowBelow(excel, "CJ_LocalEvidence", item);
    put(table, "LM8.9", "Tested by", "LEown1");
    expect(show("LM8.9", "What it says now")).toBe("Visits to other areas: not judged yet");
  });

  it("says what is missing, the most telling first", () => {
    put(table, "LM1.1", "In place", "in place");
    expect(show("LM1.1", "Check")).toBe("Name what this row is about");
    put(table, "LM1.1", "Activity, input or goal", "Offer diversion early");
    expect(show("LM1.1", "Check")).toBe("Name the partner who does this");
    put(table, "LM1.1", "Partner", "COPFS");
    expect(show("LM1.1", "Check")).toBe("Say under Evidence what shows it");
    put(table, "LM1.1", "Tested by", "LE77");
    expect(show("LM1.1", "Check")).toBe("LE77 is not on Data points, Rates or Local evidence");
    put(table, "LM1.1", "Tested by", "NI1.ii");
    put(table, "LM1.1", "Evidence", "Figures of the year.");
    expect(show("LM1.1", "Check")).toBe("OK");
    put(table, "LM1.1", "In place", "maybe");
    expect(show("LM1.1", "Check")).toBe("In place is none of the choices in this row");
    expect(excel.show("Logic model", "A3")).toMatch(/^0 of 32 activities .* 1 are tested/);
  });

  it("that a person adds is judged and counted", () => {
    typeRowBelow(excel, table, { Id: "mine" });
    expect(show("mine", "Check")).toBe("");
    put(table, "mine", "Activity, input or goal", "Meet people at the gate");
    put(table, "mine", "Partner", "Third Sector");
    put(table, "mine", "In place", "not in place");
    expect(show("mine", "Check")).toBe("OK");
    expect(show("mine", "Place choice 4")).toBe("not known");
    expect(excel.show("Logic model", "A3")).toMatch(/^0 of 32 activities/);
  });
});

describe("the deliverable of an activity", () => {
  it("is named, and one that is not on National deliverables fails", () => {
    put(table, "LM8.2", "National deliverable", 33);
    expect(show("LM8.2", "Which deliverable that is")).toBe(
      excel.showBy("CJ_NationalDeliverables", "D33", "Short name"),
    );
    put(table, "LM8.2", "National deliverable", 99);
    expect(show("LM8.2", "Check")).toBe("99 is not on National deliverables (DEL-14)");
  });
});
