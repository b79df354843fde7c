import { choicesSource } from "../../../../src/excel/choices-source";
import { referredArea } from "../../../../src/workbench/grid/formula/referred-area";
import { areaAddress } from "../../../../src/workbench/model/address";
import { at, deskForTests, typeAll } from "../editing/desk-for-tests";

const { desk, sheet } = deskForTests();
typeAll(desk, sheet, { C5: "Choice 1", D5: "Choice 2", E5: "Choice 3", C6: "red", D6: "green", C7: "yes" });

const source = choicesSource({ row: 4, first: 2, last: 4 });

describe("the cells that the source of a list refers to", () => {
  it.each([
    ["an address", "$C$6:$E$6", "A6", "C6:E6"],
    ["an address on a sheet", "Sheet1!$C$6:$E$6", "A6", "C6:E6"],
    ["whole columns", "$C:$D", "A6", "C1:D1048576"],
    ["the choices of the row, as far as there are any", source, "A6", "C6:D6"],
    ["those of the row below", source, "A7", "C7"],
    ["one empty cell where a row has none", source, "A8", "C8"],
    ["a row above the headers", source, "A1", "C1"],
  ])("are found for %s", (_what, formula, cell, expected) => {
    const found = referredArea(desk.edits.workbook, sheet, formula, at(cell));
    expect(found && areaAddress(found.area)).toBe(expected);
  });

  it.each([
    ["a list that lost its cells", "#REF!"],
    ["a place above the sheet", "OFFSET($C$5,-9,0)"],
    ["nothing wide", "OFFSET($C$5,1,0,1,0)"],
    ["a function that it does not know", 'INDIRECT("C6")'],
    ["a sheet that is not there", "Nowhere!$C$6"],
  ])("are none for %s", (_what, formula) => {
    expect(referredArea(desk.edits.workbook, sheet, formula, at("A6"))).toBeUndefined();
  });
});
