import { upgradeRemarks } from "../../src/actions/upgrade-remarks";

const typedOver = (cell: string, words: string): string =>
  `Data checks, ${cell} (Advice): "${words}" was typed over a label, which is put back.`;

describe("what an upgrade says of labels that differ", () => {
  it("claims of none that somebody typed it, and tells the same words once", () => {
    expect(
      upgradeRemarks([
        typedOver("X52", "Check both."),
        typedOver("X53", "Check both."),
        typedOver("X9", "Sum."),
      ]),
    ).toEqual([
      'Data checks, X52 and 1 more (Advice): "Check both." is replaced by the words of this version.',
      'Data checks, X9 (Advice): "Sum." is replaced by the words of this version.',
    ]);
  });

  it("leaves what stood in place of a formula, and anything else, as it is", () => {
    const others = [
      "Rates, F7 (2024-25) held 40; it holds our formula now.",
      'The sheet "Rates" is now called "Our rates"; it is used under that name.',
    ];
    expect(upgradeRemarks(others)).toEqual(others);
  });
});
