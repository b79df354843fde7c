import { reportSections } from "../../../src/catalogue/report-prompts";
import { workbookBlueprint } from "../../../src/blueprint/workbook-blueprint";
import { yearFrom } from "../../../src/domain/period";
import { typeRowBelow } from "../../actions/own-rows-and-columns";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";
import { typist } from "./typist";

const table = "CJ_Questions";
const request = { outcomes: "8", sheets: "Questions" };
let excel: PlannerWorkbook;
const { put, putBack } = typist(() => excel);
const show = (id: string, header: string): unknown => excel.showBy(table, id, header);

describe("the rows of Questions", () => {
  const rowsOf = (outcomeIds: readonly string[]): readonly Readonly<Record<string, string | number>>[] => {
    const scope = { area: "Fife", reportingYear: yearFrom(2024), firstYear: yearFrom(2020), sample: false };
    const { sheets } = workbookBlueprint({ ...scope, outcomeIds }, ["Questions"]);
    return sheets.find(({ name }) => name === "Questions")?.table.rows.map(({ cells }) => cells) ?? [];
  };
  const kinds = (outcomeIds: readonly string[]): Readonly<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const { Kind } of rowsOf(outcomeIds)) counts[String(Kind)] = (counts[String(Kind)] ?? 0) + 1;
    return counts;
  };

  it("begin with words for each outcome; what nobody has worded yet comes last", () => {
    for (const id of ["O1", "O8", "O9"]) {
      const worded = rowsOf([id]).map(({ Question }) => Question !== "");
      expect(worded.indexOf(false)).toBeGreaterThan(worded.lastIndexOf(true));
    }
  });

  it("are 3 profile questions, 4 evaluation questions and 3 to fill, 31 prompts and 4 of the narrative for outcome 8", () => {
    expect(kinds(["O8"])).toEqual({
      "profile question": 3,
      "evaluation question": 4 + 3,
      "report prompt": 31,
      "narrative assessment": 4,
    });
  });

  it("are the general prompts in the same sections for another outcome", () => {
    expect(kinds(["O1"])).toMatchObject({ "report prompt": 31, "narrative assessment": 4 });
    const prompts = rowsOf(["O1"]).filter(({ Kind }) => Kind === "report prompt");
    expect([...new Set(prompts.map(({ Section }) => Section))]).toEqual(
      reportSections.map(({ title }) => title),
    );
    expect(prompts[0]?.Question).toBe(
      "Over the years, have more people received diversion from prosecution, or fewer?",
    );
  });

  it("have an id of their own and name where the question comes from", () => {
    const rows = rowsOf(["O1", "O4", "O8", "O9"]);
    expect(new Set(rows.map(({ Id }) => Id)).size).toBe(rows.length);
    expect(rows.filter((row) => row["Source of the question"] === "")).toEqual([]);
  });
});

describe("a blank Questions sheet", () => {
  beforeAll(async () => {
    excel = await builtPlannerWorkbook(request);
  });
  afterEach(putBack);
  afterAll(() => excel.shutDown());

  it("is calm: every question waits, rows to fill say nothing", () => {
    expect(show("RP8.1.1", "Status")).toBe("Not answered yet");
    expect(show("CN8.4", "Status")).toBe("Not answered yet");
    expect([show("OQ8.1", "Status"), show("OQ8.1", "In this section")]).toEqual(["", ""]);
    expect(excel.show("Questions", "A3")).toBe(
      "0 of 42 questions are answered, 0 asked for, 0 not available, 42 open.",
    );
  });

  it("counts answers and gaps, in the section and in all", () => {
    put(table, "RP8.1.1", "Answer", "More each year.");
    put(table, "RP8.1.2", "Answer", "Partly.");
    put(table, "RP8.1.2", "Gap", "asked for");
    put(table, "RP8.1.3", "Gap", "not available");
    put(table, "RP8.2.1", "Gap", "asked for");
    expect(["RP8.1.1", "RP8.1.2", "RP8.1.3", "RP8.2.1"].map((id) => show(id, "Status"))).toEqual([
      "Answered",
      "Answered, gap: asked for",
      "Gap: not available",
      "Gap: asked for",
    ]);
    expect([show("RP8.1.6", "In this section"), show("RP8.2.2", "In this section")]).toEqual([
      "2 of 6 answered",
      "0 of 3 answered",
    ]);
    expect(excel.show("Questions", "A3")).toBe(
      "2 of 42 questions are answered, 1 asked for, 1 not available, 38 open.",
    );
  });

  it("shows answers that are typed on Demographic profile", () => {
    put("CJ_DemographicProfile", "Q5", "Answer in words", "A leaflet at admission.");
    put("CJ_DemographicProfile", "Q6", "Gap", "asked for");
    expect([show("Q5", "Answer"), show("Q5", "Status")]).toEqual(["A leaflet at admission.", "Answered"]);
    expect(show("Q6", "Status")).toBe("Gap: asked for");
  });

  it("shows a question that partners word on Demographic profile, and nothing before they do", async () => {
    const other = await builtPlannerWorkbook({ outcomes: "1", sheets: "Questions" });
    const shown = (header: string): unknown => other.showBy(table, "O1.Q3", header);
    expect([shown("Question"), shown("Status")]).toEqual(["", ""]);
    other.put("CJ_DemographicProfile", "O1.Q3", "Question", "What helps people to finish diversion?");
    expect([shown("Question"), shown("Status")]).toEqual([
      "What helps people to finish diversion?",
      "Not answered yet",
    ]);
    other.put("CJ_DemographicProfile", "O1.Q3", "Answer in words", "One worker throughout.");
    expect([shown("Answer"), shown("Status")]).toEqual(["One worker throughout.", "Answered"]);
    other.shutDown();
  });

  it("shows what partners agreed on Outcomes, for the narrative", () => {
    const answers = (): unknown => ["CN8.1", "CN8.2", "CN8.3", "CN8.4"].map((id) => show(id, "Answer"));
    expect(answers()).toEqual(["", "", "", ""]);
    put("CJ_Outcomes", "O8", "How near", "Close");
    put("CJ_Outcomes", "O8", "Priority", "yes");
    put("CJ_Outcomes", "O8", "Action", "One referral route");
    expect(answers()).toEqual(["Not yet", "Close", "yes", "One referral route"]);
    put("CJ_Outcomes", "O8", "How near", "Achieved");
    expect(answers()).toEqual(["Yes", "Achieved", "yes", "One referral route"]);
  });

  it("says what is wrong with a row", () => {
    put(table, "OQ8.1", "Answer", "Yes.");
    expect(show("OQ8.1", "Status")).toBe("An answer without a question: type it");
    put(table, "RP8.1.1", "Gap", "perhaps");
    expect(show("RP8.1.1", "Status")).toBe("The gap is none of the choices");
  });

  it("judges and counts a row that a person adds", () => {
    typeRowBelow(excel, table, { Id: "mine" });
    expect(show("mine", "Status")).toBe("");
    put(table, "mine", "Question", "Who meets people at the gate?");
    put(table, "mine", "Outcome", "O8");
    put(table, "mine", "Section", "use and prevalence");
    put(table, "mine", "Answer", "Nobody yet.");
    expect([show("mine", "Status"), show("mine", "In this section")]).toEqual([
      "Answered",
      "1 of 7 answered",
    ]);
    expect(show("mine", "Gap choice 2")).toBe("not available");
    expect(excel.show("Questions", "A3")).toMatch(/^1 of 43 questions/);
  });
});
