import { breakdowns, idOf, readBreakdownNames, readOwnBreakdown } from "../../src/catalogue/breakdowns";

const typed = (changed: Partial<Parameters<typeof readOwnBreakdown>[0]>) =>
  readOwnBreakdown({ name: "Kind of help", groups: "advice, a place", canOverlap: false, ...changed });

describe("the built-in breakdowns", () => {
  it("are those that the source names, each with a group for people of whom it is not known", () => {
    expect(breakdowns.map(({ name }) => name)).toEqual(["Gender", "Age", "Employment status"]);
    expect(breakdowns.filter(({ groups }) => groups.at(-1) !== "not known")).toEqual([]);
  });

  it("could have been typed by a person", () => {
    for (const { name, groups, canOverlap } of breakdowns)
      expect(readOwnBreakdown({ name, groups: groups.join("\n"), canOverlap })).toMatchObject({
        ok: true,
        breakdown: { name, groups },
      });
  });

  it("are asked for by id or name, in any order", () => {
    const read = readBreakdownNames("employment status, Gender,");
    expect(read.ok && read.list.map(({ id }) => id)).toEqual(["gender", "employment"]);
    expect(readBreakdownNames("")).toEqual({ ok: true, list: [] });
    expect(readBreakdownNames("gender, shoe size")).toMatchObject({
      ok: false,
      found: 'There is no breakdown "shoe size"',
    });
  });
});

describe("a breakdown in own words", () => {
  it("is read with commas or line by line, without empty entries", () => {
    expect(typed({ groups: " advice ,\n\n a  place;" })).toEqual({
      ok: true,
      breakdown: {
        id: "kind-of-help",
        name: "Kind of help",
        groups: ["advice", "a place"],
        canOverlap: false,
      },
    });
  });

  it("keeps no sign that nobody sees, which would make two names of one", () => {
    const hidden = { name: "Kind\u00A0of\u200B help", groups: "ad\u200Bvice, a\u0007place\u00AD" };
    expect(typed(hidden)).toMatchObject({
      breakdown: { id: "kind-of-help", name: "Kind of help", groups: ["advice", "a place"] },
    });
    expect(typed({ groups: "advice, ad\u200Bvice" })).toMatchObject({
      ok: false,
      found: 'The group "advice" stands twice',
    });
  });

  it.each([
    [{ name: " " }, "name", "The breakdown has no name"],
    [{ name: "=help" }, "name", "The name begins with ="],
    [{ name: "Help: kind" }, "name", "The name contains :"],
    [{ name: "Why?" }, "name", "The name contains ?"],
    [{ name: "x".repeat(41) }, "name", "The name has 41 letters"],
    [{ groups: "" }, "groups", "No group was typed"],
    [{ groups: "advice" }, "groups", "Only one group was typed"],
    [{ groups: "advice, Advice" }, "groups", 'The group "Advice" stands twice'],
    [{ groups: Array.from({ length: 21 }, (_, i) => `g${i}`).join() }, "groups", "21 groups were typed"],
  ])("is refused with a sentence: %p", (changed, field, found) => {
    expect(typed(changed)).toMatchObject({ ok: false, field, found });
  });

  it("gives plain ids in any script", () => {
    expect(["Not known", "Fireannaich òga", "50 and over", "女性", "–"].map(idOf)).toEqual([
      "not-known",
      "fireannaich-oga",
      "50-and-over",
      "女性",
      "other",
    ]);
  });
});
