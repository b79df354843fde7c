import type { Figure } from "../../src/domain/figure";
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
    expect(outcomes.map(({ id, number, title }) => ({ id, number, title }))).toEqual(facts.outcomes);
  });
});

describe("the data points", () => {
  it("carry the labels of the national indicators: the stem and each part", () => {
    const labels = figures.filter(isOf("national indicator")).map(({ id, label }) => ({ id, label }));
    expect(labels).toEqual(
      facts.nationalIndicators.flatMap(({ stem, parts }) =>
        parts.map(({ id, label }) => ({ id, label: `${stem.replace(/:$/, "")} ${label}` })),
      ),
    );
  });

  it("carry the labels of local evidence with their letters, in the printed order", () => {
    const labels = figures.filter(isOf("local evidence")).map(({ id, label, unit }) => ({ id, label, unit }));
    expect(labels).toEqual(
      facts.localEvidence.flatMap(({ dataPoints }) =>
        dataPoints.map(({ id, letter, label, unit }) => ({ id, label: `${letter} ${label}`, unit })),
      ),
    );
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
  it("bears its numbers, titles and data sources, and votes with the proportions that its title names", () => {
    expect(
      localEvidence.map(({ id, number, title, possibleSources, votesWith }) => ({
        id,
        number,
        title,
        dataSources: possibleSources,
        votesWith,
      })),
    ).toEqual(
      facts.localEvidence.map(({ id, number, title, dataSources, proportions: named }) => ({
        id,
        number,
        title,
        dataSources,
        votesWith: named.map((part) => part.id),
      })),
    );
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
