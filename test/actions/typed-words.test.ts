import { faultOfWords, mostInCell, shortened } from "../../src/actions/typed-words";

describe("words for a cell", () => {
  it.each(["Meet people", "16+ support", "(all ages) advice", "“Through the gate”", "É"])(
    "may be: %s",
    (words) => expect(faultOfWords(words)).toBeUndefined(),
  );

  it.each(["=SUM(A1)", "+ more", "- less", "@home", "'quoted'", "#N/A"])(
    "may not be, because Excel would make something else of it: %s",
    (words) =>
      expect(faultOfWords(words)).toMatchObject({
        found: `"${words}" stands`,
        expected: "words, beginning with a letter or a number",
      }),
  );

  it.each(["12", "(5)"])("may not be figures alone, which belong into the row: %s", (words) =>
    expect(faultOfWords(words)).toEqual({
      found: `"${words}" stands`,
      expected: "words, with at least one letter",
      whatToDo: "Say it in words; figures are typed into the row once it is there",
    }),
  );

  it("fill a cell to the last character and not beyond", () => {
    expect(faultOfWords("x".repeat(mostInCell))).toBeUndefined();
    expect(faultOfWords("x".repeat(mostInCell + 1))).toEqual({
      found: "32768 characters stand",
      expected: "at most 32767 characters, which is all that a cell keeps",
      whatToDo: "Shorten it",
    });
  });

  it("are repeated in a sentence only by their beginning when they are long", () => {
    expect(shortened("Peer mentors")).toBe("Peer mentors");
    expect(shortened("mentor ".repeat(100))).toBe(`${"mentor ".repeat(17)}m…`);
  });
});
