import { matchPartnerships } from "../../../src/taskpane/build/match-partnerships";

const namesFor = (typed: string) => matchPartnerships(typed).map((match) => match.name);

describe("finding a partnership while typing", () => {
  it("offers all 30 when nothing is typed", () => {
    expect(namesFor("")).toHaveLength(30);
  });

  it.each([
    ["edin", "City of Edinburgh"],
    ["PERTH &", "Perth and Kinross"],
    ["lothian", "East Lothian"],
  ])("finds by any part of a name: %s", (typed, name) => {
    expect(namesFor(typed)).toContain(name);
  });

  it("says by which other name or council it found a partnership", () => {
    expect(matchPartnerships("north ayr")).toEqual([
      { name: "Community Justice Ayrshire", foundBy: "North Ayrshire" },
    ]);
    expect(matchPartnerships("western isles")).toEqual([
      { name: "Na h-Eileanan Siar", foundBy: "CNE Siar (Western Isles)" },
    ]);
  });

  it("offers the names that are spelt most like it when none holds the text", () => {
    expect(namesFor("Fyfe")[0]).toBe("Fife");
    expect(namesFor("Fyfe")).toHaveLength(3);
  });
});
