import { evidenceOf, judgements, localEvidence } from "../../../src/catalogue/local-evidence";
import { proportions } from "../../../src/catalogue/proportions";
import { statusWords } from "../../../src/domain/status";
import { listValues, validationOf } from "../../../src/workbench/grid/editing/validation";
import { parseArea } from "../../../src/workbench/model/address";
import { findSheet } from "../../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";

const table = "CJ_LocalEvidence";
const february = 45_700; // 12 February 2025
const expected = "expected a day from 2016, the year of the Act, to today";

let excel: PlannerWorkbook;
beforeEach(async () => {
  excel = await builtPlannerWorkbook();
});
afterEach(() => excel.shutDown());

const show = (id: string, header: string): unknown => excel.showBy(table, id, header);

describe("a blank Local evidence sheet", () => {
  it("is calm: nothing is judged yet, everything is Grey", () => {
    expect(["LE18", "LE20", "LE21"].map((id) => [show(id, "Check"), show(id, "Why")])).toEqual(
      Array<readonly string[]>(3).fill(["Not judged yet", "Grey – not judged yet"]),
    );
    expect(evidenceOf(["O8"]).map(({ id }) => show(id, "Suggested status"))).toEqual(
      Array<string>(4).fill(statusWords.Grey),
    );
    expect(show("LE19", "Check")).toBe("No status from the figures yet");
    expect(excel.show("Local evidence", "A3")).toBe("0 of 4 items have a status other than Grey.");
  });

  it("has the number of each item as a number", () => {
    expect(evidenceOf(["O8"]).map(({ id }) => show(id, "Working: number"))).toEqual([18, 19, 20, 21]);
  });
});

describe("a judgement", () => {
  it.each(judgements)("of $words gives $status", ({ words, status }) => {
    excel.put(table, "LE18", "Judgement", words);
    excel.put(table, "LE18", "Date", february);
    expect(show("LE18", "Working: status")).toBe(status);
    expect(show("LE18", "Suggested status")).toBe(statusWords[status]);
    expect(show("LE18", "Why")).toBe(`${status} – judged: ${words}, 12 February 2025`);
  });

  it("that is none of the choices is Grey, and the check says so", () => {
    excel.put(table, "LE18", "Judgement", "Good");
    expect(show("LE18", "Working: status")).toBe("Grey");
    expect(show("LE18", "Check")).toBe("The judgement is none of the choices in this row");
  });

  it("of green expects text and a date", () => {
    excel.put(table, "LE18", "Judgement", "In place and effective");
    expect(show("LE18", "Check")).toBe("Green expects text and a date: both are missing");
    excel.put(table, "LE18", "Text", "Three providers meet monthly.");
    expect(show("LE18", "Check")).toBe("Green expects a date: it is missing");
    excel.put(table, "LE18", "Date", february);
    expect(show("LE18", "Check")).toBe("OK");
  });

  it("of a mechanism in place expects themes, of one that is not in place none", () => {
    excel.put(table, "LE20", "Judgement", "In place, effect not known");
    expect(show("LE20", "Check")).toBe("Themes are missing: what did people say?");
    excel.put(table, "LE20", "Judgement", "Not in place");
    expect(show("LE20", "Check")).toBe("OK");
  });

  it.each([
    ["spring", 'Date is "spring"; expected a day, typed as 31/03/2025'],
    [-5, `Date is -5; ${expected}`],
    [8_890, `Date is 3 May 1924; ${expected}`],
    [42_369, `Date is 31 December 2015; ${expected}`],
    [42_370, "The date lies outside 2024-25"],
    [60_024, `Date is 2 May 2064; ${expected}`],
    [45_382, "The date lies outside 2024-25"],
    [45_383, "OK"],
    [45_747, "OK"],
    [45_748, "The date lies outside 2024-25"],
  ])("dated %p: %s", (date, said) => {
    excel.put(table, "LE18", "Judgement", "Not in place");
    excel.put(table, "LE18", "Date", date);
    expect(show("LE18", "Check")).toBe(said);
  });

  it("dated on the day of Setup's Today has come, one of the day after it has not", () => {
    excel.put("CJ_Setup", "today", "Value", february + 0.4);
    excel.put(table, "LE18", "Judgement", "Not in place");
    excel.put(table, "LE18", "Date", february + 0.6);
    expect(show("LE18", "Check")).toBe("OK");
    excel.put(table, "LE18", "Date", february + 1);
    expect(show("LE18", "Check")).toBe(`Date is 13 February 2025; ${expected}`);
  });

  it("is asked for when there is text without one", () => {
    excel.put(table, "LE21", "Text", "A survey of staff.");
    expect(show("LE21", "Check")).toBe("Written up but not judged: choose a judgement");
  });

  it("is chosen from five words of its row; the item with figures chooses the proportion that votes", () => {
    const sheet = findSheet(excel.workbook, "Local evidence");
    const offered = (id: string, header: string): number | undefined => {
      const area = parseArea(excel.addressBy(table, id, header));
      if (sheet === undefined || area === undefined) throw new Error(`no ${header} of ${id}`);
      const place = { row: area.top, column: area.left };
      const validation = validationOf(sheet, place);
      return validation && listValues(excel.workbook, sheet, validation, place).length;
    };
    expect([offered("LE18", "Judgement"), offered("LE18", "Votes with")]).toEqual([5, undefined]);
    expect([offered("LE19", "Judgement"), offered("LE19", "Votes with")]).toEqual([undefined, 3]);
  });
});

describe("the item with data points", () => {
  it("takes the status and the reason of the proportion that votes for it", () => {
    const year = "2024-25";
    for (const [id, value] of Object.entries({ "LE19.a": 100, "LE19.b": 90, "LE19.c": 10, "LE19.e": 50 }))
      excel.put("CJ_DataPoints", id, year, value);
    excel.put("CJ_Rates", "LE19.i", "Target", 80);
    excel.put("CJ_Rates", "LE19.ii", "Target", 80);
    expect(show("LE19", "Working: status")).toBe("Green");
    expect(show("LE19", "Why")).toBe(`LE19.i: ${String(excel.showBy("CJ_Rates", "LE19.i", "Why"))}`);
    excel.put(table, "LE19", "Votes with", "LE19.ii");
    expect(show("LE19", "Working: status")).toBe("Red");
    expect(show("LE19", "Suggested status")).toBe(statusWords.Red);
  });

  it("is Grey and says so when no such proportion is on Rates", () => {
    excel.put(table, "LE19", "Votes with", "LE99.i");
    expect(show("LE19", "Working: status")).toBe("Grey");
    expect(show("LE19", "Check")).toBe("Votes with names no proportion on Rates");
  });

  it("names proportions that the catalogue holds", () => {
    const known = new Set(proportions.map(({ id }) => id));
    const named = localEvidence.flatMap(({ votesWith }) => votesWith);
    expect(named).toEqual(["LE14.b/a", "LE14.c/a", "LE15.total", "LE19.i", "LE19.ii", "LE19.iii"]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
