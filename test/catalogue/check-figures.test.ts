import { priorityActions } from "../../src/catalogue/aims";
import { deliverables, printedTotals } from "../../src/catalogue/deliverables";
import { figures } from "../../src/catalogue/figures";
import { localEvidence } from "../../src/catalogue/local-evidence";
import { partnerships } from "../../src/catalogue/partnerships";
import { sampleQuestions } from "../../src/catalogue/sample-questions";
import { buildRequest, builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";
import facts from "./annual-report-facts.json";

/*
 * Every figure of the source documents that can be counted or worked out again, by the id under which the list of their
 * slips and gaps keeps it: where it stands in the workbook, or, where it belongs to no sheet, in which list.
 */

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ sample: true, outcomes: "all", sheets: "National deliverables" });
});
afterAll(() => excel.shutDown());

const priority = "Overall priority (average)";

describe("check figures that stand in the workbook", () => {
  it.each<readonly [id: string, table: string, row: string, header: string, figure: unknown]>([
    ["S1, six criteria", "CJ_Scoring", "A8.1", priority, 3],
    ["S1, six criteria", "CJ_Scoring", "A8.2", priority, 4],
    ["S1, six criteria", "CJ_Scoring", "A8.3", priority, 2.5],
    ["S2, not rounded", "CJ_Scoring", "A8.1", "Outcome priority", (3 + 4 + 2.5) / 3],
    ["S6, order", "CJ_Scoring", "A8.3", "Order in outcome", 1],
    ["D3, within its month", "CJ_NationalDeliverables", "D5", "Status now", "Outstanding"],
    ["D6, October 2023 after August 2023", "CJ_NationalDeliverables", "D13", "Time left or late", "Complete, 2 months after its timescale of August 2023"], // prettier-ignore
    ["D4, August 2023 to December 2023", "CJ_NationalDeliverables", "D25", "Check", "To know: The timescale had passed by 4 months when it was revised (DEL-08)."], // prettier-ignore
  ])("%s: %s, row %s, column %s", (_, table, row, header, figure) => {
    expect(excel.showBy(table, row, header)).toEqual(figure);
  });

  it("S1: 3.6, the first row divided by five, stands nowhere on Scoring", () => {
    const means = ["A8.1", "A8.2", "A8.3"].flatMap((id) =>
      [priority, "Outcome priority"].map((header) => excel.showBy("CJ_Scoring", id, header)),
    );
    expect(means).not.toContain(18 / 5);
  });

  it("D13: 7, 25, 6 and 3, together 41, in cell A3 of National deliverables and in its rows", () => {
    expect(excel.show("National deliverables", "A3")).toMatch(
      /7 Complete, 25 In progress, 6 In progress \(with revised timescale\), 3 Outstanding; 41 of 41, as printed\./,
    );
    expect(Object.values(printedTotals).reduce((sum, n) => sum + n, 0)).toBe(deliverables.length);
    expect(deliverables.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, i) => i + 1));
  });

  it("I1: 9 of 10 national indicators are listed, in 14 parts; Notes says so, and the tenth has an empty label", () => {
    const parts = figures.map(({ id }) => id).filter((id) => /^NI[1-9]\.i+$/.test(id));
    const listed = new Set(parts.map((id) => id.split(".")[0]));
    expect(parts).toHaveLength(14);
    expect(excel.showBy("CJ_Notes", "N-indicator-10", "Text")).toMatch(
      new RegExp(`^${listed.size} of 10 are listed in the tool`),
    );
    expect(excel.showBy("CJ_DataPoints", "NI10", "Data point")).toBeFalsy();
  });
});

describe("check figures that belong to no sheet", () => {
  it("I1: local evidence has 23 items; T3: the demographic profile 4 questions in numbers and 3 in words", () => {
    expect(localEvidence.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
    const answered = (how: string): number => sampleQuestions.filter(({ kind }) => kind === how).length;
    expect([answered("numbers"), answered("in words")]).toEqual([4, 3]);
  });

  it("D2: the part of the plan for aim 3 holds numbers 21 to 33", () => {
    const aimOf = (id: string): string | undefined =>
      priorityActions.find((action) => action.id === id)?.aimId;
    const ofAim3 = deliverables.filter(({ priorityActionId }) => aimOf(priorityActionId) === "AIM3");
    expect(ofAim3.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, i) => i + 21));
  });
});

describe("R5 and STA-04: the check figures of the report on 2020-21", () => {
  const { noParticipationStatement, noAnnualReport, noCurrentPlan, needsAssessment } = facts;
  const lists = Object.values(needsAssessment);
  /** The areas that the workbook would be built for, if their names were typed as the report prints them. */
  const read = (printed: readonly string[]): readonly string[] =>
    printed.map((area) => buildRequest({ area }).area);

  it("each list has as many areas as the text counts, whatever names it prints for them", () => {
    for (const { printed, areas } of [noParticipationStatement, noAnnualReport, noCurrentPlan, ...lists])
      expect(new Set(read(areas)).size).toBe(printed);
  });

  it("the two without an annual report and the two without a plan are among the 13", () => {
    const without = read(noParticipationStatement.areas);
    for (const { areas } of [noAnnualReport, noCurrentPlan])
      expect(without).toEqual(expect.arrayContaining([...read(areas)]));
  });

  it("12 + 6 + 11 and one without a return are the areas that can be chosen, each once, as many as Notes says", () => {
    const named = read(lists.flatMap(({ areas }) => areas));
    expect([...named].sort()).toEqual(partnerships.map(({ name }) => name).sort());
    const councils = partnerships.flatMap(({ localAuthorities }) => localAuthorities);
    expect(excel.showBy("CJ_Notes", "N-area-names", "Text")).toMatch(
      new RegExp(`^${named.length} partnerships cover the ${councils.length} local authorities;`),
    );
  });
});
