import { shiftFormula } from "../../../src/workbench/model/shift-formula";

const downOne = { rows: 1, columns: 0 };

describe("shiftFormula", () => {
  it("moves relative references and holds absolute ones", () => {
    expect(shiftFormula("A1+$B$2+C$3+$D4", { rows: 1, columns: 2 })).toBe("C2+$B$2+E$3+$D5");
  });

  it("moves both ends of an area, whole columns and whole rows", () => {
    expect(shiftFormula("SUM(A1:B2,C:C,3:4)", { rows: 1, columns: 1 })).toBe("SUM(B2:C3,D:D,4:5)");
  });

  it("leaves texts, sheet names, functions and structured references alone", () => {
    const formula = `IF('Q1 A1'!B2="A1",LOG10(CJ_Data[[#This Row],[A1]]),"B2")`;
    expect(shiftFormula(formula, downOne)).toBe(`IF('Q1 A1'!B3="A1",LOG10(CJ_Data[[#This Row],[A1]]),"B2")`);
  });

  it("writes #REF! where a reference leaves the sheet", () => {
    expect(shiftFormula("A1*2", { rows: -1, columns: 0 })).toBe("#REF!*2");
  });
});
