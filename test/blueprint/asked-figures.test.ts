import { figureInRow, frameworkFigures, yearsDue, type AskedFigure } from "../../src/blueprint/asked-figures";
import { yearFrom } from "../../src/domain/period";

const row = (sheet: string, cells: Readonly<Record<string, string>>): AskedFigure | undefined =>
  figureInRow(sheet, (header) => cells[header] ?? "");

describe("a row with figures", () => {
  it.each([
    ["Data points", { Id: "NI10", "Data point": "People who feel safe" }, "People who feel safe"],
    ["Data points", { Id: "OWN1", "Data point": "Mentors", "Part of": "OWN2" }, "Mentors"],
    ["Demographic profile", { Id: "O1.Q1", Question: "How many?", "Answered with": "numbers" }, "How many?"],
    ["Needs profile", { Id: "ND1", Need: "A home of one's own" }, "A home of one's own"],
  ] as const)("on %s, %j, can be asked for", (sheet, cells, label) => {
    expect(row(sheet, cells)).toMatchObject({ id: cells.Id, label, yearsBehind: 0 });
  });

  it.each([
    ["without words", "Data points", { Id: "OWN1" }],
    ["without an id", "Data points", { "Data point": "Mentors" }],
    [
      "answered in words",
      "Demographic profile",
      { Id: "Q9", Question: "What?", "Answered with": "in words" },
    ],
    [
      "typed elsewhere",
      "Demographic profile",
      { Id: "Q9", Question: "How many?", "Typed on Data points": "Q3" },
    ],
    ["of one group", "Needs profile", { Id: "ND1.gender", Need: "Housing, women", "Part of": "ND1" }],
    ["that we only suggest", "Needs profile", { Id: "ND1", Need: "Housing" }],
    ["of another sheet", "Services profile", { Id: "SV1", Service: "Gateway" }],
  ] as const)("%s cannot", (_why, sheet, cells) => {
    expect(row(sheet, cells)).toBeUndefined();
  });

  it.each([
    [{ Source: "SPS, letter of May" }, "Scottish Prison Service (SPS)"],
    [{ Source: "A charity; SPS" }, "A charity"],
    [{ Source: "our own survey" }, "our own survey"],
    [{ Source: "Fife Council, exit statistics" }, "Fife Council, exit statistics"],
    [{ "Where it may come from": "COPFS" }, "Crown Office and Procurator Fiscal Service (COPFS)"],
    [{ Source: "Invented for trying the workbook out", "Where it may come from": "A charity" }, "A charity"],
    [{}, ""],
  ])("whose cells are %j names the supplier %j", (cells, supplier) => {
    expect(row("Data points", { Id: "OWN1", "Data point": "Mentors", ...cells })?.supplier).toBe(supplier);
  });
});

describe("the years in which a figure is due", () => {
  const scope = { firstYear: yearFrom(2021), reportingYear: yearFrom(2024) };
  const mentors = { Id: "OWN1", "Data point": "Mentors" };

  it.each([
    [{}, ["2024-25", "2023-24", "2022-23", "2021-22"]],
    [{ "Years behind": "1" }, ["2023-24", "2022-23", "2021-22"]],
    [{ "Years behind": "soon" }, ["2024-25", "2023-24", "2022-23", "2021-22"]],
    [{ "Series starts": "2023-24" }, ["2024-25", "2023-24"]],
    [{ "Series starts": "lately" }, ["2024-25", "2023-24", "2022-23", "2021-22"]],
  ])("where its row says %j are %j", (cells, years) => {
    const figure = row("Data points", { ...mentors, ...cells });
    expect(figure && yearsDue(figure, scope)).toEqual(years);
  });

  it("are only those that are still to be asked for, where these are known", () => {
    const [figure] = frameworkFigures(["O8"]);
    if (figure === undefined) throw new Error("no figure of outcome 8");
    expect(yearsDue({ ...figure, yearsBehind: 0, years: [yearFrom(2022)] }, scope)).toEqual(["2022-23"]);
  });
});
