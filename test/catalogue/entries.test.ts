import { figureById, figures, figuresOf, totalById, totals } from "../../src/catalogue/figures";
import { localEvidence } from "../../src/catalogue/local-evidence";
import { notes } from "../../src/catalogue/notes";
import { outcomeById, outcomes } from "../../src/catalogue/outcomes";
import { proportions, proportionsOf } from "../../src/catalogue/proportions";
import { criteria } from "../../src/catalogue/scoring-criteria";
import { sampleQuestions } from "../../src/catalogue/sample-questions";
import { suggestedNeeds } from "../../src/catalogue/suggested-needs";
import { settings } from "../../src/catalogue/settings";

const lists = {
  figures,
  notes,
  outcomes,
  proportions,
  criteria,
  settings,
  sampleQuestions,
  suggestedNeeds,
  localEvidence,
};

const sourceFile = /^\d{3}_[0-9a-f]{16}\.txt$/;

describe("every list of the catalogue", () => {
  it.each(Object.entries(lists))("gives each entry an id of its own: %s", (_, entries) => {
    const ids = entries.map((entry) => entry.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names the source document and the place in it of every outcome, figure, proportion, question and need", () => {
    const unsourced = [...outcomes, ...figures, ...proportions, ...sampleQuestions, ...suggestedNeeds].filter(
      ({ source }) => !sourceFile.test(source.file) || source.section === "",
    );
    expect(unsourced).toEqual([]);
  });
});

describe("figures and proportions", () => {
  it("belong to an outcome that the catalogue holds, save for the indicator of all of them together", () => {
    const strays = [...figures, ...proportions].filter(({ outcomeId }) => !outcomeById(outcomeId ?? ""));
    expect(strays.map(({ id }) => id)).toEqual(["NI10"]);
  });

  it("have short names of their own, since sentences tell them apart by these", () => {
    const names = [...figures, ...proportions].map((entry) => entry.shortName.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it("have short names that begin small inside a sentence, as the formulas write all of them", () => {
    const names = [...figures, ...proportions, ...totals].map((entry) =>
      "shortName" in entry ? entry.shortName : entry.label,
    );
    expect(names.filter((name) => /^\p{Lu}\p{Lu}/u.test(name))).toEqual([]);
  });

  it("are counted per 100 where the counts are events, of which one person can have several", () => {
    expect(proportions.filter(({ unit }) => unit !== undefined).map(({ id }) => id)).toEqual([
      "LE14.b/a",
      "LE14.c/a",
      "NI8.i/REF.liberated",
    ]);
  });

  it("divide one data point of the catalogue by another, or one total by another", () => {
    const broken = proportions.filter(
      ({ numerator, denominator }) =>
        numerator === denominator ||
        !(
          (figureById(numerator) && figureById(denominator)) ||
          (totalById(numerator) && totalById(denominator))
        ),
    );
    expect(broken).toEqual([]);
  });

  it("are added up in the total that they say they are part of, and in no other", () => {
    expect(totals.length).toBeGreaterThan(0);
    for (const total of totals)
      expect(figures.filter(({ partOf }) => partOf === total.id).map(({ id }) => id)).toEqual(
        total.figureIds,
      );
    expect(figures.filter(({ partOf }) => partOf !== undefined && !totalById(partOf))).toEqual([]);
  });

  it("are picked by outcome", () => {
    expect(figuresOf(["O8"])).toEqual(figures.filter((figure) => figure.outcomeId === "O8"));
    expect(proportionsOf(["O8"])).toEqual(proportions.filter((p) => p.outcomeId === "O8"));
    expect([...figuresOf(["O0"]), ...figuresOf([]), ...proportionsOf([])]).toEqual([]);
  });

  it("come with each outcome that needs them, and belong to the first of them that is there", () => {
    const liberated = (ids: readonly string[]) => figuresOf(ids).filter(({ id }) => id === "REF.liberated");
    expect(liberated(["O6", "O8"]).map(({ outcomeId }) => outcomeId)).toEqual(["O8"]);
    expect(liberated(["O6"]).map(({ outcomeId }) => outcomeId)).toEqual(["O6"]);
    expect(liberated(["O1"])).toEqual([]);
  });

  it("hold the tenth indicator only where all nine outcomes are", () => {
    const has = (ids: readonly string[]) => figuresOf(ids).some(({ id }) => id === "NI10");
    expect(has(outcomes.map(({ id }) => id))).toBe(true);
    expect(has(outcomes.slice(1).map(({ id }) => id))).toBe(false);
  });
});

describe("sample questions", () => {
  it("name a data point that the catalogue holds, where their figures are typed there", () => {
    const named = sampleQuestions.flatMap(({ figureId }) => figureId ?? []);
    expect(named).toEqual(["Q3", "NI8.i"]);
    expect(named.filter((id) => figureById(id) === undefined)).toEqual([]);
  });
});

describe("settings", () => {
  it("offer their default among their choices", () => {
    const odd = settings.filter(
      ({ choices, default: normal }) => choices !== undefined && !choices.includes(String(normal)),
    );
    expect(settings.some((setting) => setting.choices !== undefined)).toBe(true);
    expect(odd).toEqual([]);
  });

  it("name only data points that the catalogue holds", () => {
    const named = settings.flatMap(
      ({ id }) => /^(?:unit|remand|supervision|plan)\.(.+)$/.exec(id)?.[1] ?? [],
    );
    expect(named).toEqual(["LE19.a", "LE19.a", "LE19.a", "LE19.e", "LE14.a"]);
    expect(named.filter((id) => figureById(id) === undefined)).toEqual([]);
  });

  it("hold years as text, so that 2009-10 does not become a date", () => {
    const years = settings.filter(({ id }) => id === "reportingYear" || id === "firstYear");
    expect(years.map(({ format }) => format)).toEqual(["@", "@"]);
  });
});

describe("notes", () => {
  it("say that six criteria were taken, not the five of the printed sentence", () => {
    expect(notes.find((note) => note.title === "Six criteria, not five")?.kind).toBe("departure");
  });

  it("name their source", () => {
    expect(notes.filter((note) => note.source === "" || note.text === "")).toEqual([]);
  });
});
