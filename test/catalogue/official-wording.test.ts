import type { Figure } from "../../src/domain/figure";
import { aims, priorityActions } from "../../src/catalogue/aims";
import { figures } from "../../src/catalogue/figures";
import { localEvidence } from "../../src/catalogue/local-evidence";
import { outcomes } from "../../src/catalogue/outcomes";
import { sampleQuestions } from "../../src/catalogue/sample-questions";
import { proportions } from "../../src/catalogue/proportions";
import {
  activitiesPerOutcome,
  criteria,
  directionNote,
  priorityHeader,
  workedExample,
} from "../../src/catalogue/scoring-criteria";
// Facts read from the source documents by hand, apart from the catalogue: titles, labels, headers, printed figures.
import facts from "./framework-facts.json";

const isOf =
  (kind: Figure["kind"]) =>
  (figure: Figure): boolean =>
    figure.kind === kind;

describe("the outcomes", () => {
  it("have their official numbers and titles, without a full stop", () => {
    expect(
      outcomes.map(({ id, number, title, aimId, priorityActionId }) => ({
        id,
        number,
        title,
        aimId,
        priorityActionId,
      })),
    ).toEqual(facts.outcomes);
    expect(outcomes.filter(({ title }) => title.endsWith("."))).toEqual([]);
  });

  it("serve an aim and a priority action of that aim, each with its official title", () => {
    expect(aims).toEqual(facts.aims);
    expect(priorityActions).toEqual(facts.priorityActions);
    const strays = outcomes.filter(
      ({ aimId, priorityActionId }) =>
        priorityActions.find(({ id }) => id === priorityActionId)?.aimId !== aimId,
    );
    expect(strays).toEqual([]);
  });

  it("are nine, with the number of indicators, parts and items of evidence that the documents hold", () => {
    const indicators = figures.filter(isOf("national indicator"));
    const listed = indicators.filter(({ outcomeId }) => outcomeId !== undefined);
    const ofKind = (kind: string): number => localEvidence.filter((item) => item.kind === kind).length;
    expect({
      outcomes: outcomes.length,
      nationalIndicatorsAnnounced: new Set(indicators.map(({ id }) => id.split(".")[0])).size,
      nationalIndicatorsListed: new Set(listed.map(({ id }) => id.split(".")[0])).size,
      nationalIndicatorParts: listed.length,
      localEvidence: localEvidence.length,
      narrative: ofKind("narrative"),
      mechanism: ofKind("mechanism"),
      dataPoints: ofKind("data points"),
      valuesOfLocalEvidence15: figures.filter(({ id }) => id.startsWith("LE15.")).length,
    }).toEqual(facts.counts);
  });
});

describe("the data points", () => {
  it("carry the labels of the national indicators: the stem and each part, numbered where there are several", () => {
    const labels = figures
      .filter((figure) => figure.kind === "national indicator" && figure.outcomeId !== undefined)
      .map(({ id, label }) => ({ id, label }));
    expect(labels).toEqual(
      facts.nationalIndicators.flatMap(({ stem, parts }) =>
        parts.map(({ id, roman, label }) => ({
          id,
          label: parts.length > 1 ? `${stem} ${roman} ${label}` : `${stem.replace(/:$/, "")} ${label}`,
        })),
      ),
    );
  });

  it("leave the tenth indicator without words, unit, outcome and judgement, since the documents do not hold them", () => {
    expect(figures.filter(({ id }) => id === "NI10")).toEqual([
      expect.objectContaining({ label: "", kind: "national indicator", polarity: "context only" }),
    ]);
    expect(figures.filter(({ label }) => label === "").map(({ id }) => id)).toEqual(["NI10"]);
    expect(figures.filter(({ unit }) => unit === undefined).map(({ id }) => id)).toEqual(["NI10"]);
  });

  it("are better when they rise, save for homelessness applications and a figure for Scotland only", () => {
    const parts = figures.filter(({ id, kind }) => kind === "national indicator" && id !== "NI10");
    expect(parts.filter(({ polarity }) => polarity !== "higher").map((f) => [f.id, f.polarity])).toEqual([
      ["NI6.i", "lower"],
      ["NI9.i", "context only"],
    ]);
  });

  it("never call more admissions or more liberations better: they are what others are part of", () => {
    const populations = figures.filter(({ id }) => ["LE14.a", "LE19.a", "Q3", "REF.liberated"].includes(id));
    expect(populations.map(({ polarity }) => polarity)).toEqual(Array(4).fill("context only"));
  });

  it("are a year behind for community sentences and for tenancies of the previous reporting year", () => {
    const behind = figures.filter(({ yearsBehind }) => yearsBehind === 1).map(({ id }) => id);
    expect(new Set(behind.map((id) => id.split(".")[0]))).toEqual(new Set(["NI4", "LE15"]));
    expect(figures.filter(({ yearsBehind }) => yearsBehind > 1)).toEqual([]);
  });

  it("carry the labels of local evidence with their letters, in the printed order", () => {
    const labels = figures
      .filter((figure) => figure.kind === "local evidence" && !figure.id.startsWith("LE15."))
      .map(({ id, label, unit }) => ({ id, label, unit }));
    expect(labels).toEqual(
      facts.localEvidence.flatMap(({ dataPoints }) =>
        dataPoints.map(({ id, letter, label, unit }) => ({ id, label: `${letter} ${label}`, unit })),
      ),
    );
  });

  it("of local evidence 15 are its five sources of let, tenancies begun and tenants who stayed", () => {
    const {
      lead,
      dataPointSets = [],
      sourcesOfLet = [],
    } = facts.localEvidence.find(({ id }) => id === "LE15") ?? {};
    const wanted = dataPointSets.flatMap((set) =>
      sourcesOfLet.map(({ letter, label }) => ({
        id: `LE15.${letter.replace(")", "")}.${set.key}`,
        label: `… ${lead} ${set.label} ${letter} ${label}`,
        partOf: `LE15.${set.key}`,
      })),
    );
    expect(wanted).toHaveLength(10);
    expect(
      figures
        .filter(({ id }) => id.startsWith("LE15."))
        .map(({ id, label, partOf }) => ({ id, label, partOf })),
    ).toEqual(wanted);
  });

  it("that answer a sample question bear its words and its source", () => {
    const asked = figures.filter((figure) => /^Q\d/.test(figure.id));
    expect(asked.length).toBeGreaterThan(0);
    for (const { id, label, possibleSource } of asked) {
      expect(facts.sampleQuestions).toContainEqual({ id, question: label, possibleSource });
    }
  });
});

