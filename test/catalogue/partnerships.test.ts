import { findPartnership, partnerships } from "../../src/catalogue/partnerships";
import facts from "./framework-facts.json";

describe("the partnerships", () => {
  it("are 30 over the 32 local authorities, Ayrshire being one of three", () => {
    const councils = partnerships.flatMap((partnership) => partnership.localAuthorities);
    expect(partnerships).toHaveLength(30);
    expect(councils).toHaveLength(32);
    expect(new Set(councils.map((council) => council.code)).size).toBe(32);
    expect(new Set(councils.map((council) => council.name)).size).toBe(32);
    expect(partnerships.filter((p) => p.localAuthorities.length !== 1).map((p) => p.name)).toEqual([
      "Community Justice Ayrshire",
    ]);
  });

  it("have their official names, area codes and other names", () => {
    const inOrder = (list: readonly { name: string; aliases: readonly string[] }[]) =>
      list
        .map((p) => ({ ...p, aliases: [...p.aliases].sort() }))
        .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
    expect(inOrder(partnerships)).toEqual(inOrder(facts.partnerships));
  });
});

describe("findPartnership", () => {
  const foundName = (text: string): string | undefined => findPartnership(text).found?.name;
  const nearest = (text: string): readonly string[] => {
    const reading = findPartnership(text);
    return reading.found ? [] : reading.nearest;
  };

  it("finds every partnership by its own name and by every other name", () => {
    const lost = partnerships.flatMap(({ name, aliases }) =>
      [name, ...aliases].filter((text) => foundName(text) !== name),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ["fife", "Fife"],
    ["  FIFE  ", "Fife"],
    ["argyll & bute", "Argyll and Bute"],
    ["Perth&Kinross", "Perth and Kinross"],
    ["Dumfries & Galloway", "Dumfries and Galloway"],
    ["edinburgh", "City of Edinburgh"],
    ["Edinburgh, City of", undefined],
    ["CNE Siar (Western Isles)", "Na h-Eileanan Siar"],
    ["na h eileanan siar", "Na h-Eileanan Siar"],
    ["CJ Ayrshire", "Community Justice Ayrshire"],
    ["Glasgow", "Glasgow City"],
    ["Lanarkshire", undefined],
    ["", undefined],
  ])("reads %j as %s", (text, name) => {
    expect(foundName(text)).toBe(name);
  });

  it.each([
    ["Fyfe", "Fife"],
    ["Edinbrugh", "City of Edinburgh"],
    ["edin", "City of Edinburgh"],
    ["Orkney", "Orkney Islands"],
    ["Shetland", "Shetland Islands"],
    ["Western Isles", "Na h-Eileanan Siar"],
    ["Ayrshire", "Community Justice Ayrshire"],
    ["East Ayrshire", "Community Justice Ayrshire"],
    ["Abberdeenshire", "Aberdeenshire"],
    ["Clackmannan", "Clackmannanshire"],
  ])("offers for %j first %s", (text, name) => {
    expect(nearest(text)[0]).toBe(name);
  });

  it("offers both halves of Lanarkshire", () => {
    expect(nearest("Lanarkshire").slice(0, 2)).toEqual(["North Lanarkshire", "South Lanarkshire"]);
  });

  it("offers three names, even for nothing or nonsense", () => {
    expect([nearest(""), nearest("Atlantis"), nearest("123")].map((names) => names.length)).toEqual([
      3, 3, 3,
    ]);
  });
});
