import { lowerFirst, withoutStop, withStop } from "../../src/domain/sentence";

describe("words inside a sentence", () => {
  it.each([
    ["Made aware", "made aware"],
    ["A mentor", "a mentor"],
    ["Évaluation", "évaluation"],
    ["HMP Perth", "HMP Perth"],
    ["SIMD", "SIMD"],
    ["", ""],
  ])("begin small unless they are in capitals: %s", (name, inside) => {
    expect(lowerFirst(name)).toBe(inside);
  });

  it("end with one full stop, or with none", () => {
    expect(["As agreed", "As agreed. ", "Why?"].map(withStop)).toEqual(["As agreed.", "As agreed.", "Why?"]);
    expect(["As agreed. ", "Why?"].map(withoutStop)).toEqual(["As agreed", "Why?"]);
  });
});
