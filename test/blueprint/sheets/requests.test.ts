import { figureById } from "../../../src/catalogue/figures";
import { lookUp } from "../../../src/catalogue/suppliers";
import { frameworkFigures } from "../../../src/blueprint/asked-figures";
import { requestRow } from "../../../src/blueprint/sheets/requests";
import { workbookBlueprint } from "../../../src/blueprint/workbook-blueprint";
import { yearFrom } from "../../../src/domain/period";
import { typeRowBelow } from "../../actions/own-rows-and-columns";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";
import { endOfAugust, typist } from "./typist";

const table = "CJ_Requests";
const aware = "LE19.b 2024-25";
let excel: PlannerWorkbook;
const { put, putBack } = typist(() => excel);
const show = (id: string, header: string): unknown => excel.showBy(table, id, header);

function idsInOrder(): readonly string[] {
  const ids: string[] = [];
  for (let id = excel.show("Requests", "B6"); id !== null; id = excel.show("Requests", `B${6 + ids.length}`))
    ids.push(String(id));
  return ids;
}

describe("the rows of Requests", () => {
  const scope = {
    area: "Fife",
    reportingYear: yearFrom(2024),
    firstYear: yearFrom(2020),
    outcomeIds: ["O4", "O8"],
    sample: false,
  };
  const sheets = workbookBlueprint(scope, ["Requests"]).sheets;
  const rows = sheets.find(({ name }) => name === "Requests")?.table.rows ?? [];

  const yearsAsked = (id: string): unknown[] =>
    rows.flatMap(({ cells }) => (cells["Figure id"] === id ? [cells.Year] : []));

  it("are there for each data point of the chosen outcomes that has a label, and for questions typed on the profile", () => {
    const points = sheets.find(({ name }) => name === "Data points")?.table.rows ?? [];
    const asked = [...new Set(rows.map(({ cells }) => cells["Figure id"]))];
    expect(asked.sort()).toEqual(
      [...points.flatMap(({ cells }) => (cells["Data point"] === "" ? [] : [cells.Id])), "Q1", "Q2"].sort(),
    );
    expect(asked.length).toBeGreaterThan(10);
  });

  it("are one for each year of the workbook, the newest first", () => {
    const all = ["2024-25", "2023-24", "2022-23", "2021-22", "2020-21"];
    expect(yearsAsked("LE19.a")).toEqual(all);
    expect(yearsAsked("Q2")).toEqual(all);
  });

  it("end with an earlier year where a figure is published later", () => {
    expect(figureById("NI4.i")?.yearsBehind).toBe(1);
    expect(yearsAsked("NI4.i")).toEqual(["2023-24", "2022-23", "2021-22", "2020-21"]);
  });

  it("begin with the year in which a series starts", () => {
    const withBail = workbookBlueprint({ ...scope, outcomeIds: ["O3"] }, ["Requests"]).sheets;
    const bail = withBail.find(({ name }) => name === "Requests")?.table.rows ?? [];
    expect(bail.flatMap(({ cells }) => (cells["Figure id"] === "NI3.i" ? [cells.Year] : []))).toEqual([
      "2024-25",
      "2023-24",
      "2022-23",
    ]);
  });

  it("ask the prison service for the two questions whose printed source it is", () => {
    const suppliers = rows.filter(({ key }) => /^Q[12] /.test(key)).map(({ cells }) => cells.Supplier);
    expect(new Set(suppliers)).toEqual(new Set(["Scottish Prison Service (SPS)"]));
  });

  it("stand together by supplier", () => {
    const suppliers = rows.map(({ cells }) => cells.Supplier);
    const changes = suppliers.filter((supplier, i) => supplier !== suppliers[i - 1]);
    expect(changes).toHaveLength(new Set(suppliers).size);
  });

  it("can be made for any other year, with the figure and the year as the id", () => {
    const figure = frameworkFigures(["O8"]).find(({ id }) => id === "LE19.a");
    if (figure === undefined) throw new Error("no figure LE19.a");
    expect(requestRow(figure, yearFrom(2021), scope)).toMatchObject({
      key: "LE19.a 2021-22",
      cells: {
        Id: "LE19.a 2021-22",
        Supplier: "Scottish Prison Service (SPS)",
        "Figure id": "LE19.a",
        Year: "2021-22",
      },
    });
  });
});

