import { statutoryDuties } from "../../src/catalogue/statutory-duties";
import facts from "./statutory-facts.json";

const titles = (kind: string): unknown =>
  statutoryDuties.filter((item) => item.kind === kind).map(({ id, title }) => ({ id, title }));

describe("the statutory duties", () => {
  it("are the plan, the participation statement and the annual report, with their sections of the Act", () => {
    expect(
      statutoryDuties.filter((item) => item.kind === "duty").map(({ id, section }) => [id, section]),
    ).toEqual([
      ["SD1", "s19"],
      ["SD2", "s21"],
      ["SD3", "s23"],
    ]);
    expect(statutoryDuties.filter((item) => item.isYearly).map(({ id }) => id)).toEqual(["SD3", "CL1.iii"]);
  });

  it("tell in the text of each duty which section asks for it", () => {
    const duties = statutoryDuties.filter((item) => item.kind === "duty");
    expect(duties.filter(({ whatIsAsked, section }) => !whatIsAsked.includes(`(${section ?? "?"})`))).toEqual(
      [],
    );
  });

  it("stand beside the evidence of collective leadership in its printed words, each part with the stem", () => {
    expect(titles("leadership evidence")).toEqual(
      facts.leadership.flatMap(({ id, label, parts }) =>
        parts.length === 0
          ? [{ id, title: label }]
          : parts.map((part) => ({ id: part.id, title: `${label} ${part.label}` })),
      ),
    );
  });

  it("say which printed statement the evidence of collective leadership is for", () => {
    expect(statutoryDuties.find(({ id }) => id === "CL1.i")?.whatIsAsked).toContain(
      `"${facts.leadershipStatement}"`,
    );
  });

  it("stand beside the three quality indicators with their numbers and titles", () => {
    expect(titles("quality indicator")).toEqual(
      facts.qualityIndicators.map(({ id, number, title }) => ({ id, title: `${number} ${title}` })),
    );
  });

  it("show the date of a duty that is there, as evidence of leadership", () => {
    const shown = statutoryDuties.flatMap(({ id, shownFrom }) =>
      shownFrom === undefined ? [] : [[id, shownFrom]],
    );
    expect(shown).toEqual([
      ["CL1.i", "SD1"],
      ["CL1.ii", "SD2"],
      ["CL1.iii", "SD3"],
    ]);
  });

  it("have ids of their own and name their sources", () => {
    expect(new Set(statutoryDuties.map(({ id }) => id)).size).toBe(statutoryDuties.length);
    expect(
      statutoryDuties.filter(
        ({ source }) => !/^\d{3}_[0-9a-f]{16}\.txt$/.test(source.file) || source.section === "",
      ),
    ).toEqual([]);
  });
});
