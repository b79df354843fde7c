import { sameFormula } from "../../src/excel/same-formula";

/** The formulas stand in a cell of the table CJ_Rates. */
const same = (found: string, declared: string): boolean => sameFormula(found, declared, "CJ_Rates");

describe("a formula that comes back in another spelling is the same formula", () => {
  it.each([
    ["the row's own cell, in the short form", "=[@Numerator]", "CJ_Rates[[#This Row],[Numerator]]"],
    ["with its table", "=CJ_Rates[@Numerator]", "CJ_Rates[[#This Row],[Numerator]]"],
    ["of another table", "=CJ_Setup[@Value]", "CJ_Setup[[#This Row],[Value]]"],
    ["under a header of several words", "=[@[Latest year]]", "CJ_Rates[[#This Row],[Latest year]]"],
    [
      "under a header with brackets and a colon",
      "=[@[Working: mean (of six)]]",
      "CJ_Rates[[#This Row],[Working: mean (of six)]]",
    ],
    [
      "a stretch of the row",
      "=SUM(CJ_Rates[@[2020-21]:[2024-25]])",
      "SUM(CJ_Rates[[#This Row],[2020-21]:[2024-25]])",
    ],
    [
      "a stretch of the headers",
      "=MATCH(1,CJ_Rates[[#Headers],[2020-21]:[2024-25]],0)",
      "MATCH(1,CJ_Rates[[#headers], [2020-21]:[2024-25]],0)",
    ],
    ["a whole column in single brackets", "=SUM(CJ_DataPoints[2024-25])", "SUM(CJ_DataPoints[[2024-25]])"],
    ["a whole column without its table", "=SUM([Passed])", "SUM(CJ_Rates[[Passed]])"],
    ["a stretch of columns, with spaces", "=SUM(CJ_Rates[ [A] : [B] ])", "SUM(CJ_Rates[[A]:[B]])"],
    ["other spaces and line breaks", "= IF( [@A] > 1 ,\n 2 , 3 )", "IF(CJ_Rates[[#This Row],[A]]>1,2,3)"],
    [
      "other case outside texts",
      "=if(cj_rates[@a]=1,sum(CJ_RATES[B]),0)",
      "IF(CJ_Rates[[#This Row],[A]]=1,SUM(CJ_Rates[[B]]),0)",
    ],
    [
      "LibreOffice's large numbers",
      "=SUMPRODUCT((CJ_Rates[[A]]<9E+099)*1)",
      "SUMPRODUCT((CJ_Rates[[A]]<9E+99)*1)",
    ],
    ["a million in digits", "=IF([@A]>1000000,1,0.5)", "IF(CJ_Rates[[#This Row],[A]]>1E6,1,0.5)"],
    [
      "LibreOffice's TRUE() and FALSE()",
      "=IF([@A]=1,TRUE(),FALSE())",
      "IF(CJ_Rates[[#This Row],[A]]=1,TRUE,FALSE)",
    ],
    ["the prefix of later functions", "=_xlfn.IFNA([@A],0)", "IFNA(CJ_Rates[[#This Row],[A]],0)"],
    ["with or without =", "=1+2", "1+2"],
  ])("%s: %s", (_what, found, declared) => {
    expect(same(found, declared)).toBe(true);
    expect(same(declared, found)).toBe(true);
  });
});

describe("a formula that says something else is another formula", () => {
  it.each([
    ["another column", "=[@Denominator]", "CJ_Rates[[#This Row],[Numerator]]"],
    ["another table", "=CJ_Setup[@Numerator]", "CJ_Rates[[#This Row],[Numerator]]"],
    ["the column in place of its cell", "=[Numerator]", "CJ_Rates[[#This Row],[Numerator]]"],
    ["the header in place of the column", "=CJ_Rates[[#Headers],[A]]", "CJ_Rates[[A]]"],
    ["a longer stretch", "=SUM(CJ_Rates[@[A]:[C]])", "SUM(CJ_Rates[[#This Row],[A]:[B]])"],
    ["a header that differs by a space", "=[@[Latestyear]]", "CJ_Rates[[#This Row],[Latest year]]"],
    ["another text", '=IF(1=1,"passed","x")', 'IF(1=1,"failed","x")'],
    ["a text in other case", '=IF(1=1,"Passed","x")', 'IF(1=1,"passed","x")'],
    ["a text with another space", '="not  tested"', '="not tested"'],
    ["a text that only looks like TRUE()", '="TRUE()"', '="TRUE"'],
    ["another number", "=[@A]<9E+9", "CJ_Rates[[#This Row],[A]]<9E+99"],
    ["a value in place of the formula", "12.5", "CJ_Rates[[#This Row],[A]]"],
    ["nothing", "", "CJ_Rates[[#This Row],[A]]"],
  ])("%s: %s", (_what, found, declared) => {
    expect(same(found, declared)).toBe(false);
    expect(same(declared, found)).toBe(false);
  });
});