describe("local evidence", () => {
  it("bears its numbers, kinds, titles, lettered parts and data sources", () => {
    expect(
      localEvidence.map(({ id, number, kind, outcomeId, title, parts = [], possibleSources }) => ({
        id,
        number,
        kind,
        outcomeId,
        title,
        parts,
        dataSources: possibleSources,
      })),
    ).toEqual(
      facts.localEvidence.map(({ id, number, kind, outcomeId, title, parts, dataSources }) => ({
        id,
        number,
        kind,
        outcomeId,
        title,
        parts,
        dataSources,
      })),
    );
  });

  it("votes with the proportions that its title names, or with shares of ours where the title names none", () => {
    const votes = Object.fromEntries(
      localEvidence.filter(({ votesWith }) => votesWith.length > 0).map((item) => [item.id, item.votesWith]),
    );
    expect(votes).toEqual({
      LE14: ["LE14.b/a", "LE14.c/a"],
      LE15: ["LE15.total"],
      LE19: facts.localEvidence.find(({ id }) => id === "LE19")?.proportions.map(({ id }) => id),
    });
    expect(proportions.filter(({ id }) => Object.values(votes).flat().includes(id))).toHaveLength(6);
  });
});

describe("the sample questions", () => {
  it("are asked in their printed words and order, with their possible sources", () => {
    expect(
      sampleQuestions.map(({ id, question, possibleSource }) => ({ id, question, possibleSource })),
    ).toEqual(facts.sampleQuestions);
  });
});

describe("the proportions", () => {
  it("that a title names bear its words, each over the people that the title speaks of", () => {
    const titled = proportions
      .filter(({ basis }) => basis === "title")
      .map(({ id, label, numerator, denominator }) => ({ id, label, numerator, denominator }));
    expect(titled).toEqual(
      facts.localEvidence.flatMap((item) =>
        item.proportions.map(({ letter, label, ...rest }) => ({ ...rest, label: `${letter} ${label}` })),
      ),
    );
  });
});

describe("the scoring criteria", () => {
  it("bear the printed headers and anchors, in the printed order", () => {
    expect(
      criteria.map(({ id, header, anchor1, anchor5 }) => ({ id, columnHeader: header, anchor1, anchor5 })),
    ).toEqual(facts.scoring.criteria);
  });

  it("are six, whatever the note below the printed table says", () => {
    expect(criteria).toHaveLength(6);
  });

  it("stand with the printed header of the mean and the printed note on its direction", () => {
    expect(priorityHeader).toBe(facts.scoring.priorityHeader);
    expect(directionNote).toBe(facts.scoring.directionNote);
  });

  it("come with the worked example as printed", () => {
    expect(workedExample.rows).toEqual(facts.scoring.workedExample);
    expect(workedExample.outcomePrinted).toBe(facts.scoring.outcomePrinted);
    expect(workedExample.rows.length).toBeLessThanOrEqual(activitiesPerOutcome);
  });
});
