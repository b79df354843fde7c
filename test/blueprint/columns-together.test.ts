import type { SheetBlueprint } from "../../src/blueprint/blueprint";
import { misplacedColumns } from "../../src/blueprint/columns-together";
import { laterSheets, workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { yearFrom } from "../../src/domain/period";

const { sheets } = workbookBlueprint(
  {
    area: "Fife",
    firstYear: yearFrom(2020),
    reportingYear: yearFrom(2024),
    outcomeIds: ["O8"],
    sample: false,
  },
  laterSheets.map(({ name }) => name),
);

function sheet(name: string): SheetBlueprint {
  const found = sheets.find((known) => known.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

const headersOf = (name: string): readonly string[] => sheet(name).table.columns.map(({ header }) => header);

/** The headers with one put after another one; it leaves its own place when it has one. */
function withHeader(headers: readonly string[], header: string, after: string): readonly string[] {
  const others = headers.filter((known) => known !== header);
  const at = others.indexOf(after) + 1;
  if (at === 0) throw new Error(`no header ${after}`);
  return [...others.slice(0, at), header, ...others.slice(at)];
}

function judged(name: string, headers: readonly string[]): readonly (readonly string[])[] {
  return misplacedColumns(sheet(name), headers).map((found) => [
    found.header,
    found.how,
    found.first,
    found.last,
  ]);
}

it("has nothing to say of any sheet as it is built", () => {
  expect(sheets.map(({ name }) => [name, judged(name, headersOf(name))])).toEqual(
    sheets.map(({ name }) => [name, []]),
  );
});

it.each(["Data points", "Rates", "Demographic profile", "Needs profile"])(
  "lets columns of people's own stand between the years of %s",
  (name) => {
    expect(judged(name, withHeader(headersOf(name), "2021-22 revised", "2021-22"))).toEqual([]);
  },
);

it.each([
  ["Charts", "Working: figure 2", "Working: figure 1"],
  ["Charts", "Working: label 2", "Working: label 1"],
  ["Outcome page", "Working: figures 2", "Working: figures 1"],
])("tells a column of people's own on %s after %s", (name, after) => {
  expect(judged(name, withHeader(headersOf(name), "Note", after))).toEqual([
    ["Note", "between", expect.anything(), expect.anything()],
  ]);
});

it("tells a year that stands before the first or after the last", () => {
  expect(judged("Data points", withHeader(headersOf("Data points"), "2022-23", "Latest"))).toEqual([
    ["2022-23", "outside", "2020-21", "2024-25"],
  ]);
  expect(judged("Rates", withHeader(headersOf("Rates"), "2024-25", "Unit"))).not.toEqual([]);
});

it("is content with years that a growing table does not have yet", () => {
  const headers = headersOf("Data points").filter((header) => header !== "2024-25" && header !== "2020-21");
  expect(judged("Data points", withHeader(headers, "Note", "2021-22"))).toEqual([]);
});
