import { formulaOf } from "../../src/blueprint/blueprint";
import { dialectFaults } from "../../src/blueprint/formula-dialect";
import { parseFormula, referencesIn } from "../../src/blueprint/formula-parser";
import { laterSheets, workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { outcomes } from "../../src/catalogue/outcomes";
import { yearFrom } from "../../src/domain/period";

const blueprint = workbookBlueprint(
  {
    area: "Fife",
    firstYear: yearFrom(2001),
    reportingYear: yearFrom(2025),
    outcomeIds: outcomes.map(({ id }) => id),
    sample: false,
  },
  laterSheets.map(({ name }) => name),
);

const formulas = blueprint.sheets.flatMap((sheet) => [
  ...("formula" in sheet.liveNote ? [{ where: `${sheet.name}, A3`, formula: sheet.liveNote.formula }] : []),
  ...sheet.table.rows.flatMap((row) =>
    sheet.table.columns.flatMap((column) => {
      const formula = formulaOf(column, row);
      return formula === null ? [] : [{ where: `${sheet.name}, ${row.key}, ${column.header}`, formula }];
    }),
  ),
]);

describe("the formulas of the blueprint", () => {
  it("keep to the dialect that every engine calculates alike, with as many years as a workbook takes", () => {
    const faults = formulas.flatMap(({ where, formula }) =>
      dialectFaults(formula).map((fault) => `${where}: ${fault}`),
    );
    expect(faults).toEqual([]);
    expect(formulas.length).toBeGreaterThan(1000);
  });

  it("name only tables and headers that the blueprint declares", () => {
    const headers = new Map(
      blueprint.sheets.map((s) => [s.table.name, new Set(s.table.columns.map((c) => c.header))]),
    );
    const strangers = formulas.flatMap(({ where, formula }) => {
      const parsed = parseFormula(formula);
      if ("fault" in parsed) return [`${where}: ${parsed.fault}`];
      return referencesIn(parsed.node)
        .filter((r) => r.headers.some((header) => headers.get(r.table)?.has(header) !== true))
        .map((r) => `${where}: ${r.text}`);
    });
    expect(strangers).toEqual([]);
  });
});

describe("the dialect", () => {
  it("refuses a formula longer than Excel takes", () => {
    expect(dialectFaults(`1${"+1".repeat(4100)}`)).toContain("8201 characters, Excel takes 8,192");
  });

  it.each([
    ['SUMPRODUCT((T[[A]]="x")*(T[[B]]<9E+99)*(T[[B]]<>""))'],
    ['INDEX(T[[2020-21]:[2024-25]],1,MATCH("2024-25",T[[#Headers],[2020-21]:[2024-25]],0))'],
    ['IFERROR(INDEX(T[[A]],MATCH(1,INDEX((T[[B]]=T[[#This Row],[Id]])*(T[[C]]>0),0),0)),"")'],
    ['COUNTIFS(T[[A]],"failed",T[[B]],T[[#This Row],[B]])'],
    ["1000000+0.5+1.5E+20"],
  ])("accepts %s", (formula) => {
    expect(dialectFaults(formula)).toEqual([]);
  });

  it.each([
    ["SUMPRODUCT(ISNUMBER(T[[A]])*1)", "ISNUMBER over a range"],
    ['COUNTIFS(T[[A]],">0")', "is not a word"],
    ["MATCH(1,T[[A]],1)", "not exact"],
    ["XLOOKUP(1,T[[A]],T[[B]])", "XLOOKUP is not in the dialect"],
    ["T[A]", "the reference T[A]"],
    ["[@A]", "not in the dialect"],
    ["T[@A]", "the reference T[@A]"],
    ["A1+1", "the bare name A1"],
    ["ROWS(CJ_Rates)", "the bare name CJ_Rates"],
    ["T[[A]]*2", "over a range outside SUMPRODUCT"],
    ["LEN(T[[#This Row],[A]:[B]])", "LEN over a range"],
    ["SUM(1", 'where ")" should'],
    ["MATCH(1,{1,2},0)", "not in the dialect"],
    ["T[[#This Row],[A]]+1E6", "the number 1E6 is not written as Excel gives it back"],
    ["0.50*2", "the number 0.50 is not written"],
    ["1E99", "the number 1E99 is not written"],
  ])("refuses %s", (formula, fault) => {
    expect(dialectFaults(formula).join("; ")).toContain(fault);
  });
});