describe("a Requests sheet", () => {
  beforeAll(async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8", sheets: "Requests" });
    excel.put("CJ_Setup", "today", "Value", endOfAugust);
  });
  afterEach(putBack);
  afterAll(() => excel.shutDown());

  it("is calm while it is blank: everything is needed, nothing is overdue", () => {
    expect([show(aware, "Still needed"), show(aware, "Where it stands"), show(aware, "Check")]).toEqual([
      "needed",
      "not asked yet",
      "OK",
    ]);
    expect(excel.show("Requests", "A3")).toMatch(
      /^(\d+) of \1 figures are still needed, \1 not asked for yet, 0 overdue\.$/,
    );
  });

  it.each([
    [0, "received"],
    [96, "received"],
    ["[x]", "needed: [x] without a reason"],
    ["[z]", "received: [z]"],
    ["[c]", "received: [c]"],
    ["n/a", "needed: neither a number nor a code"],
    ["", "needed"],
  ])("with %j on Data points says: %s", (value, said) => {
    put("CJ_DataPoints", "LE19.b", "2024-25", value);
    expect(show(aware, "Still needed")).toBe(said);
    expect(show(aware, "Letter line") === "").toBe(!said.startsWith("needed"));
  });

  it("does not ask again for what is not available with a reason", () => {
    put("CJ_DataPoints", "LE19.b", "2024-25", "[x]");
    put(table, aware, "Reason when not available", "Not recorded before 2025-26");
    expect(show(aware, "Still needed")).toBe("not available, reason given");
  });

  it("writes a sentence for the letter, with area, period, label, unit and date", () => {
    put(table, aware, "Due", endOfAugust + 30);
    expect(show(aware, "Letter line")).toBe(
      'Please send for Fife, 1 April 2024 to 31 March 2025: "Proportion of people liberated from short term custody: b) No. of people made aware of support" (LE19.b; unit: people), by 30 September 2025.',
    );
    put(table, aware, "Supplier", lookUp);
    expect(show(aware, "Letter line")).toMatch(
      /^Please look up for Fife, 1 April 2024 to 31 March 2025: "Proportion of people liberated from short term custody: b\).* by 30 September 2025\.$/,
    );
  });

  it("says once in each letter how its lines are answered, in the first that asks for something", () => {
    const answered = / In every line: write 0 for none; if there is no figure, \[x\] not available and why, /;
    const ids = idsInOrder().filter((id) => show(id, "Supplier") === show(aware, "Supplier"));
    const [first = "", second = "", third = ""] = ids;
    const saying = (): string[] => ids.filter((id) => answered.test(String(show(id, "Letter line"))));
    expect(saying()).toEqual([first]);

    put("CJ_DataPoints", String(show(first, "Figure id")), "2024-25", 12);
    expect([show(first, "Letter line"), saying()]).toEqual(["", [second]]);

    // what is asked on a day is a letter of its own
    put(table, third, "Asked on", endOfAugust);
    expect(saying()).toEqual([second, third]);
    put(table, third, "Supplier", lookUp);
    expect(saying()).toEqual([second]);
  });

  it.each(["Tay*", "Tay?ide"])("says it in the letter to %s too, by this very name", (supplier) => {
    const [earlier = "", later = ""] = idsInOrder();
    put(table, earlier, "Supplier", "Tayside");
    put(table, later, "Supplier", supplier);
    expect(show(later, "Letter line")).toMatch(/ In every line: write 0 for none; /);
  });

  it("puts the title of its item before a lettered figure, without the full stop of the title", async () => {
    const other = await builtPlannerWorkbook({ outcomes: "1,6", sheets: "Requests" });
    const line = (id: string): unknown => other.showBy(table, `${id} 2024-25`, "Letter line");
    expect(line("LE14.a")).toMatch(
      /: "Proportion of admissions where housing advice was provided: a\) No\. of admissions" \(LE14\.a; unit: admissions\)\./,
    );
    expect(line("REF.diversion")).toMatch(/^Please send for Fife, .* referred for a diversion assessment" /);
    expect(other.showBy(table, "REF.diversion 2024-25", "Supplier")).toBe(
      "Crown Office and Procurator Fiscal Service (COPFS)",
    );
    other.shutDown();
  });

  it("names Scotland once when it asks for a figure of Scotland", () => {
    const row = "NI8.i.scotland 2024-25";
    expect(show(row, "Letter line")).toMatch(/ for 1 April 2024 to 31 March 2025: "Scotland: /);
  });

  it("follows a request by its dates", () => {
    const stands = (): unknown => show(aware, "Where it stands");
    put(table, aware, "Asked on", endOfAugust - 30);
    expect(stands()).toBe("asked, no due date");
    put(table, aware, "Due", endOfAugust + 1);
    expect(stands()).toBe("due in 1 day");
    put(table, aware, "Due", endOfAugust);
    expect(stands()).toBe("due today");
    put(table, aware, "Due", endOfAugust - 2);
    expect(stands()).toBe("overdue by 2 days");
    expect(excel.show("Requests", "A3")).toMatch(/ 1 overdue\.$/);
    put(table, aware, "Received on", endOfAugust - 1);
    expect([stands(), show(aware, "Check")]).toEqual([
      "came, not typed yet",
      "Received: type the figure on Data points",
    ]);
    put("CJ_DataPoints", "LE19.b", "2024-25", 96);
    expect([stands(), show(aware, "Check")]).toEqual(["", "OK"]);
  });

  const cannotBe =
    "A date of this row lies before 2016, or it was asked or received on a day to come: correct it";
  it.each([
    [{ "Asked on": "May" }, "A date of this row is a text: type it as 30/06/2025"],
    [{ "Asked on": 0.72 }, cannotBe],
    [{ Due: -1 }, cannotBe],
    [{ "Asked on": 60_000 }, cannotBe],
    [{ "Received on": 60_000 }, cannotBe],
    [{ "Asked on": endOfAugust, Due: endOfAugust - 1 }, "Due is before Asked on"],
    [{ "Asked on": endOfAugust, "Received on": endOfAugust - 1 }, "Received on is before Asked on"],
    [{ Marker: "p" }, "Marker is none of the choices in this row"],
    [{ "Part year": "perhaps" }, "Part year is none of the choices in this row"],
    [{ "Part year": "yes" }, "Part year: type 2024-25 under Part year on Data points"],
    [{ Marker: "[p]" }, "Marker: type 2024-25 [p] under Markers on Data points"],
    [{ Supplier: "" }, "Name a supplier"],
    [{ "Figure id": "LE77" }, "Expected an id of Data points or of a profile, found LE77"],
    [{ Year: "2024" }, "Expected a reporting year such as 2024-25"],
    [{ Year: "2024-26" }, "Expected a reporting year such as 2024-25"],
  ] as readonly (readonly [Readonly<Record<string, string | number>>, string])[])(
    "with %p says: %s",
    (cells, said) => {
      for (const [header, value] of Object.entries(cells)) put(table, aware, header, value);
      expect(show(aware, "Check")).toBe(said);
    },
  );

  it("is content with a part year that Data points knows of, and tells when the two differ", () => {
    put(table, aware, "Part year", "yes");
    put("CJ_DataPoints", "LE19.b", "Part year", "2024-25");
    expect(show(aware, "Check")).toBe("OK");
    put(table, aware, "Part year", "no");
    expect(show(aware, "Check")).toBe("Data points says part year, here it says no: correct one");
  });

  it("goes on asking while only part of the year is there, unless that is what was asked for", () => {
    put("CJ_DataPoints", "LE19.b", "2024-25", 96);
    put("CJ_DataPoints", "LE19.b", "Part year", "2024-25");
    expect([show(aware, "Still needed"), show(aware, "Check")]).toEqual([
      "needed: only part of the year is there",
      "OK",
    ]);
    expect(show(aware, "Letter line")).toMatch(/^Please send for Fife, 1 April 2024 to 31 March 2025: /);
    put(table, aware, "Received on", endOfAugust);
    expect(show(aware, "Check")).toBe(
      "Received, but only part of the year is there: type the whole figure, or yes under Part year here",
    );
    put(table, aware, "Part year", "yes");
    expect([show(aware, "Still needed"), show(aware, "Letter line"), show(aware, "Check")]).toEqual([
      "received",
      "",
      "OK",
    ]);
  });

  it("is content with a marker that Data points has for the year, and tells when the two differ", () => {
    put(table, aware, "Marker", "[p]");
    put("CJ_DataPoints", "LE19.b", "Markers", "2023-24 [r], 2024-25 [p]");
    expect(show(aware, "Check")).toBe("OK");
    put(table, aware, "Marker", "[r]");
    expect(show(aware, "Check")).toBe(
      "Marker: type 2024-25 [r] under Markers on Data points, where [p] stands",
    );
  });

  it.each([
    ["2024-25 [p]", true],
    ["2023-24 [r],2024-25 [p]", true],
    ["2022-23 [p], 2023-24 [r], 2024-25 [p]", true],
    ["[p]", false],
    ["2024-25", false],
    ["2024-25 [q]", false],
    ["2023-24 [r], 2024-25 [q]", false],
    ["2023-24 [r] 2024-25", false],
    ["1924-25 [p]", false],
    [2024, false],
  ])("has %j under Markers told on Data points where it could not be read", (typed, isRead) => {
    put("CJ_DataPoints", "LE19.b", "2024-25", 96);
    const before = excel.showBy("CJ_DataPoints", "LE19.b", "Check");
    put("CJ_DataPoints", "LE19.b", "Markers", typed);
    expect(excel.showBy("CJ_DataPoints", "LE19.b", "Check")).toBe(
      isRead
        ? before
        : `Markers is "${typed}"; expected a year and [p] or [r], such as 2024-25 [p]; several with commas`,
    );
  });

  it("shows what is typed so far, with part year and marker", () => {
    expect(show(aware, "Typed so far")).toBe("");
    put("CJ_DataPoints", "LE19.b", "2024-25", 96);
    put("CJ_DataPoints", "LE19.b", "Part year", "2024-25");
    put("CJ_DataPoints", "LE19.b", "Markers", "2024-25 [p]");
    expect(show(aware, "Typed so far")).toBe("96, part year, [p]");
  });

  it("asks for a question that is typed on Demographic profile, and sees its answer there", () => {
    const remand = "Q2 2024-25";
    expect(show(remand, "Letter line")).toMatch(
      /^Please send for Fife, on a day that you name within 1 April 2024 to 31 March 2025: "How many people are held on remand\?" \(Q2; unit: people\)\.$/,
    );
    put(table, remand, "Received on", endOfAugust);
    expect(show(remand, "Check")).toBe("Received: type the figure on Demographic profile");
    put("CJ_DemographicProfile", "Q2", "2024-25", 31);
    expect([show(remand, "Still needed"), show(remand, "Typed so far"), show(remand, "Check")]).toEqual([
      "received",
      "31",
      "OK",
    ]);
  });

  it("looks for part years and markers on Data points only, where the figure stands there", () => {
    const remand = "Q2 2024-25";
    put(table, remand, "Part year", "yes");
    put(table, remand, "Marker", "[p]");
    expect(show(remand, "Check")).toBe("OK");
    put("CJ_DataPoints", "LE19.b", "2024-25", 96);
    put("CJ_DataPoints", "LE19.b", "Markers", "2024-25 [provisional]");
    expect(show(aware, "Typed so far")).toBe("96");
  });

  it("asks for a need with words before it, and sees the figure on Needs profile", () => {
    put("CJ_NeedsProfile", "ND2", "2024-25", "");
    put(table, aware, "Figure id", "ND2");
    expect([show(aware, "Figure"), show(aware, "Still needed")]).toEqual([
      "People with this need: Mental health",
      "needed",
    ]);
    expect(show(aware, "Letter line")).toMatch(
      /^Please send for Fife, 1 April .*: Mental health" \(ND2; unit: people\)\.$/,
    );
    put(table, aware, "Received on", endOfAugust);
    expect(show(aware, "Check")).toBe("Received: type the figure on Needs profile");
    put("CJ_NeedsProfile", "ND2", "2024-25", 12);
    expect([show(aware, "Still needed"), show(aware, "Typed so far")]).toEqual(["received", "12"]);
  });

  it("tells in both rows that one supplier is asked twice for a figure and year, until it is there", () => {
    const first = "LE19.b 2023-24";
    put(table, aware, "Year", "2023-24");
    const told = "Asked for in another row too: filter Figure id by LE19.b";
    expect([show(first, "Check"), show(aware, "Check")]).toEqual([told, told]);
    put(table, aware, "Supplier", "A charity");
    expect([show(first, "Check"), show(aware, "Check")]).toEqual(["OK", "OK"]);
    put(table, aware, "Supplier", "");
    expect([show(first, "Check"), show(aware, "Check")]).toEqual(["OK", "Name a supplier"]);
    put(table, aware, "Supplier", show(first, "Supplier") as string);
    put("CJ_DataPoints", "LE19.b", "2023-24", 41);
    expect([show(first, "Check"), show(aware, "Check")]).toEqual(["OK", "OK"]);
  });

  it("serves a row that a person adds", () => {
    const id = "again";
    typeRowBelow(excel, table, { Id: id });
    expect([show(id, "Figure"), show(id, "Still needed"), show(id, "Check")]).toEqual(["", "", ""]);
    put(table, id, "Figure id", "LE19.b");
    put(table, id, "Year", "2021-22");
    put(table, id, "Supplier", "SPS");
    expect([show(id, "Figure"), show(id, "Period"), show(id, "Still needed"), show(id, "Check")]).toEqual([
      "b) No. of people made aware of support",
      "1 April 2021 to 31 March 2022",
      "needed",
      "OK",
    ]);
    put("CJ_DataPoints", "LE19.b", "2021-22", 41);
    expect(show(id, "Still needed")).toBe("received");
    put(table, id, "Year", "2015-16");
    expect(show(id, "Still needed")).toBe("needed: no column for this year yet");
    put(table, id, "Figure id", "Q1");
    put(table, id, "Year", "2020-21");
    expect([show(id, "Figure"), show(id, "Still needed"), show(id, "Check")]).toEqual([
      "How many people are there in prison with an index sentence of less than four years?",
      "needed",
      "OK",
    ]);
  });
});

describe("a Requests sheet of one reporting year", () => {
  it("finds the figures of that year", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8", sheets: "Requests", firstYear: "2024-25" });
    excel.put("CJ_DataPoints", "LE19.b", "2024-25", 96);
    expect([show(aware, "Still needed"), show("LE19.a 2024-25", "Still needed")]).toEqual([
      "received",
      "needed",
    ]);
    excel.shutDown();
  });
});
