import type { ValidationBlueprint } from "../../src/blueprint/blueprint";
import { mergeOperations } from "../../src/excel/merge-operations";
import type { Operation } from "../../src/excel/operations";

const width = (block: string, points: number, sheet = "Rates"): Operation => ({
  kind: "width",
  sheet,
  block,
  points,
});
const height = (block: string, points: number): Operation => ({
  kind: "height",
  sheet: "Rates",
  block,
  points,
});
const figure: ValidationBlueprint = {
  rule: { kind: "figure" },
  promptTitle: "Figure",
  prompt: "A number.",
  error: "Expected a number.",
  severity: "warning",
};
const validated = (block: string, validation = figure, source?: string): Operation => ({
  kind: "validation",
  sheet: "Rates",
  block,
  validation,
  firstCell: block,
  ...(source === undefined ? {} : { source }),
});
const blocks = (operations: readonly Operation[]): unknown[] =>
  mergeOperations(operations).map((operation) => ("block" in operation ? operation.block : operation.kind));

describe("sizes that are set together", () => {
  it("names the columns of one width in one call, in the order in which the widths come", () => {
    expect(blocks([width("A1", 60), width("B1:C1", 40), width("D1", 60), width("E1", 40)])).toEqual([
      "A1,D1",
      "B1:C1,E1",
    ]);
  });

  it("keeps widths and heights apart, and sheets, and what stands between them", () => {
    const look: Operation = { kind: "format", sheet: "Rates", block: "A6", format: { bold: true } };
    const operations = [width("A1", 60), height("A1", 60), width("A1", 60, "Cover"), look, height("A2", 60)];
    expect(mergeOperations(operations)).toEqual(operations);
  });

  it("begins another call before an address grows longer than Excel takes", () => {
    const many = Array.from({ length: 200 }, (_, i) => height(`A${2 * i + 1}`, 18));
    const merged = blocks(many) as string[];
    expect(Math.max(...merged.map((block) => block.length))).toBeLessThanOrEqual(250);
    expect(merged.join(",").split(",")).toEqual(many.map((one) => ("block" in one ? one.block : "")));
    expect(merged.length).toBeLessThan(6);
  });
});

describe("a validation of neighbouring rows", () => {
  it("is said once, for the first cell of the stretch", () => {
    const merged = mergeOperations([validated("D6"), validated("D7"), validated("D8"), validated("D10")]);
    expect(merged).toEqual([{ ...validated("D6"), block: "D6:D8" }, validated("D10")]);
  });

  it("stays apart in another column, under another rule and with choices from other cells", () => {
    const operations = [
      validated("D6"),
      validated("E7"),
      validated("E8", { ...figure }),
      validated("F8", figure, "$X$8:$Z$8"),
      validated("F9", figure, "$X$9:$Z$9"),
    ];
    expect(mergeOperations(operations)).toEqual(operations);
  });
});
