import { figures } from "../../src/catalogue/figures";
import { outcomes } from "../../src/catalogue/outcomes";
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

describe("outcome 8", () => {
  it("has its official number and title, without a full stop", () => {
    expect(outcomes.find((outcome) => outcome.id === "O8")).toMatchObject(facts.outcome);
  });
});

describe("the data points", () => {
  it("carry the label of national indicator 8: its stem and its only part", () => {
    const stem = facts.nationalIndicator.stem.replace(/:$/, "");
    const labels = figures
      .filter((f) => f.kind === "national indicator")
      .map(({ id, label }) => ({ id, label }));
    expect(labels).toEqual(
      facts.nationalIndicator.parts.map(({ id, label }) => ({ id, label: `${stem} ${label}` })),
    );
  });

  it("carry the labels of local evidence 19 with their letters, in the printed order", () => {
    const labels = figures
      .filter((figure) => figure.kind === "local evidence")
      .map(({ id, label, unit }) => ({ id, label, unit }));
    expect(labels).toEqual(
      facts.localEvidence.dataPoints.map(({ id, letter, label, unit }) => ({
        id,
        label: `${letter} ${label}`,
        unit,
      })),
    );
  });

  it("ask sample question 3 in its words and name its source", () => {
    const { id, question, possibleSource } = facts.sampleQuestion;
    expect(figures.find((figure) => figure.id === id)).toMatchObject({ label: question, possibleSource });
  });
});

describe("the proportions", () => {
  it("are named as the parts of local evidence 19, each over the people liberated", () => {
    const titled = proportions
      .filter((proportion) => proportion.basis === "title")
      .map(({ id, label, numerator, denominator }) => ({ id, label, numerator, denominator }));
    expect(titled).toEqual(
      facts.localEvidence.proportions.map(({ letter, label, ...rest }) => ({
        ...rest,
        label: `${letter} ${label}`,
      })),
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
