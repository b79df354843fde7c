import { edgeOfBlock } from "../../../../src/workbench/grid/editing/moves";
import { cellAddress } from "../../../../src/workbench/model/address";
import { at, deskForTests, typeAll } from "./desk-for-tests";

const down = { rows: 1, columns: 0 } as const;
const up = { rows: -1, columns: 0 } as const;

describe("Ctrl with an arrow", () => {
  const { desk, sheet } = deskForTests();
  typeAll(desk, sheet, { A2: "a", A3: "b", A4: "c", A7: "d" });

  it.each([
    ["A2", down, "A4"],
    ["A4", down, "A7"],
    ["A1", down, "A2"],
    ["A5", down, "A7"],
    ["A7", down, "A1048576"],
    ["A7", up, "A4"],
    ["A3", up, "A2"],
    ["A2", up, "A1"],
  ] as const)("goes from %s, %j, to %s", (from, direction, to) => {
    const { row, column } = edgeOfBlock(sheet, at(from), direction);
    expect(cellAddress(row, column)).toBe(to);
  });
});
