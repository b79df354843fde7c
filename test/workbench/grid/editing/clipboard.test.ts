import { copyBlock, parseLines, pasteText } from "../../../../src/workbench/grid/editing/clipboard";
import { parseArea } from "../../../../src/workbench/model/address";
import type { Area } from "../../../../src/workbench/model/address";
import { deskForTests, shown, typeAll } from "./desk-for-tests";

function area(address: string): Area {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`${address} is no address.`);
  return parsed;
}

describe("reading a pasted text", () => {
  it.each([
    ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]], // prettier-ignore
    ["a\t\tc", [["a", "", "c"]]],
    ['"two\nlines"\t"say ""hello"""', [["two\nlines", 'say "hello"']]],
    ['6" pipe', [['6" pipe']]],
    ["\n\nthird", [[""], [""], ["third"]]],
    ["", []],
  ])("takes %j apart into cells", (text, cells) => {
    expect(parseLines(text)).toEqual(cells);
  });
});

describe("copy and paste", () => {
  it("copies what cells show, and quotes texts with line breaks", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "45%", B1: "two\nlines" });
    expect(copyBlock(sheet, area("A1:B1")).text).toBe('45%\t"two\nlines"');
  });

  it("moves formulas with the distance, and brings formats along", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "2", A2: "5", B1: "=A1*$A$1" });
    desk.edits.setFormat(sheet, area("B1"), { bold: true }, "person");
    const block = copyBlock(sheet, area("B1"));
    pasteText(desk, sheet, area("B2"), block.text, block);
    expect(shown(desk, sheet, "B2")).toBe(10);
    expect(sheet.cells.get(16_384 + 1)?.format).toEqual({ bold: true });
  });

  it("fills a selection that is a multiple of the block", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "1", B1: "=A1+1" });
    const block = copyBlock(sheet, area("B1"));
    pasteText(desk, sheet, area("C1:E1"), block.text, block);
    expect(["C1", "D1", "E1"].map((cell) => shown(desk, sheet, cell))).toEqual([3, 4, 5]);
  });

  it("types a text from elsewhere by Excel's input rules, and undoes it in one step", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "old" });
    pasteText(desk, sheet, area("A1"), "1,234\t[x]\n=A1*2\t45%");
    expect(["A1", "B1", "A2", "B2"].map((cell) => shown(desk, sheet, cell))).toEqual([
      1234,
      "[x]",
      2468,
      0.45,
    ]);
    desk.undo.undo();
    expect(["A1", "B1", "A2"].map((cell) => shown(desk, sheet, cell))).toEqual(["old", null, null]);
    expect(sheet.cells.get(0)?.format).toEqual({});
  });
});
