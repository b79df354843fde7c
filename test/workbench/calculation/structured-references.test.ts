import { asExcelShows, toFileDialect } from "../../../src/workbench/calculation/structured-references";

describe("toFileDialect", () => {
  it.each([
    ["[@Numerator]/[@[Latest year]]", "CJ_R[[#This Row],[Numerator]]/CJ_R[[#This Row],[Latest year]]"],
    ["SUM(CJ_R[@[A]:[B]])", "SUM(CJ_R[[#This Row],[A]:[B]])"],
    ["SUM([Value])", "SUM(CJ_R[Value])"],
    ["SUM(CJ_X[2024-25])", "SUM(CJ_X[[2024-25]])"],
    ["COUNTA(CJ_X[#Data])", "COUNTA(CJ_X[#Data])"],
    ["ROW(CJ_X[@])", "ROW(CJ_X[#This Row])"],
    ['IF([@A]="[x]","see [@B]",0)', 'IF(CJ_R[[#This Row],[A]]="[x]","see [@B]",0)'],
    ["'Data [1] points'!A1+[Other.xlsx]Sheet1!A1", "'Data [1] points'!A1+[Other.xlsx]Sheet1!A1"],
    ["[@[Who''s it]]", "CJ_R[[#This Row],[Who''s it]]"],
  ])("reads %s in a cell of CJ_R", (shown, file) => {
    expect(toFileDialect(shown, "CJ_R")).toBe(file);
  });

  it("changes nothing in a formula that already has the dialect of files", () => {
    const formula =
      'IFERROR(INDEX(CJ_R[[2020-21]:[2024-25]],1,MATCH("a",CJ_R[[#Headers],[2020-21]:[2024-25]],0)),CJ_R[Latest year])';
    expect(toFileDialect(formula, "CJ_R")).toBe(formula);
  });
});

describe("asExcelShows", () => {
  it.each([
    ["CJ_R[[#This Row],[Numerator]]", "[@Numerator]", "CJ_R[@Numerator]"],
    ["CJ_R[[#This Row],[Latest year]]", "[@[Latest year]]", "CJ_R[@[Latest year]]"],
    ["CJ_R[[#This Row],[2024-25]]", "[@[2024-25]]", "CJ_R[@[2024-25]]"],
    ["SUM(CJ_R[[#This Row],[A]:[B]])", "SUM(CJ_R[@[A]:[B]])", "SUM(CJ_R[@[A]:[B]])"],
    ["SUM(CJ_R[[2024-25]])", "SUM([2024-25])", "SUM(CJ_R[2024-25])"],
    ["CJ_R[[#Headers],[C]]", "CJ_R[[#Headers],[C]]", "CJ_R[[#Headers],[C]]"],
    ["CJ_R[[A]:[B]]", "CJ_R[[A]:[B]]", "CJ_R[[A]:[B]]"],
  ])("shows %s as %s inside CJ_R and as %s outside", (file, inside, outside) => {
    expect(asExcelShows(file, "CJ_R")).toBe(inside);
    expect(asExcelShows(file)).toBe(outside);
    expect(toFileDialect(inside, "CJ_R")).toBe(file);
    expect(toFileDialect(outside)).toBe(file);
  });
});
